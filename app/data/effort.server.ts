import { timeline } from '~/domain/calendar/versions'
import { type WorkingTime, workingTime } from '~/domain/calendar/working-time'
import {
  type EffortStretch,
  estimatedStretches,
  tellingOfEffort,
  type WorkedSeconds,
} from '~/domain/effort/estimated-effort'
import type { LoggedEvent } from '~/domain/events'
import { groupedBy } from '~/lib/grouped-by'
import { Prisma } from './generated/client'
import { promiseRules } from './promise-rules.server'
import type { Reader } from './scope.server'

/** An estimate as it is stored. */
type StretchRow = EffortStretch & { ticketId: string; place: number }

/**
 * Estimates these tickets anew and stores the answer. Four queries and a statement, however many. The log only grows, so what
 * was estimated once stays, and further stretches follow.
 */
export async function storeEstimates(db: Reader, ticketIds: readonly string[]): Promise<void> {
  const rows = await estimatesOf(db, ticketIds)
  await db.$executeRaw`
    with right_ones as (${rowsAsTable(rows)}), gone as (
      delete from effort_stretch e where e.ticket_id = any(${ticketIds}::uuid[])
        and not exists (select 1 from right_ones r where r.ticket_id = e.ticket_id and r.place = e.place))
    insert into effort_stretch as e select * from right_ones
    on conflict (ticket_id, place) do update set administration_id = excluded.administration_id,
      ended_at = excluded.ended_at, minutes = excluded.minutes
      where (e.administration_id, e.ended_at, e.minutes) is distinct from
        (excluded.administration_id, excluded.ended_at, excluded.minutes)`
}

/** How many stored stretches of these tickets are not what their log says: too many, missing, or others. */
export async function differingEstimates(db: Reader, ticketIds: readonly string[]): Promise<number> {
  const rows = await estimatesOf(db, ticketIds)
  const [found] = await db.$queryRaw<{ differences: number }[]>`
    with right_ones as (${rowsAsTable(rows)}), kept as (
      select ticket_id, place, administration_id, ended_at, minutes from effort_stretch
      where ticket_id = any(${ticketIds}::uuid[]))
    select count(*)::int as differences from (
      (select * from kept except select * from right_ones) union all (select * from right_ones except select * from kept)) d`
  return found?.differences ?? 0
}

const rowsAsTable = (rows: StretchRow[]) => Prisma.sql`
  select "ticketId" as ticket_id, place, "administrationId" as administration_id, "endedAt"::timestamptz(3) as ended_at, minutes
  from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r ("ticketId" uuid, place int, "administrationId" uuid, "endedAt" timestamptz, minutes int)`

async function estimatesOf(db: Reader, ticketIds: readonly string[]): Promise<StretchRow[]> {
  const events = await db.$queryRaw<LoggedEvent[]>`
    select e.id, e.administration_id as "administrationId", e.number, e.type, e.is_public as "isPublic",
      e.ticket_id as "ticketId", e.actor_id as "actorId", e.data, e.at
    from event e where e.ticket_id = any(${ticketIds}::uuid[]) and e.type = any(${[...tellingOfEffort]}::text[])
    order by e.at, e.number`
  const worked = await helpdeskHours(db, [...new Set(events.map(({ administrationId }) => administrationId))])
  return [...groupedBy(events, ({ ticketId }) => ticketId ?? '')].flatMap(([ticketId, own]) =>
    estimatedStretches(own, worked).map((stretch, place) => ({ ticketId, place, ...stretch })),
  )
}

/**
 * The hours in which a contract counts what no line of it speaks of: its versions are never changed, so that an estimate of
 * what is over never changes either. Before the first contract nothing is counted.
 */
async function helpdeskHours(db: Reader, administrationIds: readonly string[]): Promise<WorkedSeconds> {
  const { contracts, calendars } = await promiseRules(db, administrationIds)
  const contractsOf = groupedBy(contracts, ({ administrationId }) => administrationId)
  const known = new Map<string, WorkingTime>()
  const calendarOf = (id: string) => {
    const time = known.get(id) ?? workingTime(calendars.get(id) ?? [])
    known.set(id, time)
    return time
  }
  return (administrationId, from, until) => {
    const start = seconds(from)
    const inForce = timeline(contractsOf.get(administrationId) ?? [], start).find(
      (version) => version.from <= start && start < version.until,
    )
    return inForce ? calendarOf(inForce.version.byDefault.calendarId).workedBetween(start, seconds(until)) : 0
  }
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)
