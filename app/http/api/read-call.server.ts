import type { z } from 'zod'
import { RefusedCall } from './problem.server'

const LARGEST_BODY = 256 * 1024
/** Our bodies have two levels; what is nested further is an attack on the parser. */
const DEEPEST = 8

/**
 * The JSON body of a call by its schema, and the text that came.
 * @throws RefusedCall for another content type, no JSON, or a field that the schema refuses or does not know
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<{ given: z.output<Schema>; text: string }> {
  assertType(request, 'application/json')
  const text = await request.text()
  if (Buffer.byteLength(text) > LARGEST_BODY) throw new RefusedCall('too_large')
  return { given: checked(parseShallow(text), schema), text }
}

/** @throws RefusedCall when the body says that it is something else */
export function assertType(request: Request, wanted: string): void {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== wanted) throw new RefusedCall('unsupported_media_type')
}

/** The query of a call by its schema; a name that comes twice is refused, because programs disagree on who wins. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(request.url)
  const names = [...searchParams.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new RefusedCall('invalid', { [twice]: 'Give this once.' })
  return checked(Object.fromEntries(searchParams), schema)
}

function parseShallow(text: string): unknown {
  if (depthOf(text) > DEEPEST) throw new RefusedCall('not_json')
  try {
    return JSON.parse(text, (_key, value) => (typeof value === 'string' ? storable(value) : value))
  } catch {
    throw new RefusedCall('not_json')
  }
}

/** As forms do: lines end in LF; NUL and halves of characters cannot be stored. */
const storable = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed()

/**
 * Counted before anything is parsed: the reviver above walks into every level. Sign by sign, because a regular
 * expression would begin anew at each quote of a text that never ends.
 */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let isInText = false
  for (let place = 0; place < text.length; place++) {
    const sign = text[place]
    if (isInText) {
      if (sign === '\\') place++
      else if (sign === '"') isInText = false
    } else if (sign === '"') isInText = true
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, ++depth)
    else if (sign === '}' || sign === ']') depth--
  }
  return deepest
}

function checked<Schema extends z.ZodType>(value: unknown, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: sentenceFor })
  if (parsed.success) return parsed.data
  // Without a prototype: a field called "constructor" is a field like any other.
  const errors: Record<string, string> = Object.create(null)
  for (const issue of parsed.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.') || 'body']
    for (const name of names) errors[name.slice(0, 100)] ??= issue.message
  }
  throw new RefusedCall('invalid', errors)
}

const formats: Record<string, string> = {
  uuid: 'Give an id, such as 01924f3c-8a5b-7c1e-9f00-3b1a2c4d5e6f.',
  datetime: 'Give a moment with its offset, such as 2027-01-31T14:30:00+01:00.',
}

/** What to do about a refused field; undefined where the schema has a sentence of its own. */
function sentenceFor(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : `Give a ${issue.expected}.`
    case 'invalid_value':
      return `Give one of: ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return issue.origin === 'string' ? `At most ${issue.maximum} characters.` : `At most ${issue.maximum}.`
    case 'too_small':
      return issue.origin === 'string' ? 'Write something here.' : `At least ${issue.minimum}.`
    case 'unrecognized_keys':
      return 'This field is not known here.'
    case 'invalid_format':
      return formats[issue.format] ?? 'This is not written as it should be.'
    default:
      return undefined
  }
}
