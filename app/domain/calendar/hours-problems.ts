import {
  type ClosingDay,
  DAY_SECONDS,
  type OpeningHours,
  type OpeningPeriod,
  type Stretch,
  secondOfDay,
} from './opening-hours'

/** What is wrong with opening hours that somebody wants to save: in which row, and the sentence of locales/errors.json. */
export interface HoursProblem {
  list: 'periods' | 'closingDays'
  place: number
  field: keyof OpeningPeriod | keyof ClosingDay
  says: string
}

const time = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const isTime = (text: string) => time.test(text)
const isEnd = (text: string) => isTime(text) || text === '24:00'
const WEEK = 7 * DAY_SECONDS
const LONGEST_NAME = 120
const MOST_PERIODS = 100
const MOST_CLOSING_DAYS = 200

/** Everything that is wrong, one problem a field; empty when it can be saved. */
export const hoursProblems = ({ periods, closingDays }: OpeningHours): HoursProblem[] => [
  ...periodProblems(periods),
  ...closingDays.flatMap((closing, place) => closingProblems(closing, place, closingDays)),
]

function periodProblems(periods: OpeningPeriod[]): HoursProblem[] {
  const problem = (place: number, field: keyof OpeningPeriod, says: string): HoursProblem => ({
    list: 'periods',
    place,
    field,
    says,
  })
  if (periods.length === 0) return [problem(0, 'opensAt', 'periodMissing')]
  if (periods.length > MOST_PERIODS) return [problem(MOST_PERIODS, 'opensAt', 'periodsTooMany')]
  const wrongTimes = periods.flatMap(({ opensAt, closesAt }, place) => [
    ...(isTime(opensAt) ? [] : [problem(place, 'opensAt', 'timeUnknown')]),
    ...(isEnd(closesAt) ? [] : [problem(place, 'closesAt', 'timeUnknown')]),
  ])
  if (wrongTimes.length > 0) return wrongTimes
  return periods.flatMap((period, place) =>
    periods.some((other, before) => before < place && overlapInTheWeek(period, other))
      ? [problem(place, 'opensAt', 'periodOverlaps')]
      : [],
  )
}

/** In seconds after Monday 00:00; one that closes on Monday after Sunday goes on behind the end of the week. */
function inTheWeek({ weekday, opensAt, closesAt }: OpeningPeriod): Stretch {
  const midnight = (weekday - 1) * DAY_SECONDS
  const opens = secondOfDay(opensAt)
  const closes = secondOfDay(closesAt)
  return [midnight + opens, midnight + (closes > opens ? closes : closes + DAY_SECONDS)]
}

const meet = (one: Stretch, other: Stretch) => one[0] < other[1] && other[0] < one[1]

function overlapInTheWeek(one: OpeningPeriod, other: OpeningPeriod): boolean {
  const [from, until] = inTheWeek(one)
  return [-WEEK, 0, WEEK].some((weeks) => meet([from + weeks, until + weeks], inTheWeek(other)))
}

function closingProblems(closing: ClosingDay, place: number, all: ClosingDay[]): HoursProblem[] {
  const problem = (field: keyof ClosingDay, says: string): HoursProblem => ({
    list: 'closingDays',
    place,
    field,
    says,
  })
  if (place >= MOST_CLOSING_DAYS)
    return place === MOST_CLOSING_DAYS ? [problem('day', 'closingDaysTooMany')] : []
  const { day, closesFrom, closesTill } = closing
  const names = (['nameNl', 'nameFr', 'nameEn', 'nameDe'] as const).flatMap((field) => {
    const text = closing[field] ?? ''
    if (text === '' && (field === 'nameNl' || field === 'nameFr')) return [problem(field, 'nameMissing')]
    return text.length > LONGEST_NAME ? [problem(field, 'nameTooLong')] : []
  })
  const isKnown = isDay(day)
  const fromIsKnown = closesFrom === null || isTime(closesFrom)
  const tillIsKnown = closesTill === null || isEnd(closesTill)
  const times = [
    ...(isKnown ? [] : [problem('day', 'dayMissing')]),
    ...(fromIsKnown ? [] : [problem('closesFrom', 'timeUnknown')]),
    ...(tillIsKnown ? [] : [problem('closesTill', 'timeUnknown')]),
  ]
  if (times.length > 0) return [...times, ...names]
  const [from, until] = covered(closing)
  if (from >= until) return [problem('closesTill', 'closingEndsBefore'), ...names]
  const isTwice = all.some((other, before) => before < place && saysTheSame(closing, other))
  return [...(isTwice ? [problem('day', 'closingTwice')] : []), ...names]
}

const covered = ({ closesFrom, closesTill }: ClosingDay): Stretch => [
  closesFrom === null ? 0 : secondOfDay(closesFrom),
  closesTill === null ? DAY_SECONDS : secondOfDay(closesTill),
]

/** A day that the calendar has: no 30 February. */
const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day

/** Two rows that close the same hours of one day; times that are none are told by themselves. */
function saysTheSame(one: ClosingDay, other: ClosingDay): boolean {
  const isSameDate = one.day.slice(5) === other.day.slice(5)
  const isFirst = one.day <= other.day
  const [earlier, later] = isFirst ? [one, other] : [other, one]
  const isSameDay = one.day === other.day || (isSameDate && Boolean(earlier.isYearly))
  return isSameDay && isDay(later.day) && meet(covered(one), covered(other))
}
