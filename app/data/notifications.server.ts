import { newId } from '~/lib/new-id'
import { acrossAdministrationsInSql, type Reader } from './scope.server'

/** One mail that somebody shall get because of one event. */
export interface WantedNotification {
  administrationId: string
  eventId: string
  ticketId: string
  recipientId: string
  template: string
}

/** Why a notification did not go out, yet or at all. */
export type NotificationProblem = 'refused' | 'unavailable' | 'no_right' | 'outdated' | 'spam'

/** A notification whose turn it is. */
export interface DueNotification extends WantedNotification {
  id: string
  createdAt: Date
}

/** Queues notifications; one that is there already (same event, recipient and template) stays as it is. Gives the new ids. */
export async function addNotifications(
  db: Reader,
  wanted: WantedNotification[],
  now: Date,
): Promise<string[]> {
  const rows = wanted.map((one) => ({ ...one, id: newId(now) }))
  const added = await db.$queryRaw<{ id: string }[]>`
    insert into notification (id, administration_id, event_id, ticket_id, recipient_id, template, created_at)
    select id, "administrationId", "eventId", "ticketId", "recipientId", template, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as wanted
      (id uuid, "administrationId" uuid, "eventId" uuid, "ticketId" uuid, "recipientId" uuid, template text)
    on conflict (event_id, recipient_id, template) do nothing returning id`
  return added.map(({ id }) => id)
}

/** Ids of queued notifications made before `before`, in their order, after the id `after`. */
export const queuedNotifications = (before: Date, after: string | null, limit: number): Promise<string[]> =>
  acrossAdministrationsInSql('what waits to be delivered, wherever it belongs', async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select id from notification
      where status = 'queued' and created_at <= ${before} and (${after}::uuid is null or id > ${after}::uuid)
      order by id limit ${limit}`
    return rows.map(({ id }) => id)
  })

/** Counts one more attempt and gives the notification; null when it was settled or does not exist. */
export async function startAttempt(db: Reader, id: string): Promise<DueNotification | null> {
  const [row] = await db.$queryRaw<DueNotification[]>`
    update notification set attempts = attempts + 1 where id = ${id}::uuid and status = 'queued'
    returning id, administration_id as "administrationId", event_id as "eventId", ticket_id as "ticketId",
      recipient_id as "recipientId", template, created_at as "createdAt"`
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
