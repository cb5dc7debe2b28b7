import { differingEstimates } from './effort.server'
import { Prisma } from './generated/client'
import type { Reader } from './scope.server'

/** The months in which work on these tickets is counted, also what was written down and taken back. */
export const effortMonthsOf = (
  db: Reader,
  ticketIds: string[],
): Promise<{ administrationId: string; month: string }[]> =>
  db.$queryRaw`
    select e.administration_id as "administrationId",
      date_trunc('month', e.ended_at at time zone a.time_zone)::date::text as month
    from effort_stretch e join administration a on a.id = e.administration_id
    where e.ticket_id = any(${ticketIds}::uuid[])
    union
    select administration_id, date_trunc('month', spent_on)::date::text from time_entry
    where ticket_id = any(${ticketIds}::uuid[])`

/** Counts the effort of these months anew, as a whole. @param months as data/figures has them */
export async function countEffortMonths(db: Reader, months: string): Promise<void> {
  await db.$executeRaw`
    delete from effort_month f using jsonb_to_recordset(${months}::jsonb) as m ("administrationId" uuid, month date)
    where f.administration_id = m."administrationId" and f.month = m.month`
  await db.$executeRaw`
    insert into effort_month (administration_id, month, kind, tickets, minutes) ${effortOf(months)}`
}

/** What effort_month holds of these months: what was written down, and what is estimated. Spam is in no figure. */
const effortOf = (months: string): Prisma.Sql => Prisma.sql`
  with wanted as (
    select m."administrationId" as administration_id, m.month,
      m.month::timestamp at time zone a.time_zone as since,
      (m.month + interval '1 month') at time zone a.time_zone as until
    from jsonb_to_recordset(${months}::jsonb) as m ("administrationId" uuid, month date)
      join administration a on a.id = m."administrationId"
  ), work as (
    select w.administration_id, w.month, 'estimated' as kind, e.ticket_id, e.minutes
    from wanted w join effort_stretch e on e.administration_id = w.administration_id
      and e.ended_at >= w.since and e.ended_at < w.until
    union all
    select w.administration_id, w.month, 'recorded', e.ticket_id, e.minutes
    from wanted w join time_entry e on e.administration_id = w.administration_id
      and e.spent_on >= w.month and e.spent_on < w.month + interval '1 month' and e.removed_at is null
  )
  select w.administration_id, w.month, w.kind, count(distinct w.ticket_id)::int as tickets, sum(w.minutes)::int as minutes
  from work w join ticket t on t.id = w.ticket_id where not t.is_spam
  group by 1, 2, 3`

const AT_ONCE = 2_000

/**
 * Counts the effort of an administration from the history and compares: first each estimate with the log, then each month
 * with the estimates and what was written down. Gives how many differ.
 */
export async function effortDifferences(
  db: Reader,
  administrationId: string,
  months: string,
): Promise<number> {
  let differences = await differingMonths(db, administrationId, months)
  // Before every id that there is.
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const tickets = await db.$queryRaw<{ id: string }[]>`
      select id from ticket where administration_id = ${administrationId}::uuid and id > ${after}::uuid
      order by id limit ${AT_ONCE}`
    const last = tickets.at(-1)
    if (!last) return differences
    differences += await differingEstimates(
      db,
      tickets.map(({ id }) => id),
    )
    after = last.id
  }
}

async function differingMonths(db: Reader, administrationId: string, months: string): Promise<number> {
  const [found] = await db.$queryRaw<{ differences: number }[]>`
    with kept as (
      select administration_id, month, kind, tickets, minutes from effort_month
      where administration_id = ${administrationId}::uuid
    ), right_ones as (${effortOf(months)})
    select count(*)::int as differences from (
      (select * from kept except select * from right_ones) union all (select * from right_ones except select * from kept)) differing`
  return found?.differences ?? 0
}
