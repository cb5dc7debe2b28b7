import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { HOUR, someCalendars, someMoment } from '../../../tests/support/calendars'
import { secondOfDay } from './opening-hours'
import { workingTime } from './working-time'

// Ten thousand runs take a second or two each, and longer where the machine has other work.
vi.setConfig({ testTimeout: 60_000 })
const RUNS = { numRuns: 10_000 }
const someDuration = fc.integer({ min: 0, max: 60 * HOUR })
const calendars = someCalendars(150)

test('due is never before the start, and between the two lies exactly the working time', () => {
  fc.assert(
    fc.property(calendars, someMoment, someDuration, (calendar, start, duration) => {
      const time = workingTime(calendar)
      const due = time.after(start, duration)
      // Closing days by chance can close all that a version has.
      if (due === null) return
      expect(due).toBeGreaterThanOrEqual(start)
      expect(time.workedBetween(start, due)).toBe(duration)
      // The first such moment: a second earlier it is not done.
      if (duration > 0) expect(time.workedBetween(start, due - 1)).toBe(duration - 1)
    }),
    RUNS,
  )
})

test('starting later or working longer never ends earlier', () => {
  fc.assert(
    fc.property(
      calendars,
      someMoment,
      someDuration,
      fc.nat(90_000),
      fc.nat(90_000),
      (calendar, start, duration, later, longer) => {
        const time = workingTime(calendar)
        const due = time.after(start, duration)
        const dueLater = time.after(start + later, duration)
        const dueLonger = time.after(start, duration + longer)
        if (due === null || dueLater === null || dueLonger === null) return
        expect(dueLater).toBeGreaterThanOrEqual(due)
        expect(dueLonger).toBeGreaterThanOrEqual(due)
      },
    ),
    RUNS,
  )
})

test('working time adds up: two parts are the whole, also of a duration', () => {
  fc.assert(
    fc.property(
      calendars,
      someMoment,
      fc.nat(20 * 86_400),
      fc.nat(20 * 86_400),
      (calendar, from, first, second) => {
        const time = workingTime(calendar)
        const middle = from + first
        const parts = time.workedBetween(from, middle) + time.workedBetween(middle, middle + second)
        expect(parts).toBe(time.workedBetween(from, middle + second))
        const half = time.after(from, first % 90_000)
        const whole = time.after(from, (first % 90_000) + (second % 90_000))
        if (half !== null && whole !== null) expect(time.after(half, second % 90_000)).toBe(whole)
      },
    ),
    RUNS,
  )
})

test('what is open between two moments is in order, apart, and as long as the working time', () => {
  fc.assert(
    fc.property(calendars, someMoment, fc.nat(20 * 86_400), (calendar, from, length) => {
      const time = workingTime(calendar)
      const open = time.intervals(from, from + length)
      let reached = Number.NEGATIVE_INFINITY
      for (const [start, end] of open) {
        expect(start).toBeGreaterThan(reached)
        expect(end).toBeGreaterThan(start)
        reached = end
      }
      const total = open.reduce((sum, [start, end]) => sum + end - start, 0)
      expect(total).toBe(time.workedBetween(from, from + length))
    }),
    RUNS,
  )
})

const clocks = new Map<string, Intl.DateTimeFormat>()
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(timeZone, known)
  return known
}

test('it is open when the clock on the wall says so, outside the hours that a clock change repeats', () => {
  fc.assert(
    fc.property(calendars, someMoment, (calendar, moment) => {
      const time = workingTime(calendar)
      const version = time.versions.find(({ from, until }) => from <= moment && moment < until)?.version
      if (!version) return
      const shows = (at: number) => clockIn(version.timeZone).format(at * 1000)
      const wall = shows(moment)
      if (shows(moment - HOUR) >= wall || shows(moment - HOUR / 2) >= wall || shows(moment + HOUR) <= wall)
        return
      const [day = '', at = ''] = wall.split(' ')
      const [hour = 0, minute = 0, secondOnClock = 0] = at.split(':').map(Number)
      const now = hour * 3600 + minute * 60 + secondOnClock
      const weekday = new Date(`${day}T00:00Z`).getUTCDay() || 7
      const isWithin = version.periods.some(({ weekday: begins, opensAt, closesAt }) => {
        const [opens, closes] = [secondOfDay(opensAt), secondOfDay(closesAt)]
        if (closes > opens) return begins === weekday && opens <= now && now < closes
        return (begins === weekday && opens <= now) || ((begins % 7) + 1 === weekday && now < closes)
      })
      const isClosed = version.closingDays.some(
        (closing) =>
          (closing.isYearly
            ? closing.day.slice(5) === day.slice(5) && closing.day <= day
            : closing.day === day) &&
          (closing.closesFrom === null || secondOfDay(closing.closesFrom) <= now) &&
          (closing.closesTill === null || now < secondOfDay(closing.closesTill)),
      )
      expect(time.workedBetween(moment, moment + 1)).toBe(isWithin && !isClosed ? 1 : 0)
    }),
    RUNS,
  )
})
