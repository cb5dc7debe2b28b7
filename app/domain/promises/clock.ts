import type { PromiseKind, WarningRule } from './contract'
import { reach, usedAt } from './counting'
import { toDate } from './facts'
import type { Life, Piece } from './pieces'
import type { Span } from './story'
import { type WarningMoment, warningsOf } from './warnings'
import type { Rule } from './which-rule'

/**
 * `missed` stays, also when it is met later. `handedOn`: the ticket moved in time, the next administration owes it now.
 * `apart`: merged, spam or withdrawn before anybody had answered.
 */
export type ClockState = 'running' | 'paused' | 'met' | 'missed' | 'handedOn' | 'apart'

/** One promise about a ticket. A ticket has several: of three kinds, again after reopening, and of each administration. */
export interface Clock {
  promise: PromiseKind
  cycle: number
  administrationId: string
  startedAt: Date
  state: ClockState
  /** Somebody is awaited now, also when it is late. */
  stands: boolean
  /** The line of the contract that decides now, or decided at the end; its targets are in working seconds. */
  rule: Rule
  target: number | null
  /** Null while nobody knows: it stands, nothing is promised, or its calendar opens no more. */
  dueAt: Date | null
  metAt: Date | null
  /** Null while it runs or stands. */
  endedAt: Date | null
  endedAs: Span['end']
  breachedAt: Date | null
  /** Due at the moment of a change, because the new target was already behind it. */
  byChange: boolean
  consumedSeconds: number
  /** Below zero when it is late. */
  remainingSeconds: number | null
  warnings: WarningMoment[]
}

/** @returns null when no contract promised anything of this kind */
export function clockOf({ span, pieces, until: end }: Life, warnings: WarningRule[]): Clock | null {
  const current = pieceAt(pieces, end)
  if (!current || pieces.every(({ target }) => target === null)) return null
  const due = reach(pieces, (target) => target)
  const isMissed = due !== null && due.at < end
  const stands =
    span.endedAt === null && current.standing.some(({ from, until }) => from <= end && end < until)
  const consumedSeconds = usedAt(pieces, end)
  return {
    promise: span.promise,
    cycle: span.cycle,
    administrationId: current.administrationId,
    startedAt: toDate(span.startedAt),
    state: stateOf(span, isMissed, stands),
    stands,
    rule: current.rule,
    target: current.target,
    dueAt: due && (due.at <= end || !stands) ? toDate(due.at) : null,
    endedAt: span.endedAt === null ? null : toDate(span.endedAt),
    endedAs: span.end,
    metAt: span.end === 'met' && span.endedAt !== null ? toDate(span.endedAt) : null,
    breachedAt: isMissed ? toDate(due.at) : null,
    byChange: due?.byChange ?? false,
    consumedSeconds,
    remainingSeconds: current.target === null ? null : current.target - consumedSeconds,
    warnings: warningsOf(
      span,
      pieces,
      warnings.filter(({ administrationId }) => administrationId === current.administrationId),
      { end, stands },
    ),
  }
}

function stateOf({ end }: Span, isMissed: boolean, stands: boolean): ClockState {
  if (end === 'apart') return 'apart'
  if (isMissed) return 'missed'
  return end ?? (stands ? 'paused' : 'running')
}

/** The piece in force; of a moment at which one ends, the next. */
const pieceAt = (pieces: Piece[], moment: number): Piece | undefined =>
  pieces.find(({ from, until }) => from <= moment && moment < until)
