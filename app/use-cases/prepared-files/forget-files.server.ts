import { deleteEndedFiles, endOldFiles, noteBytesGone } from '~/data/writing-files.server'
import { removeBytes } from './remove-bytes.server'

/** Nobody looks longer for why there is no file. */
const TOLD_DAYS = 30

/** Ends prepared files after their days, removes the bytes of what has ended, and forgets it a month later. */
export async function forgetFiles(now = new Date()): Promise<void> {
  for (const { id, storageKey } of await endOldFiles(now))
    if (await removeBytes(storageKey)) await noteBytesGone(id)
  await deleteEndedFiles(new Date(now.getTime() - TOLD_DAYS * 86_400_000))
}
