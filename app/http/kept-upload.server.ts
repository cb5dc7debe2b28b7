import { readSigned, signFor } from '~/auth/signature.server'
import { madeAt } from '~/lib/new-id'

/** A form may bring a file back for so long. After 24 hours it is removed (use-cases/files/collect-orphans). */
const KEPT_HOURS = 20

/**
 * What is known of stored files as a text that a form carries until it is sent (again), so that a file which already
 * arrived need not come twice; only for this person.
 */
export function keepUploads<Stored>(files: Stored[], personId: string): string {
  if (files.length === 0) return ''
  return signFor(personId, 'upload', Buffer.from(JSON.stringify(files)).toString('base64url'))
}

/**
 * The files that a form brought back; none when the text was changed or belongs to somebody else.
 * `areOver`: they were kept too long and may be gone.
 */
export function keptUploads<Stored extends { storageKey: string }>(
  kept: string | undefined,
  personId: string,
  now = new Date(),
): { files: Stored[]; areOver: boolean } {
  const text = kept ? readSigned(personId, 'upload', kept) : null
  const files: Stored[] = text ? JSON.parse(Buffer.from(text, 'base64url').toString()) : []
  const oldest = now.getTime() - KEPT_HOURS * 60 * 60 * 1000
  // A key is "folder/id", and the id says when the file arrived.
  const areOver = files.some(({ storageKey }) => madeAt(storageKey.slice(3)).getTime() < oldest)
  return areOver ? { files: [], areOver } : { files, areOver }
}
