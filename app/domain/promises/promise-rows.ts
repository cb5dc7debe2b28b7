import type { Clock } from './clock'
import type { PromiseKind, WaitReason } from './contract'
import { toDate } from './facts'
import type { TicketPromises } from './ticket-promises'

/**
 * What of a clock is stored: only what stays true while nothing happens, so that the copy can be proved at any moment.
 * It is missed when `dueAt` lies before its end, or before now.
 */
export interface PromiseRow {
  administrationId: string
  promise: PromiseKind
  cycle: number
  contractRowId: string
  /** Working seconds; null: nothing is promised at present. */
  targetSeconds: number | null
  startedAt: Date
  dueAt: Date | null
  /** Somebody is awaited, and the clock stands. */
  stands: boolean
  byChange: boolean
  metAt: Date | null
  endedAt: Date | null
  endedAs: Clock['endedAs']
  /** Working seconds, once it ended. */
  consumedSeconds: number | null
}

export const rowsOf = ({ clocks }: TicketPromises): PromiseRow[] =>
  clocks.map((clock) => ({
    administrationId: clock.administrationId,
    promise: clock.promise,
    cycle: clock.cycle,
    contractRowId: clock.rule.rowId,
    targetSeconds: clock.target,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    stands: clock.stands,
    byChange: clock.byChange,
    metAt: clock.metAt,
    endedAt: clock.endedAt,
    endedAs: clock.endedAs,
    consumedSeconds: clock.endedAt === null ? null : clock.consumedSeconds,
  }))

/** A wait that is over. */
export interface WaitRow {
  administrationId: string
  reason: WaitReason
  beganAt: Date
  endedAt: Date
  /** All of it, also when the clock went on. */
  workingSeconds: number
}

export const waitRowsOf = ({ endedWaits }: TicketPromises): WaitRow[] =>
  endedWaits.map(({ administrationId, reason, workingSeconds, from, until }) => ({
    administrationId,
    reason,
    workingSeconds,
    beganAt: toDate(from),
    endedAt: toDate(until),
  }))

/** When a rule will warn of an open promise. */
export interface TimerRow {
  ruleId: string
  promise: PromiseKind
  cycle: number
  firesAt: Date
}

export const timersOf = ({ clocks }: TicketPromises): TimerRow[] =>
  clocks
    .filter(({ endedAt }) => endedAt === null)
    .flatMap(({ promise, cycle, warnings }) =>
      warnings.flatMap(({ ruleId, at }) => (at ? { ruleId, promise, cycle, firesAt: at } : [])),
    )

/** What of a ticket is due next. What is late stays due until it is done. */
export function whatIsNext(rows: PromiseRow[]): { dueAt: Date | null; duePromise: PromiseKind | null } {
  const open = rows.filter(({ endedAt, dueAt }) => endedAt === null && dueAt !== null)
  const [first] = open.sort((a, b) => Number(a.dueAt) - Number(b.dueAt))
  return { dueAt: first?.dueAt ?? null, duePromise: first?.promise ?? null }
}
