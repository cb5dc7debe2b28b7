import { createHash } from 'node:crypto'

/** Statements are ours and few; their variants (which filters a list has, how many ids are looked up) are some hundred. */
const MOST_NAMES = 2_000
/** What is longer is no question but rows to be stored: each time another text, and never asked again. */
const LONGEST_TEXT = 20_000
const names = new Map<string, string>()

/**
 * The name under which a connection prepares a statement, the hash of its text: planning a query under row-level
 * security costs more than running it. Undefined for what is not worth keeping: it is planned each time.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text)
  if (known || text.length > LONGEST_TEXT || names.size >= MOST_NAMES) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}
