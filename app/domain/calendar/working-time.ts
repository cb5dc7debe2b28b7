import { dayAt, daysOf } from './moments'
import type { ClosingDay, OpeningHours, Stretch } from './opening-hours'
import { type InForce, timeline, type Version } from './versions'

/** A calendar's opening hours as they were decided at one time. */
export type CalendarVersion = Version & OpeningHours

/** Working time: the seconds in which the helpdesk is open. Moments are whole seconds since 1970. */
export interface WorkingTime {
  versions: InForce<CalendarVersion>[]
  /** When it is open between two moments, in order; stretches that touch are one. */
  intervals(from: number, until: number): Stretch[]
  /** What shuts it between two moments though the week would have it open, in order. */
  closures(from: number, until: number): { closing: ClosingDay; from: number; until: number }[]
  /** Working seconds between two moments; 0 when the second is not later. */
  workedBetween(from: number, until: number): number
  /** The first moment at which so many working seconds have passed; null when that never comes. */
  after(start: number, workingSeconds: number): number | null
  /** The first open moment that is not earlier; null when it never opens again. */
  openingFrom(moment: number): number | null
}

/** A calendar that stays closed for ten years opens no more. */
const LONGEST_CLOSURE_DAYS = 3_660

/**
 * The working time of a calendar: each second is judged by the version in force in that second. Before the first version
 * it is closed.
 * @param knownBy leaves out what was decided later (seconds)
 */
export function workingTime(versions: CalendarVersion[], knownBy = Number.POSITIVE_INFINITY): WorkingTime {
  const pieces = timeline(versions, knownBy)

  /** Shows each open stretch from a moment on until `see` says true; the whole of a day where it fits in one piece. */
  function walk(start: number, end: number, see: (from: number, until: number) => boolean): boolean {
    for (const piece of pieces) {
      const from = Math.max(start, piece.from)
      const until = Math.min(end, piece.until)
      if (from >= until) continue
      if (piece.version.periods.length > 0 && walkPiece(piece.version, from, until, see)) return true
    }
    return false
  }

  function workedBetween(from: number, until: number): number {
    let worked = 0
    for (const piece of pieces) {
      const start = Math.max(from, piece.from)
      const end = Math.min(until, piece.until)
      if (start < end) worked += workedInPiece(piece.version, start, end)
    }
    return worked
  }

  function after(start: number, workingSeconds: number): number | null {
    if (workingSeconds <= 0) return start
    let left = workingSeconds
    let reached: number | null = null
    walk(start, Number.POSITIVE_INFINITY, (from, until) => {
      if (left <= until - from) reached = from + left
      left -= until - from
      return reached !== null
    })
    return reached
  }

  return {
    versions: pieces,
    intervals(from, until) {
      const open: [number, number][] = []
      walk(from, until, (start, end) => {
        const last = open[open.length - 1]
        if (last?.[1] === start) last[1] = end
        else open.push([start, end])
        return false
      })
      return open
    },
    closures: (from, until) => pieces.flatMap((piece) => closuresIn(piece, from, until)),
    workedBetween,
    after,
    openingFrom(moment) {
      let opens: number | null = null
      walk(moment, Number.POSITIVE_INFINITY, (from) => {
        opens = from
        return true
      })
      return opens
    },
  }
}

/** Ends where the piece does, or where nothing has been open for longer than any closure. */
function walkPiece(
  hours: OpeningHours,
  from: number,
  until: number,
  see: (from: number, until: number) => boolean,
): boolean {
  const dayOf = daysOf(hours)
  let closedDays = 0
  for (let day = dayAt(hours, from); closedDays < LONGEST_CLOSURE_DAYS; day += 1) {
    const today = dayOf(day)
    if (today.from >= until) return false
    closedDays = today.openSeconds > 0 ? 0 : closedDays + 1
    for (const [opens, closes] of today.open) {
      const start = Math.max(opens, from)
      const end = Math.min(closes, until)
      if (start < end && see(start, end)) return true
    }
  }
  return false
}

function workedInPiece(hours: OpeningHours, from: number, until: number): number {
  const dayOf = daysOf(hours)
  let worked = 0
  for (let day = dayAt(hours, from); ; day += 1) {
    const today = dayOf(day)
    if (today.from >= until) return worked
    if (today.from >= from && today.until <= until) worked += today.openSeconds
    else
      for (const [opens, closes] of today.open)
        worked += Math.max(0, Math.min(closes, until) - Math.max(opens, from))
  }
}

function closuresIn(piece: InForce<CalendarVersion>, from: number, until: number) {
  const start = Math.max(from, piece.from)
  const end = Math.min(until, piece.until)
  const found: { closing: ClosingDay; from: number; until: number }[] = []
  if (start >= end) return found
  const dayOf = daysOf(piece.version)
  for (let day = dayAt(piece.version, start); dayOf(day).from < end; day += 1)
    for (const { closing, covers } of dayOf(day).closures)
      found.push({ closing, from: Math.max(covers[0], start), until: Math.min(covers[1], end) })
  return found.filter((closure) => closure.from < closure.until)
}
