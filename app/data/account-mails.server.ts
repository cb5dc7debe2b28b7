import { newId } from '~/lib/new-id'
import type { NotificationProblem } from './notifications.server'
import { acrossAdministrationsInSql, type Reader } from './scope.server'

export type AccountMailKind = 'reset' | 'invitation'

/** A mail about somebody's own access whose turn it is. */
export interface DueAccountMail {
  id: string
  personId: string
  kind: AccountMailKind
  /** That invites; null for a reset. */
  administrationId: string | null
  invitedById: string | null
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
      invited_by_id as "invitedById", created_at as "createdAt"`
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
