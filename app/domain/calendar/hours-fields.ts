import { belgianHolidays } from './belgian-holidays'
import { emptyClosing, type TypedHours, type TypedPeriod, typedClosing } from './typed-hours'

/** How a form names what stands in its rows: `period-0-opensAt`, `closing-2-nameNl`, `holiday-2026-12-25`. */
export const periodField = (place: number, field: keyof TypedPeriod) => `period-${place}-${field}`
export const closingField = (place: number, field: string) => `closing-${place}-${field}`
export const holidayField = (day: string) => `holiday-${day}`

/** The hours that a form carries; holidays that were ticked stand behind the other closing days. */
export function hoursInFields(values: Record<string, string>): TypedHours {
  const periods = rowsOf(values, 'period').flatMap(({ weekday, opensAt = '', closesAt = '' }) =>
    /^[1-7]$/.test(weekday ?? '')
      ? [{ weekday: Number(weekday), opensAt: opensAt.trim(), closesAt: closesAt.trim() }]
      : [],
  )
  const closings = rowsOf(values, 'closing').map(({ isYearly, ...texts }) => ({
    ...emptyClosing,
    ...Object.fromEntries(
      Object.entries(texts)
        .filter(([field]) => field in emptyClosing)
        .map(([field, text]) => [field, text.trim()]),
    ),
    isYearly: isYearly === 'yes',
  }))
  return { timeZone: values.timeZone ?? '', periods, closingDays: [...closings, ...tickedHolidays(values)] }
}

function rowsOf(values: Record<string, string>, kind: string): Record<string, string>[] {
  const rows = new Map<number, Record<string, string>>()
  for (const [name, value] of Object.entries(values)) {
    const [what, place, field] = name.split('-')
    if (what !== kind || !field || !/^\d{1,3}$/.test(place ?? '')) continue
    rows.set(Number(place), { ...rows.get(Number(place)), [field]: value })
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row)
}

const tickedHolidays = (values: Record<string, string>) =>
  Object.keys(values)
    .flatMap((name) => /^holiday-(\d{4}-\d{2}-\d{2})$/.exec(name)?.[1] ?? [])
    .flatMap((day) => belgianHolidays(Number(day.slice(0, 4))).filter((holiday) => holiday.day === day))
    .map(typedClosing)
