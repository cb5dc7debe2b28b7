import type { EventType } from '~/domain/events'
import { monthAfter } from '~/domain/figures'
import { countedFigures, type Days, isCounted } from './counted-figures.server'
import { storeEstimates } from './effort.server'
import { countEffortMonths, effortDifferences, effortMonthsOf } from './effort-months.server'
import { acrossAdministrationsInSql, type Reader } from './scope.server'

const AT_ONCE = 2_000

/**
 * Counts the months anew in which something changed: whole months of an administration, in the transaction that takes what
 * was due. Gives how many tickets were due; none: nothing is left.
 */
export const keepFigures = (): Promise<number> =>
  acrossAdministrationsInSql('figures are counted for every administration', async (db) => {
    const due = await db.$queryRaw<{ id: string }[]>`
      delete from figure_due where ticket_id in (
        select ticket_id from figure_due limit ${AT_ONCE} for update skip locked) returning ticket_id as id`
    if (due.length > 0) {
      const ids = due.map(({ id }) => id)
      await storeEstimates(db, ids)
      await countMonths(db, eachOnce([...(await monthsOf(db, ids)), ...(await effortMonthsOf(db, ids))]))
    }
    return due.length
  })

/** What figures count, or stand under, and promises do not read; recounting a ticket's promises makes its figures due as well. */
const telling: readonly EventType[] = [
  'ticket.rated',
  'ticket.assigned',
  'ticket.timeSpent',
  'ticket.timeTakenBack',
]

export const tellsOfFigures = (type: EventType): boolean => telling.includes(type)

/** The months of these tickets are counted anew soon. `db` must see every administration. */
export const dueForFigures = (db: Reader, ticketIds: readonly string[]): Promise<number> =>
  db.$executeRaw`
    insert into figure_due (ticket_id) select distinct unnest(${ticketIds}::uuid[]) on conflict do nothing`

interface Month {
  administrationId: string
  /** Its first day. */
  month: string
}

const daysOf = ({ administrationId, month }: Month): Days => ({
  administrationId,
  first: month,
  until: `${monthAfter(month.slice(0, 7), 1)}-01`,
})

/** In one order for all workers. */
const eachOnce = (months: Month[]): Month[] =>
  [...new Map(months.map((one) => [`${one.administrationId} ${one.month}`, one]))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, one]) => one)

/** The months in which something of these tickets is counted, at every administration that had them. */
const monthsOf = (db: Reader, ticketIds: string[]): Promise<Month[]> =>
  db.$queryRaw<Month[]>`
    select distinct moments.administration_id as "administrationId",
      date_trunc('month', moments.at at time zone a.time_zone)::date::text as month
    from (
      select e.administration_id, e.at from event e where e.ticket_id = any(${ticketIds}::uuid[]) and ${isCounted}
      union all
      select p.administration_id, p.ended_at from ticket_promise p
      where p.ticket_id = any(${ticketIds}::uuid[]) and p.ended_as in ('met', 'apart')
      union all
      select w.administration_id, w.ended_at from ticket_wait w where w.ticket_id = any(${ticketIds}::uuid[])) moments
    join administration a on a.id = moments.administration_id
    order by 1, 2`

async function countMonths(db: Reader, months: Month[]): Promise<void> {
  // One at a time, in order: two workers that meet at a month wait for each other and never both.
  for (const { administrationId, month } of months)
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended('figures ' || ${administrationId} || ${month}, 0))`
  const json = JSON.stringify(months)
  await db.$executeRaw`
    delete from figure_month f using jsonb_to_recordset(${json}::jsonb) as m ("administrationId" uuid, month date)
    where f.administration_id = m."administrationId" and f.month = m.month`
  await db.$executeRaw`
    insert into figure_month (administration_id, month, dimension, value, counts) ${countedFigures(months.map(daysOf))}`
  await countEffortMonths(db, json)
}

export interface FigureProof {
  months: number
  /** Lines that are kept and should not be, that should be and are not; one that says another number is both. */
  differences: number
}

/** Counts every month of every administration from the history, and compares with what is kept. One administration at a time. */
export async function proveFigures(): Promise<FigureProof> {
  const reason = 'a proof looks at the figures of every administration'
  const administrations = await acrossAdministrationsInSql(
    reason,
    (db) => db.$queryRaw<{ id: string }[]>`select id from administration order by id`,
  )
  const proof: FigureProof = { months: 0, differences: 0 }
  for (const { id } of administrations) {
    const one = await acrossAdministrationsInSql(reason, (db) => proveOne(db, id))
    proof.months += one.months
    proof.differences += one.differences
  }
  return proof
}

async function proveOne(db: Reader, administrationId: string): Promise<FigureProof> {
  const months = await db.$queryRaw<Month[]>`
    select a.id as "administrationId", m::date::text as month
    from administration a, generate_series(
      date_trunc('month', (select min(at) from event e where e.administration_id = a.id) at time zone a.time_zone),
      date_trunc('month', now() at time zone a.time_zone), interval '1 month') m
    where a.id = ${administrationId}::uuid`
  const [found] = await db.$queryRaw<{ differences: number }[]>`
    with kept as (
      select administration_id, month, dimension, value, counts::text from figure_month
      where administration_id = ${administrationId}::uuid
    ), right_ones as (
      select administration_id, first, dimension, value, counts::text from (${countedFigures(months.map(daysOf))}) lines
    )
    select count(*)::int as differences from (
      (select * from kept except select * from right_ones) union all (select * from right_ones except select * from kept)) differing`
  const differences = await effortDifferences(db, administrationId, JSON.stringify(months))
  return { months: months.length, differences: (found?.differences ?? 0) + differences }
}
