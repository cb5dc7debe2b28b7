import { type Clock, clockOf } from './clock'
import { promiseKinds, type Rules } from './contract'
import { type Fact, toSecond } from './facts'
import { type Piece, piecesOf } from './pieces'
import { type Part, partsOf, type Segment, segmentOf } from './segments'
import { type Span, type Story, tell } from './story'
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
  const lives = livesOf(story, rules, moment)
  return {
    clocks: story.spans.toSorted(bySubject).flatMap((span) => clockOf(span, story, rules, moment) ?? []),
    segments: segmentsOf(lives).map(segmentOf),
    pausesByReason: waitTotals(story.waits, lives),
  }
}

const bySubject = (one: Span, other: Span): number =>
  promiseKinds.indexOf(one.promise) - promiseKinds.indexOf(other.promise) ||
  one.cycle - other.cycle ||
  one.owedSince - other.owedSince

interface Life {
  pieces: Piece[]
  from: number
  until: number
}

/** The times in which the ticket was to be resolved, as the administration judges it that has it last. */
const livesOf = (story: Story, rules: Rules, now: number): Life[] =>
  story.spans
    .filter(({ promise, end }) => promise === 'resolution' && end !== 'handedOn')
    .map((span) => ({
      pieces: piecesOf(span, story, rules, now),
      from: span.startedAt,
      until: span.endedAt ?? now,
    }))

function segmentsOf(lives: Life[]): Part[] {
  return lives.flatMap(({ pieces, from, until }, place) => {
    const before = lives[place - 1]
    const done: Part[] =
      before && before.until < from ? [{ from: before.until, until: from, what: { kind: 'done' } }] : []
    return [...done, ...partsOf(pieces, from, until)]
  })
}
