import { type NotNow, ONCE_HOURS, type Once } from '~/domain/once'
import type { Db, Reader } from './scope.server'

const oldest = (now: Date) => new Date(now.getTime() - ONCE_HOURS * 60 * 60 * 1000)

interface Row {
  fingerprint: string
  outcome: unknown
}

/** What became of the call with this key; null for a key that is free. */
export async function recallCall(
  db: Reader,
  { tokenId, key, fingerprint }: Once,
  now: Date,
): Promise<NotNow | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select fingerprint, outcome from api_call
    where token_id = ${tokenId}::uuid and key = ${key} and created_at > ${oldest(now)}::timestamptz`
  if (!row) return null
  return row.fingerprint === fingerprint ? { why: 'done', outcome: row.outcome } : { why: 'otherCall' }
}

/**
 * Holds the key until the end of the transaction, in all processes; a crash lets go of it.
 * @returns why the call must not be done now, or null when it may begin
 */
export async function claimCall(db: Db, once: Once, now: Date): Promise<NotNow | null> {
  const [lock] = await db.$queryRaw<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${once.tokenId} ${once.key}`}, 0)) as held`
  if (!lock?.held) return { why: 'running' }
  return recallCall(db, once, now)
}

/** Remembers what came of the call: ids, never words. */
export async function rememberCall(
  db: Db,
  { tokenId, key, fingerprint }: Once,
  { personId, outcome, now }: { personId: string; outcome: unknown; now: Date },
): Promise<void> {
  await db.$executeRaw`
    insert into api_call (token_id, key, person_id, fingerprint, outcome, created_at)
    values (${tokenId}::uuid, ${key}, ${personId}::uuid, ${fingerprint}, ${JSON.stringify(outcome ?? null)}::jsonb,
      ${now}::timestamptz)
    on conflict (token_id, key) do update
      set fingerprint = excluded.fingerprint, outcome = excluded.outcome, created_at = excluded.created_at`
}

/** Deletes the keys that are free again. */
export const forgetCalls = (db: Db, now: Date): Promise<number> =>
  db.$executeRaw`delete from api_call where created_at <= ${oldest(now)}::timestamptz`
