import {
  type ClosingDay,
  DAY_SECONDS,
  dayNumber,
  isoDay,
  joined,
  type OpeningTimes,
  type Stretch,
  secondOfDay,
  weekdayOf,
  without,
} from './opening-hours'

/** What one day of a calendar looks like on its clocks, from 00:00 to 24:00. */
export interface OpeningDay {
  open: readonly Stretch[]
  /** What shuts a part of it that the week would have open, and how much of the day it covers. */
  closures: { closing: ClosingDay; covers: Stretch }[]
}

/**
 * The days of a calendar by their number. A period across midnight ends on the next day; a closing day covers what its
 * own date shows on the clock, so the night that began the evening before ends at its midnight.
 */
export function openingDays({ periods, closingDays }: OpeningTimes): (day: number) => OpeningDay {
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => stretchesOn(weekday, periods))
  const once = new Map<string, ClosingDay[]>()
  const yearly = new Map<string, ClosingDay[]>()
  for (const closing of closingDays) {
    const days = closing.isYearly ? yearly : once
    const key = closing.isYearly ? closing.day.slice(5) : closing.day
    days.set(key, [...(days.get(key) ?? []), closing])
  }
  return (day) => {
    const byWeek = week[weekdayOf(day) - 1] as Stretch[]
    if (byWeek.length === 0 || closingDays.length === 0) return { open: byWeek, closures: [] }
    const date = isoDay(day)
    const recurring = (yearly.get(date.slice(5)) ?? []).filter((closing) => closing.day <= date)
    const closures = [...(once.get(date) ?? []), ...recurring]
      .map((closing) => ({ closing, covers: coveredBy(closing) }))
      .filter(({ covers: [from, until] }) => byWeek.some(([opens, closes]) => opens < until && from < closes))
    return { open: without(byWeek, joined(closures.map(({ covers }) => covers))), closures }
  }
}

/** The open stretches of a weekday, with the end of what began the day before. */
function stretchesOn(weekday: number, periods: OpeningTimes['periods']): Stretch[] {
  const stretches: Stretch[] = []
  for (const period of periods) {
    const opens = secondOfDay(period.opensAt)
    const closes = secondOfDay(period.closesAt)
    if (period.weekday === weekday) stretches.push([opens, closes > opens ? closes : DAY_SECONDS])
    if ((period.weekday % 7) + 1 === weekday && closes <= opens) stretches.push([0, closes])
  }
  return joined(stretches)
}

const coveredBy = ({ closesFrom, closesTill }: ClosingDay): Stretch => [
  closesFrom === null ? 0 : secondOfDay(closesFrom),
  closesTill === null ? DAY_SECONDS : secondOfDay(closesTill),
]

export interface HoursOfDay {
  periods: { opensAt: string; closesAt: string }[]
  closedBecause: { nl: string; fr: string } | null
  isOpenNow: boolean
}

/**
 * The opening hours of one day, as a counter shows them.
 * @param now an ISO date in the calendar's zone, and "HH:MM" on its clock
 */
export function hoursOn(hours: OpeningTimes, now: { day: string; time: string }): HoursOfDay {
  const { open, closures } = openingDays(hours)(dayNumber(now.day))
  const second = secondOfDay(now.time)
  const closing = closures[0]?.closing
  return {
    periods: open.map(([from, until]) => ({ opensAt: onTheClock(from), closesAt: onTheClock(until) })),
    closedBecause: closing ? { nl: closing.nameNl, fr: closing.nameFr } : null,
    isOpenNow: open.some(([from, until]) => from <= second && second < until),
  }
}

const onTheClock = (second: number): string =>
  [Math.floor(second / 3600), Math.floor(second / 60) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '00:00', closesAt: '24:00' }))
/** Whoever is closed for longer than this has no next working day. */
const LONGEST_CLOSURE_DAYS = 3_660

/**
 * The day on which `count` working days after `day` have passed; `day` itself does not count. A day works when it is open
 * at all. Without any opening hours one would never get there: then it is Monday to Friday.
 * @param hours null: nobody has said any
 */
export function addWorkingDays(day: string, count: number, hours: OpeningTimes | null): string {
  const periods = hours && hours.periods.length > 0 ? hours.periods : MONDAY_TO_FRIDAY
  const dayOf = openingDays({ periods, closingDays: hours?.closingDays ?? [] })
  let reached = dayNumber(day)
  for (let left = count, closed = 0; left > 0 && closed < LONGEST_CLOSURE_DAYS; ) {
    reached += 1
    const isOpen = dayOf(reached).open.length > 0
    closed = isOpen ? 0 : closed + 1
    if (isOpen) left -= 1
  }
  return isoDay(reached)
}
