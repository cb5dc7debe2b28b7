import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { madeAt } from '~/lib/new-id'
import { arrivalsFolder, fileStore } from './file-store.server'
import { acrossAdministrationsInSql } from './scope.server'

/** So many keys are looked up at once. */
const BATCH = 500

export interface KeptFiles {
  referenced: number
  /** Keys that no attachment, no mail, no answer on its way and no prepared file names. */
  orphans: string[]
}

/** Of the files that arrived before `before`: how many something names, and which nothing does. */
export async function filesBefore(before: Date): Promise<KeptFiles> {
  const found: KeptFiles = { referenced: 0, orphans: [] }
  let batch: string[] = []
  const look = async () => {
    const named = await namedAmong(batch)
    found.referenced += named.size
    found.orphans.push(...batch.filter((key) => !named.has(key)))
    batch = []
  }
  for await (const key of fileStore().keys()) {
    if (madeAt(key.slice(3)) >= before) continue
    batch.push(key)
    if (batch.length === BATCH) await look()
  }
  if (batch.length > 0) await look()
  return found
}

const namedAmong = (keys: string[]): Promise<Set<string>> =>
  acrossAdministrationsInSql('which stored files are named by nothing', async (db) => {
    const rows = await db.$queryRaw<{ key: string }[]>`
      select storage_key as key from attachment where storage_key = any(${keys})
      union select storage_key from incoming_mail where storage_key = any(${keys})
      union select storage_key from prepared_file where storage_key = any(${keys})
      union select file->>'storageKey' from held_reply h, jsonb_array_elements(h.files) as file
        where file->>'storageKey' = any(${keys})`
    return new Set(rows.map(({ key }) => key))
  })

export const removeStoredFile = (storageKey: string): Promise<void> => fileStore().remove(storageKey)

/** Removes what a crash left of files that never arrived whole. Gives how many. */
export async function removeUnfinishedArrivals(before: Date): Promise<number> {
  let removed = 0
  for (const name of await readdir(arrivalsFolder()).catch(() => [])) {
    const path = join(arrivalsFolder(), name)
    const { mtime } = await stat(path).catch(() => ({ mtime: new Date() }))
    if (mtime >= before) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}
