import type { Readable } from 'node:stream'
import { readStoredFile } from '~/data/file-store.server'
import { fileToFetch } from '~/data/prepared-files.server'
import { viewAs } from '~/data/scope.server'
import { noteSightLost } from '~/data/writing-files.server'
import { type Actor, worksAtDesk } from '~/domain/actor'
import { assertAllowed, notFound } from '~/domain/errors'
import { tellNotified } from '~/events/tell-notified.server'
import { exportContentType, exportFileName } from '~/export/formats'

export interface FetchedFile {
  name: string
  contentType: string
  sizeBytes: number
  /** @throws ExpectedError files_unavailable */
  open: () => Promise<Readable>
}

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Somebody fetches a file of theirs. Null when something in it is out of their sight by now: then it has expired, and
 * what they still see can be prepared again (decision 017).
 * @throws ExpectedError not_found for what is not theirs, not ready, or kept no longer
 */
export async function fetchFile(actor: Actor, id: string, now = new Date()): Promise<FetchedFile | null> {
  assertAllowed(worksAtDesk(actor) && idShape.test(id), false)
  const file = await viewAs(actor, (db) => fileToFetch(db, actor, id, now))
  if (!file) throw notFound()
  if (!file.isAllInSight) {
    await noteSightLost(id)
    tellNotified([actor.personId])
    return null
  }
  return {
    name: exportFileName(file.format, file.readyAt),
    contentType: exportContentType[file.format],
    sizeBytes: file.sizeBytes,
    open: () => readStoredFile(file.storageKey),
  }
}
