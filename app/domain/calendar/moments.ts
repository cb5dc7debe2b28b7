import { type OpeningDay, openingDays } from './opening-days'
import { DAY_SECONDS, type OpeningHours, type Stretch } from './opening-hours'
import { momentOf, readingOf } from './zone'

/** A day of a calendar in moments. Not always 24 hours long, and it never overlaps with the next one. */
export interface DayInMoments {
  from: number
  until: number
  open: readonly Stretch[]
  openSeconds: number
  closures: { closing: OpeningDay['closures'][number]['closing']; covers: Stretch }[]
}

const kept = new WeakMap<OpeningHours, (day: number) => DayInMoments>()

/** The days of opening hours by their number, each worked out once for the same object: it must not be changed. */
export function daysOf(hours: OpeningHours): (day: number) => DayInMoments {
  let read = kept.get(hours)
  if (!read) {
    read = remembering(hours)
    kept.set(hours, read)
  }
  return read
}

function remembering(hours: OpeningHours): (day: number) => DayInMoments {
  const onTheClock = openingDays(hours)
  const days = new Map<number, DayInMoments>()
  return (day) => {
    let known = days.get(day)
    if (!known) {
      known = inMoments(hours.timeZone, day, onTheClock(day))
      days.set(day, known)
    }
    return known
  }
}

function inMoments(zone: string, day: number, { open, closures }: OpeningDay): DayInMoments {
  const midnight = day * DAY_SECONDS
  const moments = ([from, until]: Stretch): Stretch => [
    momentOf(zone, midnight + from),
    momentOf(zone, midnight + until),
  ]
  const stretches = open.map(moments).filter(([from, until]) => from < until)
  return {
    from: momentOf(zone, midnight),
    until: momentOf(zone, midnight + DAY_SECONDS),
    open: stretches,
    openSeconds: stretches.reduce((sum, [from, until]) => sum + until - from, 0),
    closures: closures.map(({ closing, covers }) => ({ closing, covers: moments(covers) })),
  }
}

/** The number of the day to begin with at this moment: the day itself, or the one before where clocks go back at midnight. */
export const dayAt = ({ timeZone }: OpeningHours, moment: number): number =>
  Math.floor(readingOf(timeZone, moment) / DAY_SECONDS)
