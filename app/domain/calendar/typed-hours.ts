import { belgianHolidays } from './belgian-holidays'
import type { ClosingDay, OpeningHours, OpeningPeriod } from './opening-hours'

/** Opening hours as they stand in a form, before anybody knows whether they are any. */
export interface TypedHours {
  timeZone: string
  periods: TypedPeriod[]
  closingDays: TypedClosing[]
}
export type TypedPeriod = OpeningPeriod
export interface TypedClosing {
  day: string
  isYearly: boolean
  closesFrom: string
  closesTill: string
  nameNl: string
  nameFr: string
  nameEn: string
  nameDe: string
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]
export const emptyClosing: TypedClosing = {
  day: '',
  isYearly: false,
  closesFrom: '',
  closesTill: '',
  nameNl: '',
  nameFr: '',
  nameEn: '',
  nameDe: '',
}

/** @param today ISO date: days that are over say nothing of what comes, and stay in the versions of their time */
export const typedHoursOf = ({ timeZone, periods, closingDays }: OpeningHours, today: string): TypedHours =>
  inOrder({
    timeZone,
    periods,
    closingDays: closingDays.filter(({ day, isYearly }) => isYearly || day >= today).map(typedClosing),
  })

export const typedClosing = (closing: ClosingDay): TypedClosing => ({
  day: closing.day,
  isYearly: closing.isYearly ?? false,
  closesFrom: closing.closesFrom ?? '',
  closesTill: closing.closesTill ?? '',
  nameNl: closing.nameNl,
  nameFr: closing.nameFr,
  nameEn: closing.nameEn ?? '',
  nameDe: closing.nameDe ?? '',
})

/** Monday first, and every weekday with a row to type in; what has no day yet last. */
export function inOrder({ timeZone, periods, closingDays }: TypedHours): TypedHours {
  const rows = weekdays.flatMap((weekday) => {
    const own = periods.filter((period) => period.weekday === weekday)
    return own.length > 0 ? own : [{ weekday, opensAt: '', closesAt: '' }]
  })
  const dated = closingDays.filter(({ day }) => day !== '').sort((a, b) => (a.day < b.day ? -1 : 1))
  return { timeZone, periods: rows, closingDays: [...dated, ...closingDays.filter(({ day }) => day === '')] }
}

/** Adds and removes rows, as the buttons of the form say it: `addPeriod-3` on Wednesday, `removeClosing-0` the first one. */
export function editHours(typed: TypedHours, intent: string): TypedHours | null {
  const [what, number] = intent.split('-')
  const place = Number(number)
  const { periods, closingDays } = typed
  switch (what) {
    case 'addPeriod':
      return inOrder({ ...typed, periods: [...periods, { weekday: place, opensAt: '', closesAt: '' }] })
    case 'removePeriod':
      return inOrder({ ...typed, periods: periods.filter((_, index) => index !== place) })
    case 'mondayForAll':
      return inOrder({
        ...typed,
        periods: [1, 2, 3, 4, 5].flatMap(likeMonday(periods)).concat(weekend(periods)),
      })
    case 'alwaysOpen':
      return {
        ...typed,
        periods: weekdays.map((weekday) => ({ weekday, opensAt: '00:00', closesAt: '24:00' })),
      }
    case 'addClosing':
      return inOrder({ ...typed, closingDays: [...closingDays, emptyClosing] })
    case 'removeClosing':
      return { ...typed, closingDays: closingDays.filter((_, index) => index !== place) }
    case 'addHolidays':
      return inOrder(typed)
    default:
      return null
  }
}

const likeMonday = (periods: TypedPeriod[]) => (weekday: number) =>
  periods.filter((period) => period.weekday === 1).map((period) => ({ ...period, weekday }))
const weekend = (periods: TypedPeriod[]) => periods.filter(({ weekday }) => weekday > 5)

/**
 * The hours that were typed, times as "HH:MM" where they are any; rows that were left empty are no rows.
 * @returns with the rows of the form that they come from, to tell what is wrong in them
 */
export function hoursOf(typed: TypedHours): {
  hours: OpeningHours
  rows: { periods: number[]; closingDays: number[] }
} {
  const periods = filled(typed.periods, ({ opensAt, closesAt }) => opensAt + closesAt)
  const closings = filled(typed.closingDays, ({ isYearly: _, ...texts }) => Object.values(texts).join(''))
  return {
    hours: {
      timeZone: typed.timeZone,
      periods: periods.map(({ row }) => ({
        ...row,
        opensAt: readTime(row.opensAt),
        closesAt: readTime(row.closesAt),
      })),
      closingDays: closings.map(({ row }) => ({
        ...row,
        closesFrom: row.closesFrom === '' ? null : readTime(row.closesFrom),
        closesTill: row.closesTill === '' ? null : readTime(row.closesTill),
        nameEn: row.nameEn || null,
        nameDe: row.nameDe || null,
      })),
    },
    rows: { periods: periods.map(({ place }) => place), closingDays: closings.map(({ place }) => place) },
  }
}

const filled = <Row>(rows: Row[], textOf: (row: Row) => string): { row: Row; place: number }[] =>
  rows.map((row, place) => ({ row, place })).filter(({ row }) => textOf(row) !== '')

/** "8", "8:30", "8.30", "8u30" and "8 h 30" as "08:30"; what is no time stays as it is. */
export function readTime(text: string): string {
  const found = /^(\d{1,2})(?:\s*[:.,uUhH]\s*(\d{2})?)?$/.exec(text.trim())
  return found ? `${found[1]?.padStart(2, '0')}:${found[2] ?? '00'}` : text
}

/** The public holidays of a year that are still to come and not in the list yet. */
export const holidaysToAdd = (year: number, today: string, listed: TypedClosing[]): ClosingDay[] =>
  belgianHolidays(year).filter(
    ({ day }) =>
      day >= today &&
      !listed.some(
        (closing) =>
          closing.day === day ||
          (closing.isYearly && closing.day <= day && closing.day.slice(5) === day.slice(5)),
      ),
  )
