import { readSigned, signFor } from '~/auth/signature.server'

/**
 * What is known of stored files as a text that a form carries until it is sent again, so that a form which comes back
 * with an error keeps the files that already arrived; only for this person.
 */
export function keepUploads<Stored>(files: Stored[], personId: string): string {
  if (files.length === 0) return ''
  return signFor(personId, 'upload', Buffer.from(JSON.stringify(files)).toString('base64url'))
}

/** The files that a form brought back; none when the text was changed or belongs to somebody else. */
export function keptUploads<Stored>(kept: string | undefined, personId: string): Stored[] {
  const text = kept ? readSigned(personId, 'upload', kept) : null
  return text ? JSON.parse(Buffer.from(text, 'base64url').toString()) : []
}
