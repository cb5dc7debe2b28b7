import type { Actor } from '~/domain/actor'
import { type DeskFilter, storedFilter } from '~/domain/desk-list'
import type { FileProblem, FileState } from '~/domain/prepared-files'
import { viewAs } from '../scope.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** A file that somebody asked for, and how far it is. */
export interface PreparedFileLine {
  id: string
  filter: DeskFilter
  format: 'csv' | 'xlsx'
  state: FileState
  problem: FileProblem | null
  rowsDone: number
  rowsToDo: number
  sizeBytes: number | null
  createdAt: Date
  expiresAt: Date | null
  /** The queue or administration of its list, as far as its reader sees it. */
  place: string | null
  /** The agent whom its list is about. */
  assigneeName: string | null
}

/** More than anybody looks through; what has ended is forgotten after a month. */
const MOST = 50

/** The files of this person, the newest first. One query. */
export const preparedFiles = (
  actor: Actor,
  locale: ReaderLocale,
  now = new Date(),
): Promise<PreparedFileLine[]> =>
  viewAs(actor, async (db) => {
    const files = await db.$queryRaw<PreparedFileLine[]>`
      select f.id, f.filter, f.format, f.problem, f.rows_done as "rowsDone", f.rows_to_do as "rowsToDo",
        f.size_bytes as "sizeBytes", f.created_at as "createdAt", f.expires_at as "expiresAt",
        case when f.state = 'ready' and f.expires_at <= ${now}::timestamptz then 'expired' else f.state end as state,
        coalesce(
          (select ${nameIn(locale, 'q')} from queue q where q.id::text = f.filter->>'queueId'),
          (select ${nameIn(locale, 'a')} from administration a where a.code = f.filter->>'administration')) as place,
        (select p.name from person p where p.id::text = f.filter->>'assignee') as "assigneeName"
      from prepared_file f where f.person_id = ${actor.personId}::uuid
      order by f.id desc limit ${MOST}`
    return files.map((file) => ({ ...file, filter: storedFilter(file.filter) }))
  })
