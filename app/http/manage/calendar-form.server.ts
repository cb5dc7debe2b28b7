import { closingField, hoursInFields, periodField } from '~/domain/calendar/hours-fields'
import { type HoursProblem, hoursProblems } from '~/domain/calendar/hours-problems'
import type { OpeningHours } from '~/domain/calendar/opening-hours'
import { editHours, hoursOf, type TypedHours } from '~/domain/calendar/typed-hours'
import { isTimeZone, startOfDay } from '~/lib/wall-clock'
import { RefusedForm, textFields } from '../form.server'
import { day, name } from './fields.server'

/** Of the form of a calendar: a hundred periods and two hundred closing days. */
export const MOST_CALENDAR_FIELDS = 2_000

export interface CalendarForm {
  /** Of a new one. */
  name: string
  hours: OpeningHours
  /** Null: from now on. */
  from: Date | null
  /** The newest version that its writer saw. */
  basis: string | null
}

/**
 * Reads the form of a calendar.
 * @throws RefusedForm with everything that is wrong, and what was typed
 */
export function readCalendarForm(form: FormData, asksName: boolean): CalendarForm {
  const values = textFields(form, MOST_CALENDAR_FIELDS)
  const { hours, rows } = hoursOf(hoursInFields(values))
  const fieldErrors: Record<string, string> = {}
  const named = name.safeParse(values.name ?? '')
  if (asksName && !named.success) fieldErrors.name = named.error.issues[0]?.message ?? 'nameMissing'
  if (!isTimeZone(hours.timeZone)) fieldErrors.timeZone = 'choiceUnknown'
  for (const problem of hoursProblems(hours)) fieldErrors[fieldOf(problem, rows)] ??= problem.says
  const from = readFrom(values.from, fieldErrors)
  if (Object.keys(fieldErrors).length > 0)
    throw new RefusedForm(422, { values, fieldErrors, formError: null })
  return {
    name: named.data ?? '',
    hours,
    from: from === null ? null : startOfDay(from, hours.timeZone),
    basis: values.basis || null,
  }
}

/** The day from which a version holds; nothing typed: from now on. */
export function readFrom(typed: string | undefined, fieldErrors: Record<string, string>): string | null {
  if (!typed?.trim()) return null
  const read = day('dayMissing').safeParse(typed)
  if (!read.success) fieldErrors.from = 'dayMissing'
  return read.data ?? null
}

const fieldOf = ({ list, place, field }: HoursProblem, rows: ReturnType<typeof hoursOf>['rows']): string =>
  list === 'periods'
    ? periodField(rows.periods[place] ?? 0, field as 'opensAt')
    : closingField(rows.closingDays[place] ?? 0, field)

/** The form with a row more or less, when that is what the button said; else null. */
export function editedCalendarForm(form: FormData, intent: string): Record<string, string> | null {
  const values = textFields(form, MOST_CALENDAR_FIELDS)
  const edited = editHours(hoursInFields(values), intent)
  if (!edited) return null
  const { name: typedName = '', from = '', basis = '' } = values
  return { name: typedName, from, basis, ...fieldsOf(edited) }
}

function fieldsOf({ timeZone, periods, closingDays }: TypedHours): Record<string, string> {
  const fields: [string, string][] = [
    ['timeZone', timeZone],
    ...periods.flatMap((period, place) =>
      (['weekday', 'opensAt', 'closesAt'] as const).map((field): [string, string] => [
        periodField(place, field),
        String(period[field]),
      ]),
    ),
    ...closingDays.flatMap((closing, place) =>
      Object.entries(closing)
        .filter(([, value]) => value !== false)
        .map(([field, value]): [string, string] => [
          closingField(place, field),
          value === true ? 'yes' : String(value),
        ]),
    ),
  ]
  return Object.fromEntries(fields)
}
