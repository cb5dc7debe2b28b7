import { timeline } from '../calendar/versions'
import { type WorkingTime, workingTime } from '../calendar/working-time'
import { type ContractVersion, type Rules, standsFor } from './contract'
import type { Span, Story, Wait } from './story'
import { type Rule, winnerIn } from './which-rule'

/** A stretch of a promise's life under one rule. Moments are seconds since 1970; the last piece has no end. */
export interface Piece {
  from: number
  until: number
  administrationId: string
  rule: Rule
  /** Null where nothing is owed: no target, or not yet by this administration. */
  target: number | null
  calendar: WorkingTime
  /** The waits during which the clock stands, in order, cut to this piece. */
  standing: Wait[]
}

/** A promise with the rules under which it was counted, until its end or until now. */
export interface Life {
  span: Span
  pieces: Piece[]
  until: number
}

/**
 * Under which rules a promise was and will be counted. Each second has the rule in force in it; what came later than the
 * promise's end, or was decided later, changes nothing. Before the first contract there is no piece.
 */
export function piecesOf(span: Span, story: Story, rules: Rules, now: number): Piece[] {
  const knownBy = span.endedAt ?? now
  const lives = story.circumstances
    .map((life, place, all) => ({ ...life, until: all[place + 1]?.from ?? Number.POSITIVE_INFINITY }))
    .filter(({ until }) => until > span.owedSince)
    .filter(({ from }) => span.endedAt === null || from < span.endedAt || from <= span.owedSince)
    .filter(({ administrationId }, _, [first]) => administrationId === first?.administrationId)
  const calendars = new Map<string, WorkingTime>()
  const calendarOf = (id: string) => {
    const known = calendars.get(id) ?? workingTime(versionsOf(rules, id), knownBy)
    calendars.set(id, known)
    return known
  }
  return lives.flatMap((life, place) => {
    // The first goes back to the beginning: another administration's contract counts from there.
    const from = place === 0 ? span.startedAt : life.from
    const until = place === lives.length - 1 ? Number.POSITIVE_INFINITY : life.until
    const own = rules.contracts.filter(({ administrationId }) => administrationId === life.administrationId)
    return timeline(own, knownBy).flatMap((force) => {
      const { version } = force
      const rule = winnerIn(version, life)
      const stretches = splitAt(span.owedSince, Math.max(from, force.from), Math.min(until, force.until))
      return stretches.map(
        (stretch): Piece => ({
          from: stretch.from,
          until: stretch.until,
          administrationId: life.administrationId,
          rule,
          target: stretch.from < span.owedSince ? null : rule.targets[span.promise],
          calendar: calendarOf(rule.calendarId),
          standing: standingIn(stretch, span, story.waits, version),
        }),
      )
    })
  })
}

const splitAt = (moment: number, from: number, until: number): { from: number; until: number }[] =>
  (from < moment && moment < until
    ? [
        { from, until: moment },
        { from: moment, until },
      ]
    : [{ from, until }]
  ).filter((stretch) => stretch.from < stretch.until)

const standingIn = (
  { from, until }: { from: number; until: number },
  { promise }: Span,
  waits: Wait[],
  contract: ContractVersion,
): Wait[] =>
  waits
    .filter(({ reason }) => standsFor(promise, reason, contract))
    .map((wait) => ({ ...wait, from: Math.max(wait.from, from), until: Math.min(wait.until, until) }))
    .filter((wait) => wait.from < wait.until)

function versionsOf({ calendars }: Rules, id: string) {
  const versions = calendars.get(id)
  if (!versions) throw new Error(`A contract without its calendar ${id}`)
  return versions
}
