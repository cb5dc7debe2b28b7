import type { Clock } from '~/domain/promises/clock'
import type { PromiseKind } from '~/domain/promises/contract'
import { latest } from '~/domain/promises/facts'
import { promisesOf } from '~/domain/promises/ticket-promises'
import type { WarnedRole } from '~/domain/promises/warning-acts'
import type { Priority } from '~/domain/ticket-values'
import { acrossAdministrationsInSql, type Reader } from './scope.server'
import { judgedTickets } from './ticket-promises.server'

export interface TimerKey {
  ticketId: string
  ruleId: string
  promise: PromiseKind
  cycle: number
}

/** What a rule says shall happen. */
export interface WarningActs {
  mails: WarnedRole[]
  raisesPriority: boolean
  movesToQueueId: string | null
}

export interface WarnedTicket {
  administrationId: string
  priority: Priority
  queueId: string
  assigneeId: string | null
  isConfidential: boolean
}

const MOST_AT_ONCE = 200

/** Timers whose moment has come, the oldest first. */
export const dueTimers = (now: Date): Promise<TimerKey[]> =>
  acrossAdministrationsInSql(
    'promises come to their end in every administration',
    (db) =>
      db.$queryRaw<TimerKey[]>`
      select p.ticket_id as "ticketId", p.warning_rule_id as "ruleId", p.promise, p.cycle
      from promise_timer p join warning_rule r on r.id = p.warning_rule_id and r.ended_at is null
      where p.fired_at is null and p.fires_at <= ${now}::timestamptz
      order by p.fires_at limit ${MOST_AT_ONCE}`,
  )

/**
 * Locks a due timer behind its ticket, in the order in which whoever changes a ticket does. Null when another process has
 * it, somebody is changing the ticket, or it has fired or moved by now.
 */
export async function takeTimer(
  db: Reader,
  { ticketId, ruleId, promise, cycle }: TimerKey,
  now: Date,
): Promise<{ ticket: WarnedTicket; acts: WarningActs } | null> {
  const [ticket] = await db.$queryRaw<WarnedTicket[]>`
    select administration_id as "administrationId", priority, queue_id as "queueId", assignee_id as "assigneeId",
      is_confidential as "isConfidential"
    from ticket where id = ${ticketId}::uuid for update skip locked`
  if (!ticket) return null
  const [acts] = await db.$queryRaw<WarningActs[]>`
    select array_remove(array[case when r.mails_assignee then 'assignee' end, case when r.mails_team then 'team' end,
        case when r.mails_lead then 'lead' end], null) as mails,
      r.raises_priority as "raisesPriority", r.moves_to_queue_id as "movesToQueueId"
    from promise_timer p join warning_rule r on r.id = p.warning_rule_id
    where p.ticket_id = ${ticketId}::uuid and p.warning_rule_id = ${ruleId}::uuid and p.promise = ${promise}
      and p.cycle = ${cycle} and p.fired_at is null and p.fires_at <= ${now}::timestamptz
    for update of p skip locked`
  return acts ? { ticket, acts } : null
}

/** The clock of which a timer warns, if history and rules still say so at this moment; else null. */
export async function warnedClock(
  db: Reader,
  { ticketId, ruleId, promise, cycle }: TimerKey,
  now: Date,
): Promise<Clock | null> {
  const [judged] = await judgedTickets(db, [ticketId])
  if (!judged) return null
  const { clocks } = promisesOf(judged.history, judged.rules, latest(now, judged.history))
  const clock = clocks.find(
    (each) => each.endedAt === null && each.promise === promise && each.cycle === cycle,
  )
  const at = clock?.warnings.find((warning) => warning.ruleId === ruleId)?.at
  return clock && at && at <= now ? clock : null
}

/** It fires once, whatever becomes of its promise. */
export const markFired = (
  db: Reader,
  { ticketId, ruleId, promise, cycle }: TimerKey,
  now: Date,
): Promise<number> =>
  db.$executeRaw`
    update promise_timer set fired_at = ${now}::timestamptz where ticket_id = ${ticketId}::uuid
      and warning_rule_id = ${ruleId}::uuid and promise = ${promise} and cycle = ${cycle}`

/** When a promise that was warned of is due, as its copy says; undefined when it is kept, or nobody's any more. */
export async function dueAsWarned(
  db: Reader,
  { ticketId, promise, cycle }: Pick<TimerKey, 'ticketId' | 'promise' | 'cycle'>,
): Promise<Date | null | undefined> {
  const [open] = await db.$queryRaw<{ dueAt: Date | null }[]>`
    select due_at as "dueAt" from ticket_promise
    where ticket_id = ${ticketId}::uuid and promise = ${promise} and cycle = ${cycle} and ended_at is null`
  return open?.dueAt
}
