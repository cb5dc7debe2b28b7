import type { LoggedEvent } from '~/domain/events'
import type { Circumstances, Rules } from '~/domain/promises/contract'
import { type Fact, latest } from '~/domain/promises/facts'
import { factsOfEvents } from '~/domain/promises/facts-of-events'
import {
  type PromiseRow,
  rowsOf,
  type TimerRow,
  timersOf,
  type WaitRow,
  waitRowsOf,
  whatIsNext,
} from '~/domain/promises/promise-rows'
import { promisesOf } from '~/domain/promises/ticket-promises'
import { groupedBy } from '~/lib/grouped-by'
import { promiseRules } from './promise-rules.server'
import type { Reader } from './scope.server'

/** A ticket's history with the rules that it is judged by. */
export interface Judged {
  ticketId: string
  /** What the ticket is like now. */
  circumstances: Circumstances
  history: Fact[]
  rules: Rules
}

/** What tells of promises in the log; everything else is left there. */
const telling = [
  'ticket.created',
  'ticket.replied',
  'ticket.statusChanged',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.markedSpam',
  'ticket.priorityChanged',
  'ticket.propertiesChanged',
  'ticket.transferred',
] as const satisfies LoggedEvent['type'][]

export const tellsOfPromises = (type: LoggedEvent['type']): boolean =>
  (telling as readonly string[]).includes(type)

/**
 * What these tickets' promises are counted from. Four queries, however many. `db` must see every administration: a clock
 * counts what its reader may not know.
 */
export async function judgedTickets(db: Reader, ticketIds: readonly string[]): Promise<Judged[]> {
  const tickets = await db.$queryRaw<(Circumstances & { id: string })[]>`
    select id, administration_id as "administrationId", service_id as "serviceId", type, priority
    from ticket where id = any(${ticketIds}::uuid[])`
  const events = await db.$queryRaw<LoggedEvent[]>`
    select e.id, e.administration_id as "administrationId", e.number, e.type, e.is_public as "isPublic",
      e.ticket_id as "ticketId", e.actor_id as "actorId", e.data, e.at
    from event e where e.ticket_id = any(${ticketIds}::uuid[]) and e.type = any(${[...telling]}::text[])
    order by e.at`
  const eventsOf = groupedBy(events, ({ ticketId }) => ticketId)
  const administrations = new Set([...tickets, ...events].map(({ administrationId }) => administrationId))
  const rules = await promiseRules(db, [...administrations])
  return tickets.flatMap(({ id, ...circumstances }) => {
    const own = eventsOf.get(id) ?? []
    // A row that was brought without its history promises nothing.
    if (!own.some(({ type }) => type === 'ticket.created')) return []
    return { ticketId: id, circumstances, history: factsOfEvents(own, circumstances), rules }
  })
}

/** Counts these tickets anew and stores the answer beside them. */
export async function recountPromises(db: Reader, ticketIds: readonly string[], now: Date): Promise<void> {
  const judged = await judgedTickets(db, ticketIds)
  await storePromises(
    db,
    judged.map((ticket) => countedAt(ticket, now)),
  )
}

/** What is stored of a ticket's promises. */
export interface Counted {
  ticketId: string
  rows: PromiseRow[]
  waits: WaitRow[]
  timers: TimerRow[]
}

export function countedAt({ ticketId, history, rules }: Judged, now: Date): Counted {
  const promises = promisesOf(history, rules, latest(now, history))
  return { ticketId, rows: rowsOf(promises), waits: waitRowsOf(promises), timers: timersOf(promises) }
}

/**
 * One statement: what was stored of these tickets is replaced, their next due moment set, the timers of their warnings
 * follow (what has fired stays as it was), and their figures are due.
 */
