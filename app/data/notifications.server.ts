import { newId } from '~/lib/new-id'
import { acrossAdministrationsInSql, type Reader } from './scope.server'

/** One mail that somebody shall get because of one event. */
export interface WantedNotification {
  administrationId: string
  eventId: string
  ticketId: string
  recipientId: string
  template: string
  /** It waits until then; null: it goes at once. */
  notBefore: Date | null
}

/** Why a notification did not go out, yet or at all. */
export type NotificationProblem = 'refused' | 'unavailable' | 'no_right' | 'outdated' | 'spam'

/** A notification whose turn it is. */
export interface DueNotification extends Omit<WantedNotification, 'notBefore'> {
  id: string
  /** When it could go at the earliest. */
  createdAt: Date
}

/** Queues notifications; one that is there already (same event, recipient and template) stays as it is. Gives the ids of new ones that need not wait. */
export async function addNotifications(
  db: Reader,
  wanted: WantedNotification[],
  now: Date,
): Promise<string[]> {
  const rows = wanted.map((one) => ({ ...one, id: newId(now) }))
  const added = await db.$queryRaw<{ id: string; waits: boolean }[]>`
    insert into notification (id, administration_id, event_id, ticket_id, recipient_id, template, created_at, not_before)
    select id, "administrationId", "eventId", "ticketId", "recipientId", template, ${now}::timestamptz, "notBefore"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as wanted
      (id uuid, "administrationId" uuid, "eventId" uuid, "ticketId" uuid, "recipientId" uuid, template text, "notBefore" timestamptz)
    on conflict (event_id, recipient_id, template) do nothing returning id, not_before is not null as waits`
  return added.flatMap(({ id, waits }) => (waits ? [] : id))
}

/** Ids of queued notifications that could go before `before`, in their order, after the id `after`. */
export const queuedNotifications = (before: Date, after: string | null, limit: number): Promise<string[]> =>
  acrossAdministrationsInSql('what waits to be delivered, wherever it belongs', async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select id from notification
      where status = 'queued' and coalesce(not_before, created_at) <= ${before} and (${after}::uuid is null or id > ${after}::uuid)
      order by id limit ${limit}`
    return rows.map(({ id }) => id)
  })

/** Counts one more attempt and gives the notification; null when it was settled or does not exist. */
export async function startAttempt(db: Reader, id: string): Promise<DueNotification | null> {
  const [row] = await db.$queryRaw<DueNotification[]>`
    update notification set attempts = attempts + 1 where id = ${id}::uuid and status = 'queued'
    returning id, administration_id as "administrationId", event_id as "eventId", ticket_id as "ticketId",
      recipient_id as "recipientId", template, coalesce(not_before, created_at) as "createdAt"`
  return row ?? null
}

/** Says how an attempt ended; what is still queued will be tried again. */
export async function settleNotification(
  id: string,
  outcome:
    | { status: 'sent'; sentAt: Date }
    | { status: 'withheld' | 'failed' | 'queued'; problem: NotificationProblem },
): Promise<void> {
  const { problem, sentAt } = { problem: null, sentAt: null, ...outcome }
  await acrossAdministrationsInSql(
    'the outcome of a delivery belongs to no actor',
    (db) =>
      db.$executeRaw`
      update notification set status = ${outcome.status}, problem = ${problem}, sent_at = ${sentAt}::timestamptz
      where id = ${id}::uuid and status = 'queued'`,
  )
}

/** Lays a notification aside until a moment. */
export const putOff = (id: string, until: Date): Promise<number> =>
  acrossAdministrationsInSql(
    'when somebody may be written to belongs to no actor',
    (db) =>
      db.$executeRaw`
      update notification set not_before = ${until}::timestamptz where id = ${id}::uuid and status = 'queued'`,
  )
