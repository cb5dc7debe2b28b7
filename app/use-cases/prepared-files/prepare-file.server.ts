import {
  deletePreparedFile,
  type FileRequest,
  insertPreparedFile,
  requestOfFile,
  unfinishedFiles,
} from '~/data/prepared-files.server'
import { deskListSize } from '~/data/views/desk-export.server'
import { type Actor, worksAtDesk } from '~/domain/actor'
import { assertAllowed, invalid, notFound } from '~/domain/errors'
import { mostPrepared, mostUnfinished } from '~/domain/prepared-files'
import { commit } from '~/events/commit.server'
import { removeBytes } from './remove-bytes.server'

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Somebody asks for a list of their desk as a file, to be prepared while they do something else. Gives its id.
 * @throws ExpectedError not_found for a list that they have not; invalid when it is too long, or enough are on their way
 */
export async function prepareFile(
  actor: Actor,
  request: FileRequest,
  { now = new Date(), most = mostPrepared }: { now?: Date; most?: number } = {},
): Promise<string> {
  assertAllowed(worksAtDesk(actor), false)
  const rowsToDo = await deskListSize(actor, request.filter, most + 1)
  if (rowsToDo > most) throw invalid({ file: 'fileListTooLong' })
  return commit(
    actor,
    async ({ db }) => {
      if ((await unfinishedFiles(db, actor)) >= mostUnfinished) throw invalid({ file: 'filesUnfinished' })
      return insertPreparedFile(db, actor, request, { rowsToDo, now })
    },
    now,
  )
}

/**
 * The same list once more, as it is by now, in the reader's present language; the file of before goes.
 * @throws ExpectedError as `prepareFile`; not_found for a file that is not theirs
 */
export async function prepareFileAgain(
  actor: Actor,
  { id, locale }: { id: string } & Pick<FileRequest, 'locale'>,
  now = new Date(),
): Promise<void> {
  if (!idShape.test(id)) throw notFound()
  const request = await commit(actor, ({ db }) => requestOfFile(db, actor, id), now)
  if (!request) throw notFound()
  await prepareFile(actor, { ...request, locale }, { now })
  await discardFile(actor, id, now)
}

/** Somebody throws a file of theirs away, also one that is on its way. @throws ExpectedError not_found */
export async function discardFile(actor: Actor, id: string, now = new Date()): Promise<void> {
  if (!idShape.test(id)) throw notFound()
  const gone = await commit(actor, ({ db }) => deletePreparedFile(db, actor, id), now)
  if (!gone) throw notFound()
  if (gone.storageKey) await removeBytes(gone.storageKey)
}
