import { type Actor, deskAdministrations } from '~/domain/actor'
import { type DeskFilter, storedFilter } from '~/domain/desk-list'
import { newId } from '~/lib/new-id'
import type { Reader } from './scope.server'
import { ticketsAtDeskOf } from './visible-to.server'

// What a person asks of their files, in their own scope; what a job writes into them stands in `writing-files`.

/** What somebody asked for: a list of the desk, and how they want to read it. */
export interface FileRequest {
  filter: DeskFilter
  format: 'csv' | 'xlsx'
  locale: 'nl' | 'fr' | 'en' | 'de'
  timeZone: string
}

/** Stores what was asked for, for a worker to take at once. Gives its id. */
export async function insertPreparedFile(
  db: Reader,
  { personId }: Actor,
  { filter, format, locale, timeZone }: FileRequest,
  { rowsToDo, now }: { rowsToDo: number; now: Date },
): Promise<string> {
  const id = newId(now)
  await db.$executeRaw`
    insert into prepared_file (id, person_id, filter, format, locale, time_zone, rows_to_do, due_at, created_at)
    values (${id}::uuid, ${personId}::uuid, ${JSON.stringify(filter)}::jsonb, ${format}, ${locale}, ${timeZone},
      ${rowsToDo}::int, ${now}::timestamptz, ${now}::timestamptz)`
  return id
}

/**
 * How many files of this person somebody still works on, or will. Nobody else counts for them until this transaction
 * ends: else all who ask at once would count before any of them stored.
 */
export async function unfinishedFiles(db: Reader, { personId }: Actor): Promise<number> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`files of ${personId}`}, 0))`
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from prepared_file
    where person_id = ${personId}::uuid and state in ('waiting', 'working')`
  return row.count
}

/** What this file of theirs was asked as; null when it is not theirs. */
export async function requestOfFile(
  db: Reader,
  { personId }: Actor,
  id: string,
): Promise<FileRequest | null> {
  const [row] = await db.$queryRaw<FileRequest[]>`
    select filter, format, locale, time_zone as "timeZone" from prepared_file
    where id = ${id}::uuid and person_id = ${personId}::uuid`
  return row ? { ...row, filter: storedFilter(row.filter) } : null
}

/** Deletes a file of theirs and gives where its bytes are; null when it is not theirs. */
export async function deletePreparedFile(
  db: Reader,
  { personId }: Actor,
  id: string,
): Promise<{ storageKey: string | null } | null> {
  const [row] = await db.$queryRaw<{ storageKey: string | null }[]>`
    delete from prepared_file where id = ${id}::uuid and person_id = ${personId}::uuid
    returning storage_key as "storageKey"`
  return row ?? null
}

export interface FileToFetch {
  format: 'csv' | 'xlsx'
  readyAt: Date
  sizeBytes: number
  storageKey: string
  /** False: something that stands in it is out of their sight by now. */
  isAllInSight: boolean
}

/**
 * A file of theirs that is ready, and whether they still see all that stands in it: every ticket, and every desk at
 * which they read its queues.
 */
export async function fileToFetch(
  db: Reader,
  actor: Actor,
  id: string,
  now: Date,
): Promise<FileToFetch | null> {
  const [row] = await db.$queryRaw<FileToFetch[]>`
    select f.format, f.ready_at as "readyAt", f.size_bytes as "sizeBytes", f.storage_key as "storageKey",
      f.desk_ids <@ ${deskAdministrations(actor)}::uuid[]
        and cardinality(f.ticket_ids) =
          (select count(*) from ticket t where t.id = any(f.ticket_ids) and ${ticketsAtDeskOf(actor)}) as "isAllInSight"
    from prepared_file f where f.id = ${id}::uuid and f.person_id = ${actor.personId}::uuid
      and f.state = 'ready' and f.expires_at > ${now}::timestamptz`
  return row ?? null
}
