import type { Reader } from './scope.server'

export interface OwnSession {
  id: string
  /** The User-Agent header that it was started with. */
  device: string
  lastSeenAt: Date
}

/** The sessions with which somebody is signed in at this moment, the latest seen first. */
export const openSessionsOf = (db: Reader, personId: string): Promise<OwnSession[]> =>
  db.$queryRaw<OwnSession[]>`
    select id, device, last_seen_at as "lastSeenAt" from session
    where person_id = ${personId}::uuid and revoked_at is null and expires_at > now()
    order by last_seen_at desc, id desc limit 100`

/** Ends one of somebody's sessions; false when there is no such session of theirs. Its sockets close within a second. */
export async function endSessionOf(
  db: Reader,
  { personId, sessionId }: { personId: string; sessionId: string },
  now: Date,
): Promise<boolean> {
  const ended = await db.$executeRaw`
    update session set revoked_at = ${now}::timestamptz
    where id = ${sessionId}::uuid and person_id = ${personId}::uuid and revoked_at is null`
  return ended === 1
}

/** Ends all of somebody's sessions, but not `except`. */
export async function endSessionsOf(
  db: Reader,
  { personId, except }: { personId: string; except: string | null },
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    update session set revoked_at = ${now}::timestamptz
    where person_id = ${personId}::uuid and revoked_at is null and id is distinct from ${except}::uuid`
}
