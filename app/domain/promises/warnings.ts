import type { WarningRule } from './contract'
import { reach } from './counting'
import { toDate } from './facts'
import type { Piece } from './pieces'
import type { Span } from './story'

/** When a rule warns of a promise; null: never, or not known yet. */
export interface WarningMoment {
  ruleId: string
  at: Date | null
}

/**
 * Working time before and after a due time, and shares of a target, are all shares of working time used; so a warning one
 * hour before 14:00 comes before the break at noon when the break is in between. It falls in a working second: what is
 * reached when the desk closes waits until it opens.
 * @param clock when it ended, or now; and whether it stands
 */
export function warningsOf(
  { promise, endedAt }: Span,
  pieces: Piece[],
  rules: WarningRule[],
  clock: { end: number; stands: boolean },
): WarningMoment[] {
  return rules
    .filter((rule) => rule.promise === promise)
    .map((rule) => {
      const reached = reach(pieces, shareOf(rule))
      const at = reached?.piece.calendar.openingFrom(reached.at) ?? null
      const isTooLate = at !== null && endedAt !== null && at >= endedAt
      const isTooEarly = at !== null && at < rule.activeFrom
      const isUnknown = at === null || (clock.stands && at > clock.end)
      return { ruleId: rule.id, at: isTooLate || isTooEarly || isUnknown ? null : toDate(at) }
    })
}

function shareOf({ moment }: WarningRule): (target: number) => number {
  if ('percent' in moment) return (target) => Math.ceil((target * moment.percent) / 100)
  const seconds = moment.workingMinutes * 60
  return (target) => (moment.side === 'before' ? target - seconds : target + seconds)
}