export async function storePromises(db: Reader, counted: Counted[]): Promise<void> {
  if (counted.length === 0) return
  const tickets = counted.map(({ ticketId, rows }) => ({ id: ticketId, ...whatIsNext(rows) }))
  const rows = counted.flatMap(({ ticketId, rows: own }) =>
    own.map((row, place) => ({ ticket_id: ticketId, place, ...inColumns(row) })),
  )
  const waits = counted.flatMap(({ ticketId, waits: own }) =>
    own.map(({ administrationId, reason, beganAt, endedAt, workingSeconds }, place) => ({
      ticket_id: ticketId,
      place,
      administration_id: administrationId,
      reason,
      began_at: beganAt,
      ended_at: endedAt,
      working_seconds: workingSeconds,
    })),
  )
  const timers = counted.flatMap(({ ticketId, timers: own }) =>
    own.map(({ ruleId, promise, cycle, firesAt }) => ({
      ticket_id: ticketId,
      warning_rule_id: ruleId,
      promise,
      cycle,
      fires_at: firesAt,
    })),
  )
  await db.$executeRaw`
    with due as (
      select * from jsonb_to_recordset(${JSON.stringify(tickets)}::jsonb) as d (id uuid, "dueAt" timestamptz, "duePromise" text)
    ), gone as (
      delete from ticket_promise p using due d where p.ticket_id = d.id
        and p.place >= (select count(*) from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r where (r ->> 'ticket_id')::uuid = d.id)
    ), waited as (
      select * from jsonb_populate_recordset(null::ticket_wait, ${JSON.stringify(waits)}::jsonb)
    ), waits_gone as (
      delete from ticket_wait w using due d where w.ticket_id = d.id
        and not exists (select 1 from waited n where n.ticket_id = w.ticket_id and n.place = w.place)
    ), waits_over as (
      insert into ticket_wait as w select * from waited
      on conflict (ticket_id, place) do update set administration_id = excluded.administration_id, reason = excluded.reason,
        began_at = excluded.began_at, ended_at = excluded.ended_at, working_seconds = excluded.working_seconds
        where (w.administration_id, w.reason, w.began_at, w.ended_at, w.working_seconds)
          is distinct from (excluded.administration_id, excluded.reason, excluded.began_at, excluded.ended_at, excluded.working_seconds)
    ), next as (
      update ticket t set due_at = d."dueAt", due_promise = d."duePromise" from due d
      where t.id = d.id and (t.due_at, t.due_promise) is distinct from (d."dueAt", d."duePromise")
    ), figures as (
      insert into figure_due (ticket_id) select id from due on conflict do nothing
    ), armed as (
      select * from jsonb_populate_recordset(null::promise_timer, ${JSON.stringify(timers)}::jsonb)
    ), disarmed as (
      delete from promise_timer p using due d where p.ticket_id = d.id and p.fired_at is null
        and not exists (select 1 from armed a where a.ticket_id = p.ticket_id and a.warning_rule_id = p.warning_rule_id
          and a.promise = p.promise and a.cycle = p.cycle)
    ), set_anew as (
      insert into promise_timer as p select * from armed
      on conflict (ticket_id, warning_rule_id, promise, cycle) do update set fires_at = excluded.fires_at
        where p.fires_at <> excluded.fires_at
    )
    insert into ticket_promise select * from jsonb_populate_recordset(null::ticket_promise, ${JSON.stringify(rows)}::jsonb)
    on conflict (ticket_id, place) do update set administration_id = excluded.administration_id, promise = excluded.promise,
      cycle = excluded.cycle, contract_row_id = excluded.contract_row_id, target_seconds = excluded.target_seconds,
      started_at = excluded.started_at, due_at = excluded.due_at, stands = excluded.stands, by_change = excluded.by_change,
      met_at = excluded.met_at, ended_at = excluded.ended_at, ended_as = excluded.ended_as,
      consumed_seconds = excluded.consumed_seconds`
}

const inColumns = (row: PromiseRow) => ({
  administration_id: row.administrationId,
  promise: row.promise,
  cycle: row.cycle,
  contract_row_id: row.contractRowId,
  target_seconds: row.targetSeconds,
  started_at: row.startedAt,
  due_at: row.dueAt,
  stands: row.stands,
  by_change: row.byChange,
  met_at: row.metAt,
  ended_at: row.endedAt,
  ended_as: row.endedAs,
  consumed_seconds: row.consumedSeconds,
})
