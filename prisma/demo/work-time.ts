import { Temporal } from 'temporal-polyfill'
import { closingDays } from './closing-days'
import type { Chance } from './random'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const OPENS = 8 * HOUR + 15 * MINUTE
const CLOSES = 17 * HOUR + 15 * MINUTE
/** A working day, in the minutes that `later` counts. */
const WORKDAY_MINUTES = (CLOSES - OPENS) / MINUTE

interface Day {
  /** When it begins in Brussels, in milliseconds. */
  midnight: number
  /** Until when people work, in milliseconds after midnight; 0 when they do not. */
  worksUntil: number
  /** How many ask for help, next to an ordinary day. */
  weight: number
}

/** How busy a month is: people are on leave in summer and around Christmas, and come back with questions. */
const monthWeight = [1.12, 1, 1.02, 0.92, 0.95, 1, 0.62, 0.55, 1.22, 1.08, 0.98, 0.86]
/** Monday to Sunday. */
const weekdayWeight = [1.5, 1.15, 0.95, 1.02, 0.74, 0.025, 0.015]
/** From 6 to 22 h. */
const hourWeight = [
  0.1, 0.45, 1.3, 1.75, 1.6, 1.2, 0.45, 0.85, 1.35, 1.15, 0.75, 0.3, 0.08, 0.05, 0.06, 0.04, 0.02,
]

const closings = new Map(closingDays.map((closing) => [closing.day, closing]))

function dayOf(date: Temporal.PlainDate): Day {
  const closing = closings.get(date.toString())
  const isHalf = Boolean(closing?.closesFrom)
  const isWeekend = date.dayOfWeek > 5
  const isClosed = (closing && !isHalf) || isWeekend
  const holidays = (date.month === 12 && date.day > 22) || (date.month === 1 && date.day < 4) ? 0.35 : 1
  return {
    midnight: date.toZonedDateTime('Europe/Brussels').epochMilliseconds,
    worksUntil: isClosed ? 0 : isHalf ? 12 * HOUR : CLOSES,
    weight:
      (weekdayWeight[date.dayOfWeek - 1] as number) *
      (monthWeight[date.month - 1] as number) *
      holidays *
      (closing && !isHalf ? 0.03 : isHalf ? 0.4 : 1),
  }
}

export interface WorkTime {
  start: number
  now: number
  /** A moment at which somebody might ask for help, more often lately: more administrations joined. */
  arrival(chance: Chance): number
  /** So many working minutes later. */
  later(at: number, minutes: number): number
  /** This moment, or some time in the next working morning: not everybody begins with the same. */
  orNextMorning(at: number, chance: Chance): number
  /** Eight o'clock, so many working days later. */
  morningAfter(at: number, workdays: number): number
  /** The nth working day before today, at a time of day in minutes. */
  workdayAgo(count: number, minuteOfDay: number): number
}

/** The calendar of the demo: eighteen months that end now, and some weeks ahead for what is planned. */
export function workTimeUntil(now: Date): WorkTime {
  const end = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/Brussels')
    .toPlainDate()
  const start = end.subtract({ months: 18 })
  const length = start.until(end, { largestUnit: 'day' }).days
  const days = Array.from({ length: length + 120 }, (_, index) => dayOf(start.add({ days: index })))
  const past = days
    .slice(0, length + 1)
    .map((day, index) => ({ day, weight: day.weight * (0.72 + (0.6 * index) / length) }))
  const indexOf = (at: number) => {
    let index = Math.min(
      days.length - 1,
      Math.max(0, Math.floor((at - (days[0] as Day).midnight) / (24 * HOUR))),
    )
    while (index + 1 < days.length && (days[index + 1] as Day).midnight <= at) index++
    while (index > 0 && (days[index] as Day).midnight > at) index--
    return index
  }

  function later(at: number, minutes: number): number {
    let left = minutes * MINUTE
    for (let index = indexOf(at); index < days.length; index++) {
      const { midnight, worksUntil } = days[index] as Day
      const from = Math.max(at, midnight + OPENS)
      const room = midnight + worksUntil - from
      if (room <= 0) continue
      if (left <= room) return from + left
      left -= room
    }
    return at + 60 * 24 * HOUR
  }

  return {
    start: (days[0] as Day).midnight,
    now: now.getTime(),
    later,
    orNextMorning(at, chance) {
      const opening = later(at, 0)
      return opening === at ? at : opening + chance.between(2 * MINUTE, 170 * MINUTE)
    },
    morningAfter: (at, workdays) =>
      (days[indexOf(later(at, workdays * WORKDAY_MINUTES))] as Day).midnight + 8 * HOUR,
    arrival(chance) {
      for (;;) {
        const { day } = chance.weighted(past, ({ weight }) => weight)
        const hour = 6 + hourWeight.indexOf(chance.weighted(hourWeight, (weight) => weight))
        const at = day.midnight + hour * HOUR + chance.between(0, HOUR - 1)
        if (at < now.getTime() - 2 * HOUR) return at
      }
    },
    workdayAgo(count, minuteOfDay) {
      let left = count
      for (let index = length - 1; index >= 0; index--) {
        const day = days[index] as Day
        if (day.worksUntil === CLOSES && --left <= 0) return day.midnight + minuteOfDay * MINUTE
      }
      throw new Error(`There are no ${count} working days in the demo`)
    },
  }
}
