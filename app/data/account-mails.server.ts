import { newId } from '~/lib/new-id'
import type { NotificationProblem } from './notifications.server'
import { acrossAdministrationsInSql, type Reader } from './scope.server'

/** What a mailed link is for. */
export type LinkPurpose = 'reset' | 'invitation'
export type AccountMailKind = LinkPurpose | 'digest' | 'file' | 'report'

/** A mail about somebody's own access whose turn it is. */
export interface DueAccountMail {
  id: string
  personId: string
  kind: AccountMailKind
  /** That invites, or whose figures they are; null for a reset. */
  administrationId: string | null
  invitedById: string | null
  /** That is ready, or failed; null when it was thrown away meanwhile, and for every other mail. */
  preparedFileId: string | null
  /** Whose turn it was. */
  figureReportId: string | null
  createdAt: Date
}

/**
 * Queues the mail to whoever has this address. Nobody, somebody inactive or an unconfirmed sender without a password:
 * no mail. It is one statement either way, so that its time tells nothing.
 */
export async function queueReset(db: Reader, email: string, now: Date): Promise<void> {
  await db.$executeRaw`
    insert into account_mail (id, person_id, kind, created_at)
    select ${newId(now)}::uuid, p.id, 'reset', ${now}::timestamptz from person p
    where p.email = ${email} and p.is_active
      and (exists (select 1 from credential c where c.person_id = p.id)
        or exists (select 1 from membership m where m.person_id = p.id and m.role <> 'contact'))`
}

/**
 * Queues a digest for everybody who chose one and has something unread that the digest before did not hold. Gives how
 * many. What it says is read when it is written, under the rights of that moment.
 */
export const queueDigests = (db: Reader, now: Date): Promise<number> =>
  db.$executeRaw`
    insert into account_mail (id, person_id, kind, created_at)
    select gen_random_uuid(), p.id, 'digest', ${now}::timestamptz from person p
    where p.is_active and exists (
      select 1 from notification_choice c
        join app_notification n on n.recipient_id = c.person_id and n.kind = c.kind
      where c.person_id = p.id and c.ways = 'digest' and n.read_at is null and n.created_at <= ${now}::timestamptz
        and n.created_at > greatest(${daysBefore(now)}::timestamptz, (select max(m.created_at) from account_mail m
          where m.person_id = p.id and m.kind = 'digest')))`

/** From which moment on this digest tells: what the one before did not hold, and no older than a month. */
export async function digestSince(db: Reader, { id, personId, createdAt }: DueAccountMail): Promise<Date> {
  const [row] = await db.$queryRaw<[{ at: Date }]>`
    select greatest(${daysBefore(createdAt)}::timestamptz, max(created_at)) as at from account_mail
    where person_id = ${personId}::uuid and kind = 'digest' and id <> ${id}::uuid and created_at < ${createdAt}::timestamptz`
  return row.at
}

/** What nobody read for so long is no news. */
const NEWS_DAYS = 30
const daysBefore = (moment: Date) => new Date(moment.getTime() - NEWS_DAYS * 86_400_000)

/**
 * Ids of queued mails, oldest first.
 * @param which 'fresh': never tried, so not handed over yet as far as anybody knows
 */
export const queuedAccountMails = (which: 'fresh' | 'all', limit: number): Promise<string[]> =>
  acrossAdministrationsInSql('what waits to be delivered, wherever it belongs', async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select id from account_mail where status = 'queued' and (${which} = 'all' or attempts = 0)
      order by id limit ${limit}`
    return rows.map(({ id }) => id)
  })

/** Counts one more attempt and gives the mail; null when it was settled or does not exist. */
export async function startAccountMailAttempt(db: Reader, id: string): Promise<DueAccountMail | null> {
  const [row] = await db.$queryRaw<DueAccountMail[]>`
    update account_mail set attempts = attempts + 1 where id = ${id}::uuid and status = 'queued'
    returning id, person_id as "personId", kind, administration_id as "administrationId",
      invited_by_id as "invitedById", prepared_file_id as "preparedFileId", figure_report_id as "figureReportId",
      created_at as "createdAt"`
  return row ?? null
}

/** Says how an attempt ended; what is still queued will be tried again. */
export async function settleAccountMail(
  id: string,
  outcome:
    | { status: 'sent'; sentAt: Date }
    | { status: 'withheld' | 'failed' | 'queued'; problem: NotificationProblem },
): Promise<void> {
  const { problem, sentAt } = { problem: null, sentAt: null, ...outcome }
  await acrossAdministrationsInSql(
    'the outcome of a delivery belongs to no actor',
    (db) => db.$executeRaw`
      update account_mail set status = ${outcome.status}, problem = ${problem}, sent_at = ${sentAt}::timestamptz
      where id = ${id}::uuid and status = 'queued'`,
  )
}
