import { type Clock, clockOf } from './clock'
import { promiseKinds, type Rules } from './contract'
import { type Fact, toSecond } from './facts'
import { type Life, piecesOf } from './pieces'
import { type Part, partsOf, type Segment, segmentOf } from './segments'
import { type Span, tell } from './story'
import { type WaitTotal, waitTotals } from './wait-totals'

/** Everything about a ticket's promises at a moment: a pure function of history, rules and now. */
export interface TicketPromises {
  /** First response, next responses, resolutions; of one cycle the oldest first. */
  clocks: Clock[]
  /** The ticket's whole life until now, or until it was done; they add up to it exactly. */
  segments: Segment[]
  pausesByReason: WaitTotal[]
}

/**
 * @param history in any order; what happened after `now` is not looked at
 * @param rules every version of contracts and calendars, also past and planned ones
 */
export function promisesOf(history: readonly Fact[], rules: Rules, now: Date): TicketPromises {
  const moment = toSecond(now)
  const story = tell(history, moment)
  const lives = story.spans
    .toSorted(bySubject)
    .map(
      (span): Life => ({ span, pieces: piecesOf(span, story, rules, moment), until: span.endedAt ?? moment }),
    )
  // The times in which the ticket was to be resolved, as whoever has it last is judged.
  const resolutions = lives.filter(
    ({ span: { promise, end } }) => promise === 'resolution' && end !== 'handedOn',
  )
  return {
    clocks: lives.flatMap((life) => clockOf(life, rules.warnings) ?? []),
    segments: segmentsOf(resolutions).map(segmentOf),
    pausesByReason: waitTotals(story.waits, resolutions),
  }
}

const bySubject = (one: Span, other: Span): number =>
  promiseKinds.indexOf(one.promise) - promiseKinds.indexOf(other.promise) ||
  one.cycle - other.cycle ||
  one.owedSince - other.owedSince

function segmentsOf(lives: Life[]): Part[] {
  return lives.flatMap(({ span, pieces, until }, place) => {
    const doneSince = lives[place - 1]?.until ?? span.startedAt
    const done: Part = { from: doneSince, until: span.startedAt, what: { kind: 'done' } }
    return [...(done.from < done.until ? [done] : []), ...partsOf(pieces, span.startedAt, until)]
  })
}
