import { filesBefore, removeStoredFile, removeUnfinishedArrivals } from '~/data/orphaned-files.server'
import { logger } from '~/lib/logger.server'

const HOUR = 60 * 60 * 1000

/**
 * A file that arrived longer ago than this and hangs on nothing is removed. What a form keeps of an upload may be used
 * for 20 hours (http/kept-upload), so nobody is about to attach it.
 */
export const ORPHAN_HOURS = 24

/** From so many on, more orphans than files in use mean that this is another helpdesk's database. */
const SUSPICIOUSLY_MANY = 100

/**
 * Removes files that were uploaded and never sent, and what a crash left behind. Removes nothing when that would be most
 * of the store: then the settings name the wrong database or the wrong store, and the log says so.
 * @returns how many were removed
 */
export async function collectOrphans(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - ORPHAN_HOURS * HOUR)
  const unfinished = await removeUnfinishedArrivals(before)
  const { orphans, referenced } = await filesBefore(before)
  if (orphans.length > SUSPICIOUSLY_MANY && orphans.length > referenced) {
    logger.error(
      { orphans: orphans.length, referenced },
      'most stored files are unknown to the database: none was removed. Are DATABASE_URL and the file store of the same helpdesk?',
    )
    return unfinished
  }
  for (const key of orphans) await removeStoredFile(key)
  logger.info({ removed: orphans.length, unfinished, referenced }, 'files that hung on nothing were removed')
  return orphans.length + unfinished
}
