import { actorByPerson } from '~/data/actor-facts.server'
import { storeFile } from '~/data/file-store.server'
import { type DeskExportLine, deskExport } from '~/data/views/desk-export.server'
import {
  layBack,
  noteFailed,
  noteProgress,
  noteReady,
  type TakenFile,
  takeFile,
} from '~/data/writing-files.server'
import { type Actor, deskAdministrations, worksAtDesk } from '~/domain/actor'
import { ExpectedError } from '~/domain/errors'
import { leaseSeconds, mostAttempts } from '~/domain/prepared-files'
import { eventsBell } from '~/events/bell.server'
import { tellNotified } from '~/events/tell-notified.server'
import { exportTable } from '~/export/columns.server'
import { fileOf } from '~/export/file-of.server'
import { exportFileName } from '~/export/formats'
import { logger } from '~/lib/logger.server'
import { removeBytes } from './remove-bytes.server'

/** A quarter of a million lines with long words stay far below. */
const LARGEST_BYTES = 512 * 1024 * 1024
/** Open pages show progress, and need not ask for each page of the list. */
const TELL_MILLISECONDS = 700
const RETRY_SECONDS = 30

/** The process ends; whoever starts next takes the file at once. */
class Interrupted extends Error {}
/** Its person threw the file away, or another worker has it because this one was silent for too long. */
class NoLongerOurs extends Error {}

/**
 * Writes the file that waits longest, as its person: page by page, under the rights that they have at each page. A
 * file whose worker died is begun again. False when none waits.
 * @param stopping aborts between two pages and lays the file back
 */
export async function writeNextFile(stopping = new AbortController().signal): Promise<boolean> {
  const file = await takeFile(new Date())
  if (!file) return false
  await handled(file, stopping)
  // Whatever came of it: the page shows it, and its mail goes out.
  tellNotified([file.personId])
  eventsBell.ring()
  return true
}

async function handled(file: TakenFile, stopping: AbortSignal): Promise<void> {
  // It was taken, and nothing was heard of it, time and again.
  if (file.attempts > mostAttempts) return noteFailed(file, 'unavailable', new Date())
  try {
    const actor = await actorByPerson(file.personId)
    if (!actor || !worksAtDesk(actor)) throw new ExpectedError('not_allowed')
    await written(file, actor, stopping)
  } catch (error) {
    if (error instanceof NoLongerOurs) return
    if (error instanceof Interrupted) return layBack(file, { dueAt: new Date(), counts: false })
    if (error instanceof ExpectedError && (error.code === 'not_found' || error.code === 'not_allowed'))
      return noteFailed(file, 'notAllowed', new Date())
    logger.warn({ err: error, fileId: file.id, attempts: file.attempts }, 'a file could not be prepared')
    if (file.attempts >= mostAttempts) return noteFailed(file, 'unavailable', new Date())
    await layBack(file, { dueAt: new Date(Date.now() + RETRY_SECONDS * 1000), counts: true })
  }
}

async function written(file: TakenFile, actor: Actor, stopping: AbortSignal): Promise<void> {
  const ticketIds: string[] = []
  let told = 0
  async function* pages(): AsyncGenerator<DeskExportLine[]> {
    for await (const page of deskExport(actor, file.filter, file.locale)) {
      if (stopping.aborted) throw new Interrupted()
      yield page
      for (const { id } of page) ticketIds.push(id)
      if (!(await noteProgress(file, { rowsDone: ticketIds.length, now: new Date() })))
        throw new NoLongerOurs()
      if (Date.now() - told < TELL_MILLISECONDS) continue
      told = Date.now()
      tellNotified([file.personId])
    }
  }
  // A large file takes long to reach its store, and no page is read meanwhile.
  const alive = setInterval(() => {
    noteProgress(file, { rowsDone: ticketIds.length, now: new Date() }).catch((error: Error) =>
      logger.warn({ err: error, fileId: file.id }, 'a worker could not say that it lives'),
    )
  }, leaseSeconds * 250)
  try {
    const content = fileOf(file.format, exportTable(file.locale, file.timeZone), pages())
    const { storageKey, sizeBytes } = await storeFile(
      exportFileName(file.format, new Date()),
      content,
      LARGEST_BYTES,
    )
    const result = { storageKey, sizeBytes, ticketIds, deskIds: deskAdministrations(actor) }
    if (!(await noteReady(file, result, new Date()))) await removeBytes(storageKey)
  } finally {
    clearInterval(alive)
  }
}
