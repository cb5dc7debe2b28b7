import { type Clock, clockOf } from './clock'
import { promiseKinds, type Rules } from './contract'
import { type Fact, toSecond } from './facts'
import { type Life, piecesOf } from './pieces'
import { type Part, partsOf, type Segment, segmentOf } from './segments'
import { type Span, tell } from './story'
import { type EndedWait, endedWaits, type WaitTotal, waitTotals } from './wait-totals'

/** Everything about a ticket's promises at a moment: a pure function of history, rules and now. */
export interface TicketPromises {
  /** First response, next responses, resolutions; of one cycle the oldest first. */
  clocks: Clock[]
  /** The ticket's whole life until now, or until it was done; they add up to it exactly. */
  segments: Segment[]
  pausesByReason: WaitTotal[]
  /** One by one, of those that are over. */
  endedWaits: EndedWait[]
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
  // The times in which the ticket was to be resolved, and of them those by which whoever has it last is judged.
  const everyResolution = lives.filter(({ span }) => span.promise === 'resolution')
  const resolutions = everyResolution.filter(({ span }) => span.end !== 'handedOn')
  return {
    clocks: lives.flatMap((life) => clockOf(life, rules.warnings) ?? []),
    segments: segmentsOf(resolutions).map(segmentOf),
    pausesByReason: waitTotals(story.waits, resolutions),
    endedWaits: endedWaits(story, everyResolution, moment),
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
