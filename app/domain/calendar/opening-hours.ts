/** A stretch of the week in which somebody is there. */
export interface OpeningPeriod {
  /** 1 is Monday: the day on which it begins. */
  weekday: number
  /** "HH:MM" on the clocks of the calendar's zone; closes at "24:00" at the latest. */
  opensAt: string
  /** Not later than `opensAt`: it closes on the next day. */
  closesAt: string
}

/** A day, or a part of one, on which nobody is there whatever the week says. */
export interface ClosingDay {
  /** ISO date; of a yearly one its first year. */
  day: string
  /** The same day every year from then on. */
  isYearly?: boolean
  /** "HH:MM"; null: from the first or till the last moment of the day. */
  closesFrom: string | null
  closesTill: string | null
  nameNl: string
  nameFr: string
  nameEn?: string | null
  nameDe?: string | null
}

/** When a helpdesk is open by the clock. The one model: counters, closing moments and promises all read it. */
export interface OpeningTimes {
  periods: OpeningPeriod[]
  closingDays: ClosingDay[]
}

/** The same with whose clock it is. */
export interface OpeningHours extends OpeningTimes {
  timeZone: string
}

/** The same stretch of a day in seconds after its midnight, on the clock. */
export type Stretch = readonly [from: number, until: number]

export const DAY_SECONDS = 86_400

/** "08:30" as seconds after midnight. */
export function secondOfDay(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 3600 + minute * 60
}

/** 2026-11-24 as days since 1970-01-01, by which days are counted here. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / (DAY_SECONDS * 1000)

export const isoDay = (day: number): string => new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10)

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Sorted, without overlaps; stretches that touch become one. */
export function joined(stretches: Stretch[]): Stretch[] {
  const result: [number, number][] = []
  for (const [from, until] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = result[result.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else if (from < until) result.push([from, until])
  }
  return result
}

/** What of `stretches` is outside all of `holes`. */
export function without(stretches: readonly Stretch[], holes: readonly Stretch[]): readonly Stretch[] {
  let left = stretches
  for (const [from, until] of holes) {
    if (!left.some(([start, end]) => start < until && from < end)) continue
    const rest: Stretch[] = []
    for (const [start, end] of left) {
      if (start < Math.min(end, from)) rest.push([start, Math.min(end, from)])
      if (Math.max(start, until) < end) rest.push([Math.max(start, until), end])
    }
    left = rest
  }
  return left
}
