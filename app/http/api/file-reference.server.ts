import { readSigned, signFor } from '~/auth/signature.server'
import { RefusedCall } from './problem.server'

/** Shorter than files that hang on nothing are kept. */
const KEPT_MILLISECONDS = 20 * 60 * 60_000

/** What a program names a stored file by: all that we know of it, with the proof that we gave it to this person. */
export function fileReference<Stored>(personId: string, file: Stored, now = new Date()): string {
  const kept = { file, until: now.getTime() + KEPT_MILLISECONDS }
  return signFor(personId, 'api-file', Buffer.from(JSON.stringify(kept)).toString('base64url'))
}

/** The files that these name. @throws RefusedCall invalid for one that is not this person's, or is too old */
export const filesNamed = <Stored>(personId: string, references: string[] = [], now = new Date()): Stored[] =>
  [...new Set(references)].map((reference) => {
    const text = readSigned(personId, 'api-file', reference)
    const kept =
      text && (JSON.parse(Buffer.from(text, 'base64url').toString()) as { file: Stored; until: number })
    if (!kept || kept.until < now.getTime())
      throw new RefusedCall('invalid', { files: 'Send the file again, and name it as uploadFile answered.' })
    return kept.file
  })
