import type { FigureCounts } from '~/domain/figure-counts'
import { grades } from '~/domain/satisfaction'
import { Prisma } from './generated/client'
import type { Reader } from './scope.server'

/** Of the log `e`: what figures count. */
export const isCounted = Prisma.sql`e.type in ('ticket.created', 'ticket.resolved', 'ticket.reopened', 'ticket.statusChanged',
  'ticket.rated')`

const factsOfLog = Prisma.sql`
  select w.administration_id, w.first, e.ticket_id, told.bucket, told.measure, 1 as amount
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
  where ${isCounted}`

const factsOfPromises = Prisma.sql`
  select w.administration_id, w.first, p.ticket_id, told.bucket, told.measure, 1
  from wanted w join ticket_promise p on p.administration_id = w.administration_id and p.ended_at >= w.since
      and p.ended_at < w.until and p.ended_as in ('met', 'apart')
    cross join lateral (
      select p.promise || case when p.due_at < p.ended_at then '.missed' else '.met' end as measure, 0 as bucket
        where p.ended_as = 'met' and p.target_seconds is not null
      union all select p.promise || '.time', floor(ln(p.consumed_seconds / 60.0 + 1) / ln(1.05))::int
        where p.ended_as = 'met' and p.promise <> 'next'
      union all select 'apart', 0 where p.ended_as = 'apart' and p.promise = 'first') told`

const factsOfWaits = Prisma.sql`
  select w.administration_id, w.first, x.ticket_id, 0, told.measure, told.amount
  from wanted w join ticket_wait x on x.administration_id = w.administration_id and x.ended_at >= w.since
      and x.ended_at < w.until
    cross join lateral (values ('waits.' || x.reason, 1), ('waiting.' || x.reason, round(x.working_seconds / 60.0)::int))
      told (measure, amount)
  where told.amount > 0`

/** Days of an administration on its own clock, as ISO days. */
export interface Days {
  administrationId: string
  first: string
  /** The day after the last. */
  until: string
}

/**
 * The lines of these days, counted from the log and the promises: of a month, what figure_month holds of it. A fact belongs to
 * the days in which it happened, on the clock of its administration; its ticket stands under what it is now.
 */
export const countedFigures = (days: readonly Days[]): Prisma.Sql => Prisma.sql`
  with wanted as (
    select d."administrationId" as administration_id, d.first,
      d.first::timestamp at time zone a.time_zone as since, d.until::timestamp at time zone a.time_zone as until
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d ("administrationId" uuid, first date, until date)
      join administration a on a.id = d."administrationId"
  ), facts as (${factsOfLog} union all ${factsOfPromises} union all ${factsOfWaits}
  ), counted as (
    select f.administration_id, f.first, d.dimension, d.value, case when t.is_spam then 'spam' else f.measure end as measure,
      f.bucket, sum(f.amount)::int as count
    from facts f join ticket t on t.id = f.ticket_id
      cross join lateral (values ('all', ''), ('service', coalesce(t.service_id::text, '')),
        ('team', coalesce(t.team_id::text, '')), ('priority', t.priority), ('channel', t.channel),
        ('language', coalesce(t.language, '')), ('agent', coalesce(t.assignee_id::text, ''))) d (dimension, value)
    where not t.is_spam or f.measure = 'inflow'
    group by 1, 2, 3, 4, 5, 6
  ), measured as (
    select c.administration_id, c.first, c.dimension, c.value, c.measure,
      to_json(array_agg(pair.number order by c.bucket, pair.place)) as buckets
    from counted c cross join lateral (values (1, c.bucket), (2, c.count)) pair (place, number)
    group by 1, 2, 3, 4, 5
  )
  select administration_id, first, dimension, value, json_object_agg(measure, buckets order by measure) as counts
  from measured group by 1, 2, 3, 4`

/** All counts of these days of an administration, by their first one; days of which nothing is told have none. */
export async function countsOfDays(db: Reader, days: readonly Days[]): Promise<Map<string, FigureCounts>> {
  const rows = await db.$queryRaw<{ first: string; counts: FigureCounts }[]>`
    select first::text as first, counts from (${countedFigures(days)}) lines where dimension = 'all'`
  return new Map(rows.map(({ first, counts }) => [first, counts]))
}
