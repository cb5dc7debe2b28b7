import { dayAt, daysOf } from '../calendar/moments'
import type { ClosingDay } from '../calendar/opening-hours'
import { weekdayOf } from '../calendar/opening-hours'
import type { Priority, TicketType } from '../ticket-values'
import { type Clock, clockOf } from './clock'
import type { PromiseKind, Rules, WaitReason } from './contract'
import { type Fact, toDate, toSecond } from './facts'
import { type Life, piecesOf } from './pieces'
import { type Part, partsOf } from './segments'
import { type Story, tell, type Wait } from './story'
import { waitTotals } from './wait-totals'

/** One sentence of why a promise is due when it is: values without words, for every language. */
export type Sentence =
  | { says: 'reported' | 'reopened' | 'asked'; at: Date }
  | { says: 'priorityChanged'; at: Date; to: Priority }
  | { says: 'typeChanged'; at: Date; to: TicketType }
  | { says: 'serviceChanged'; at: Date }
  | { says: 'moved'; at: Date; administrationId: string }
  | { says: 'closedWeekend' }
  /** `addedAt`: it was decided after the beginning, and so moved the promise. */
  | { says: 'closedDay'; day: Date; closing: ClosingDay; addedAt: Date | null }
  | { says: 'waited'; reason: WaitReason; seconds: number }
  | { says: 'waiting'; reason: WaitReason; since: Date; limit: Date | null }
  | { says: 'expected' | 'kept' | 'missed' | 'missedByChange'; promise: PromiseKind; at: Date }

/**
 * Why the newest promise of a kind is due when it is, in the order in which one tells it: where it begins, what changed,
 * when nobody was there, who was waited for, and until when. Empty without such a promise.
 */
export function explain(history: readonly Fact[], rules: Rules, now: Date, promise: PromiseKind): Sentence[] {
  const moment = toSecond(now)
  const story = tell(history, moment)
  const span = story.spans.findLast((each) => each.promise === promise && each.end !== 'handedOn')
  if (!span) return []
  const life: Life = { span, pieces: piecesOf(span, story, rules, moment), until: span.endedAt ?? moment }
  const clock = clockOf(life, [])
  if (!clock) return []
  // What is kept is told until then, what is not until it is due.
  const until = clock.state !== 'met' && clock.dueAt ? toSecond(clock.dueAt) : life.until
  const parts = partsOf(life.pieces, span.startedAt, until)
  return [
    { says: beginning(life), at: clock.startedAt },
    ...changes(story, life),
    ...closures(parts, life, rules),
    ...waitSentences(story.waits, life),
    ...outcome(clock),
  ]
}

function beginning({ span: { promise, cycle } }: Life): 'reported' | 'reopened' | 'asked' {
  if (promise === 'next') return 'asked'
  return cycle > 1 ? 'reopened' : 'reported'
}

function changes({ circumstances }: Story, { span, until }: Life): Sentence[] {
  return circumstances.flatMap(({ cause, from, ...about }, place): Sentence[] => {
    if (from < span.startedAt || from > until) return []
    const at = toDate(from)
    const before = circumstances[place - 1]
    if (cause === 'priorityChanged') return [{ says: 'priorityChanged', at, to: about.priority }]
    if (cause === 'moved') return [{ says: 'moved', at, administrationId: about.administrationId }]
    if (cause !== 'serviceChanged' || !before) return []
    return [
      ...(before.type === about.type ? [] : [{ says: 'typeChanged', at, to: about.type } as const]),
      ...(before.serviceId === about.serviceId ? [] : [{ says: 'serviceChanged', at } as const]),
    ]
  })
}

function closures(parts: Part[], { pieces, span }: Life, rules: Rules): Sentence[] {
  const pieceAt = (moment: number) => pieces.find(({ from, until }) => from <= moment && moment < until)
  const named = new Map<string, Sentence>()
  let isWeekend = false
  for (const { from, until, what } of parts) {
    if (what.kind !== 'closed') continue
    const piece = pieceAt(from)
    if (!piece) continue
    if (what.reason === 'outsideHours') isWeekend ||= hasWeekendDay(piece, from, until)
    if (what.reason !== 'closingDay') continue
    const { closing } = what
    const since = Math.min(
      ...(rules.calendars.get(piece.rule.calendarId) ?? [])
        .filter(
          ({ closingDays, withdrawnSince }) =>
            withdrawnSince == null &&
            closingDays.some((c) => c.day === closing.day && c.nameNl === closing.nameNl),
        )
        .map(({ knownSince }) => knownSince),
    )
    const addedAt = since > span.startedAt ? toDate(since) : null
    const key = `${closing.nameNl} ${toDate(from).toISOString().slice(0, 10)}`
    if (!named.has(key)) named.set(key, { says: 'closedDay', day: toDate(from), closing, addedAt })
  }
  return [...(isWeekend ? [{ says: 'closedWeekend' } as const] : []), ...named.values()]
}

/** Lies a whole Saturday or Sunday of the calendar between the two? */
function hasWeekendDay({ calendar }: Life['pieces'][number], from: number, until: number): boolean {
  const hours = calendar.versions.find((each) => each.from <= from && from < each.until)?.version
  if (!hours) return false
  const dayOf = daysOf(hours)
  for (let day = dayAt(hours, from); dayOf(day).until <= until; day += 1)
    if (dayOf(day).from >= from && weekdayOf(day) > 5) return true
  return false
}

function waitSentences(waits: Wait[], life: Life): Sentence[] {
  const stands = life.pieces
    .flatMap(({ standing }) => standing)
    .findLast(({ from, until }) => life.span.endedAt === null && from <= life.until && life.until < until)
  const since = stands && waits.findLast(({ from, reason }) => from <= life.until && reason === stands.reason)
  return [
    ...waitTotals(waits, [life])
      .filter(({ stoodSeconds }) => stoodSeconds > 0)
      .map(({ reason, stoodSeconds }): Sentence => ({ says: 'waited', reason, seconds: stoodSeconds })),
    ...(since
      ? [
          {
            says: 'waiting' as const,
            reason: since.reason,
            since: toDate(since.from),
            limit: Number.isFinite(since.until) ? toDate(since.until) : null,
          },
        ]
      : []),
  ]
}

function outcome({ promise, state, dueAt, metAt, byChange }: Clock): Sentence[] {
  if (state === 'missed' && dueAt)
    return [{ says: byChange ? 'missedByChange' : 'missed', promise, at: dueAt }]
  if (state === 'met' && metAt) return [{ says: 'kept', promise, at: metAt }]
  return state === 'running' && dueAt ? [{ says: 'expected', promise, at: dueAt }] : []
}
