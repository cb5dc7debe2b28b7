import { storedFilter } from '~/domain/desk-list'
import { type FileProblem, type FileState, keptDays, leaseSeconds } from '~/domain/prepared-files'
import { newId } from '~/lib/new-id'
import type { FileRequest } from './prepared-files.server'
import { acrossAdministrationsInSql, type Reader } from './scope.server'

// What the jobs write into files that somebody asked for, for persons of every administration.

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)

/** A file that a worker has taken. Whoever else is named in its row meanwhile, has it instead. */
export interface TakenFile extends FileRequest {
  id: string
  personId: string
  workerId: string
  /** With this one. */
  attempts: number
}

const asWorker = <T>(work: (db: Reader) => Promise<T>): Promise<T> =>
  acrossAdministrationsInSql('files are prepared for persons of every administration', work)

/** Takes the file that waits longest, also one whose worker fell silent. Of several workers, one gets it. */
export const takeFile = (now: Date): Promise<TakenFile | null> =>
  asWorker(async (db) => {
    const [row] = await db.$queryRaw<TakenFile[]>`
      update prepared_file set state = 'working', worker_id = ${newId(now)}::uuid, attempts = attempts + 1,
        rows_done = 0, due_at = ${after(now, leaseSeconds)}::timestamptz
      where id = (select id from prepared_file
        where state in ('waiting', 'working') and due_at <= ${now}::timestamptz
        order by due_at, id limit 1 for update skip locked)
      returning id, person_id as "personId", worker_id as "workerId", attempts, filter, format, locale,
        time_zone as "timeZone"`
    return row ? { ...row, filter: storedFilter(row.filter) } : null
  })

/** Says that the worker lives, and how far it is. False: the file is somebody else's by now, or nobody's. */
export const noteProgress = (
  { id, workerId }: TakenFile,
  { rowsDone, now }: { rowsDone: number; now: Date },
): Promise<boolean> =>
  asWorker(async (db) => {
    const count = await db.$executeRaw`
      update prepared_file set rows_done = ${rowsDone}::int, due_at = ${after(now, leaseSeconds)}::timestamptz
      where id = ${id}::uuid and worker_id = ${workerId}::uuid`
    return count === 1
  })

export interface WrittenFile {
  storageKey: string
  sizeBytes: number
  /** Every ticket that stands in it. */
  ticketIds: string[]
  /** Where its person worked when it was written. */
  deskIds: string[]
}

/** The file can be fetched from now on, and its mail is queued. False: it is not this worker's any more. */
export const noteReady = (
  { id, workerId, personId }: TakenFile,
  { storageKey, sizeBytes, ticketIds, deskIds }: WrittenFile,
  now: Date,
): Promise<boolean> =>
  asWorker(async (db) => {
    const count = await db.$executeRaw`
      update prepared_file set state = 'ready', worker_id = null, problem = null, rows_done = ${ticketIds.length}::int,
        storage_key = ${storageKey}, size_bytes = ${sizeBytes}::int, ticket_ids = ${ticketIds}::uuid[],
        desk_ids = ${deskIds}::uuid[], ready_at = ${now}::timestamptz,
        expires_at = ${after(now, keptDays * 86_400)}::timestamptz
      where id = ${id}::uuid and worker_id = ${workerId}::uuid`
    if (count === 1) await queueFileMail(db, { personId, fileId: id }, now)
    return count === 1
  })

/** The file will not come, and a mail says so. */
export const noteFailed = (
  { id, workerId, personId }: TakenFile,
  problem: FileProblem,
  now: Date,
): Promise<void> =>
  asWorker(async (db) => {
    const count = await db.$executeRaw`
      update prepared_file set state = 'failed', worker_id = null, problem = ${problem}
      where id = ${id}::uuid and worker_id = ${workerId}::uuid`
    if (count === 1) await queueFileMail(db, { personId, fileId: id }, now)
  })

/** Lays the file back for whoever takes it from `dueAt` on; `counts`: whether this was an attempt. */
export const layBack = (
  { id, workerId }: TakenFile,
  { dueAt, counts }: { dueAt: Date; counts: boolean },
): Promise<void> =>
  asWorker(async (db) => {
    await db.$executeRaw`
      update prepared_file set state = 'waiting', worker_id = null, rows_done = 0, due_at = ${dueAt}::timestamptz,
        attempts = attempts - ${counts ? 0 : 1}::int
      where id = ${id}::uuid and worker_id = ${workerId}::uuid`
  })

const queueFileMail = (db: Reader, { personId, fileId }: { personId: string; fileId: string }, now: Date) =>
  db.$executeRaw`
    insert into account_mail (id, person_id, kind, prepared_file_id, created_at)
    values (${newId(now)}::uuid, ${personId}::uuid, 'file', ${fileId}::uuid, ${now}::timestamptz)`

/** What a mail says of a file; null when it was deleted meanwhile. */
export async function fileInMail(
  db: Reader,
  id: string,
): Promise<{ state: FileState; problem: FileProblem | null; rows: number; expiresAt: Date | null } | null> {
  const [row] = await db.$queryRaw<
    { state: FileState; problem: FileProblem | null; rows: number; expiresAt: Date | null }[]
  >`
    select state, problem, rows_done as rows, expires_at as "expiresAt" from prepared_file where id = ${id}::uuid`
  return row ?? null
}

/** Its person lost sight of something in it: it can be fetched no longer. */
export const noteSightLost = (id: string): Promise<void> =>
  acrossAdministrationsInSql('no person changes what became of a file', async (db) => {
    await db.$executeRaw`
      update prepared_file set state = 'expired', problem = 'sightLost', ticket_ids = '{}'
      where id = ${id}::uuid and state = 'ready'`
  })

/** Ends what was kept long enough, and gives where there still are bytes to remove. */
export const endOldFiles = (now: Date): Promise<{ id: string; storageKey: string }[]> =>
  asWorker(async (db) => {
    await db.$executeRaw`
      update prepared_file set state = 'expired', ticket_ids = '{}'
      where state = 'ready' and expires_at <= ${now}::timestamptz`
    return db.$queryRaw`
      select id, storage_key as "storageKey" from prepared_file
      where state = 'expired' and storage_key is not null order by id`
  })

/** The bytes of a file are gone. */
export const noteBytesGone = (id: string): Promise<number> =>
  asWorker((db) => db.$executeRaw`update prepared_file set storage_key = null where id = ${id}::uuid`)

/** Deletes what failed or expired before this moment. Gives how many. */
export const deleteEndedFiles = (before: Date): Promise<number> =>
  asWorker(
    (db) => db.$executeRaw`
      delete from prepared_file
      where state in ('failed', 'expired') and storage_key is null and created_at < ${before}::timestamptz`,
  )
