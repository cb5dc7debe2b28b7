/** On which days the helpdesk works, whatever the hours. Weekday 1 is Monday, days are ISO dates. */
export interface WorkingCalendar {
  weekdays: number[]
  /** Whole days only: somebody is there on the rest of a day that closes early. */
  closedDays: string[]
}

const DAY_MILLISECONDS = 86_400_000
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5]

/**
 * The day on which `count` working days after `day` have passed; `day` itself does not count.
 * A calendar without any weekday would never get there: it then counts Monday to Friday.
 */
export function addWorkingDays(
  day: string,
  count: number,
  { weekdays, closedDays }: WorkingCalendar,
): string {
  const works = new Set(weekdays.length > 0 ? weekdays : MONDAY_TO_FRIDAY)
  const closed = new Set(closedDays)
  let moment = Date.parse(`${day}T00:00:00Z`)
  let left = count
  while (left > 0) {
    moment += DAY_MILLISECONDS
    const weekday = new Date(moment).getUTCDay() || 7
    if (works.has(weekday) && !closed.has(isoDay(moment))) left -= 1
  }
  return isoDay(moment)
}

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10)
