import type { EventType } from '~/domain/events'
import { grades } from '~/domain/satisfaction'
import { storeEstimates } from './effort.server'
import { countEffortMonths, effortDifferences, effortMonthsOf } from './effort-months.server'
import { Prisma } from './generated/client'
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
      select e.administration_id, e.at from event e where e.ticket_id = any(${ticketIds}::uuid[]) and ${counted}
      union all
      select p.administration_id, p.ended_at from ticket_promise p
      where p.ticket_id = any(${ticketIds}::uuid[]) and p.ended_as in ('met', 'apart')
      union all
      select w.administration_id, w.ended_at from ticket_wait w where w.ticket_id = any(${ticketIds}::uuid[])) moments
    join administration a on a.id = moments.administration_id
    order by 1, 2`

const counted = Prisma.sql`e.type in ('ticket.created', 'ticket.resolved', 'ticket.reopened', 'ticket.statusChanged',
  'ticket.rated')`

async function countMonths(db: Reader, months: Month[]): Promise<void> {
  // One at a time, in order: two workers that meet at a month wait for each other and never both.
  for (const { administrationId, month } of months)
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended('figures ' || ${administrationId} || ${month}, 0))`
  const json = JSON.stringify(months)
  await db.$executeRaw`
    delete from figure_month f using jsonb_to_recordset(${json}::jsonb) as m ("administrationId" uuid, month date)
    where f.administration_id = m."administrationId" and f.month = m.month`
  await db.$executeRaw`
    insert into figure_month (administration_id, month, dimension, value, counts) ${figuresOf(json)}`
  await countEffortMonths(db, json)
}

const factsOfLog = Prisma.sql`
  select w.administration_id, w.month, e.ticket_id, told.bucket, told.measure, 1 as amount
  from wanted w join event e on e.administration_id = w.administration_id and e.at >= w.since and e.at < w.until
    cross join lateral (
      select 'inflow' as measure, 0 as bucket where e.type = 'ticket.created'
      union all select 'reopened', 0 where e.type = 'ticket.reopened'
      union all select 'outflow', 0 where e.type = 'ticket.resolved' or e.data ->> 'to' = 'cancelled'
      union all select 'withdrawn', 0 where e.data ->> 'to' = 'cancelled'
      union all select 'rating', array_position(${[...grades]}::text[], e.data ->> 'grade') where e.type = 'ticket.rated'
      -- In which language somebody works, the event says as it was then. Other languages than these two are nobody's own.
      union all select 'language.' || case when e.data ->> 'worksIn' = t.language then 'own' else 'other' end, 0
        from ticket t where t.id = e.ticket_id and e.type = 'ticket.resolved' and t.language in ('nl', 'fr')
          and e.data ->> 'worksIn' in ('nl', 'fr')) told
  where ${counted}`

const factsOfPromises = Prisma.sql`
  select w.administration_id, w.month, p.ticket_id, told.bucket, told.measure, 1
  from wanted w join ticket_promise p on p.administration_id = w.administration_id and p.ended_at >= w.since
      and p.ended_at < w.until and p.ended_as in ('met', 'apart')
    cross join lateral (
      select p.promise || case when p.due_at < p.ended_at then '.missed' else '.met' end as measure, 0 as bucket
        where p.ended_as = 'met' and p.target_seconds is not null
      union all select p.promise || '.time', floor(ln(p.consumed_seconds / 60.0 + 1) / ln(1.05))::int
        where p.ended_as = 'met' and p.promise <> 'next'
      union all select 'apart', 0 where p.ended_as = 'apart' and p.promise = 'first') told`

const factsOfWaits = Prisma.sql`
  select w.administration_id, w.month, x.ticket_id, 0, told.measure, told.amount
  from wanted w join ticket_wait x on x.administration_id = w.administration_id and x.ended_at >= w.since
      and x.ended_at < w.until
    cross join lateral (values ('waits.' || x.reason, 1), ('waiting.' || x.reason, round(x.working_seconds / 60.0)::int))
      told (measure, amount)
  where told.amount > 0`

/**
 * What figure_month holds of these months, counted from the log and the promises. A fact belongs to the month in which it
 * happened, on the clock of its administration; its ticket stands under what it is now.
 */
export const figuresOf = (months: string): Prisma.Sql => Prisma.sql`
  with wanted as (
    select m."administrationId" as administration_id, m.month, a.time_zone,
      m.month::timestamp at time zone a.time_zone as since,
      (m.month + interval '1 month') at time zone a.time_zone as until
    from jsonb_to_recordset(${months}::jsonb) as m ("administrationId" uuid, month date)
      join administration a on a.id = m."administrationId"
  ), facts as (${factsOfLog} union all ${factsOfPromises} union all ${factsOfWaits}
  ), counted as (
    select f.administration_id, f.month, d.dimension, d.value, case when t.is_spam then 'spam' else f.measure end as measure,
      f.bucket, sum(f.amount)::int as count
    from facts f join ticket t on t.id = f.ticket_id
      cross join lateral (values ('all', ''), ('service', coalesce(t.service_id::text, '')),
        ('team', coalesce(t.team_id::text, '')), ('priority', t.priority), ('channel', t.channel),
        ('language', coalesce(t.language, '')), ('agent', coalesce(t.assignee_id::text, ''))) d (dimension, value)
    where not t.is_spam or f.measure = 'inflow'
    group by 1, 2, 3, 4, 5, 6
  ), measured as (
    select c.administration_id, c.month, c.dimension, c.value, c.measure,
      to_json(array_agg(pair.number order by c.bucket, pair.place)) as buckets
    from counted c cross join lateral (values (1, c.bucket), (2, c.count)) pair (place, number)
    group by 1, 2, 3, 4, 5
  )
  select administration_id, month, dimension, value, json_object_agg(measure, buckets order by measure) as counts
  from measured group by 1, 2, 3, 4`

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
      select administration_id, month, dimension, value, counts::text
      from (${figuresOf(JSON.stringify(months))}) of_the_history)
    select count(*)::int as differences from (
      (select * from kept except select * from right_ones) union all (select * from right_ones except select * from kept)) differing`
  const differences = await effortDifferences(db, administrationId, JSON.stringify(months))
  return { months: months.length, differences: (found?.differences ?? 0) + differences }
}
