import { removeStoredFile } from '~/data/orphaned-files.server'
import { logger } from '~/lib/logger.server'

/**
 * Removes the bytes of a file that nobody can fetch any more. When the store does not answer they stay for a day, until
 * the files that hang on nothing are collected. True when they are gone.
 */
export async function removeBytes(storageKey: string): Promise<boolean> {
  try {
    await removeStoredFile(storageKey)
    return true
  } catch (error) {
    logger.warn({ err: error }, 'a prepared file could not be removed; it is tried again')
    return false
  }
}
