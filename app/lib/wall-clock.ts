import { Temporal } from 'temporal-polyfill'

/** What calendars and clocks on the wall of this zone show: an ISO day, its weekday (1 is Monday) and "HH:MM". */
export function wallClock(moment: Date, timeZone: string): { day: string; weekday: number; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
  return {
    day: local.toPlainDate().toString(),
    weekday: local.dayOfWeek,
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

/** The last minute of this ISO day in this zone. */
export const endOfDay = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '23:59' }).epochMilliseconds)

/** The first moment of this ISO day in this zone; not always midnight by the clock. */
export const startOfDay = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)

/** The time zones that clocks can be set to, by their IANA names. */
export const timeZones: string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]

export const isTimeZone = (name: string): boolean => timeZones.includes(name)

/** The moment at which the clocks of this zone show it: "2026-11-24T18:00". */
export const momentOnTheClock = (local: string, timeZone: string): Date =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds)
