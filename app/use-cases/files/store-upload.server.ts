import { storeFile } from '~/data/file-store.server'
import { removeStoredFile } from '~/data/orphaned-files.server'

export { LARGEST_FILE_BYTES } from '~/data/file-store.server'
export type { StoredFile } from '~/data/messages.server'

/** Somebody's file arrives and is stored; it hangs on nothing until a message takes it. */
export const storeUpload = storeFile

/** A file that arrived is not wanted after all. */
export const dropUpload = removeStoredFile
