import fc from 'fast-check'
import type { ClosingDay, OpeningPeriod } from '~/domain/calendar/opening-hours'
import { type CalendarVersion, type WorkingTime, workingTime } from '~/domain/calendar/working-time'

// Calendars in the words of the helpdesk, for tests of working time and of promises.

export const MINUTE = 60
export const HOUR = 3_600
export const BRUSSELS = 'Europe/Brussels'
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5]
const EVERY_DAY = [...MONDAY_TO_FRIDAY, 6, 7]

/** "2026-03-27T15:00+01:00" in seconds since 1970. */
export const second = (iso: string): number => Date.parse(iso) / 1000
export const iso = (moment: number | null): string | null =>
  moment === null ? null : new Date(moment * 1000).toISOString().replace('.000', '')

/** `open(EVERY_DAY, '08:00-12:00', '13:00-17:00')` */
const open = (weekdays: number[], ...hours: string[]): OpeningPeriod[] =>
  weekdays.flatMap((weekday) =>
    hours.map((stretch) => {
      const [opensAt = '', closesAt = ''] = stretch.split('-')
      return { weekday, opensAt, closesAt }
    }),
  )

export const office = open(MONDAY_TO_FRIDAY, '08:00-18:00')
export const withABreak = open(MONDAY_TO_FRIDAY, '08:30-12:00', '13:00-17:00')
export const nights = open(EVERY_DAY, '22:00-06:00')
export const always = open(EVERY_DAY, '00:00-24:00')
export const everyDay = (...hours: string[]) => open(EVERY_DAY, ...hours)

/** `closed('2026-05-25', 'Pinkstermaandag')`, or from and till "HH:MM". */
export const closed = (
  day: string,
  name = 'Sluiting',
  [closesFrom, closesTill]: [string | null, string | null] = [null, null],
): ClosingDay => ({ day, closesFrom, closesTill, nameNl: name, nameFr: name })

/** A version that has always held, unless the test says since when. */
export const hours = (
  periods: OpeningPeriod[],
  { id = 'hours', timeZone = BRUSSELS, ...rest }: Partial<CalendarVersion> = {},
): CalendarVersion => ({
  id,
  effectiveFrom: 0,
  knownSince: rest.effectiveFrom ?? 0,
  timeZone,
  periods,
  closingDays: [],
  ...rest,
})

export const timeOf = (...versions: CalendarVersion[]): WorkingTime => workingTime(versions)

/** Zones with changes at 1, 2 or 3 h, at midnight, of half an hour, and without any. */
const zones = [
  BRUSSELS,
  'America/St_Johns',
  'Asia/Tokyo',
  'Asia/Beirut',
  'America/Havana',
  'Australia/Lord_Howe',
]
const FIRST = second('2025-01-01T00:00Z')
const LAST = second('2027-12-31T00:00Z')
/** Seconds of three years; nights of a clock change and full hours come up more often than chance would have it. */
export const someMoment = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: FIRST, max: LAST }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2026-11-01'),
        fc.integer({ min: -48, max: 72 }),
      )
      .map(([day, halfHours]) => second(`${day}T00:00Z`) + halfHours * 1_800),
  },
)

const clock = (most: number) =>
  fc.integer({ min: 0, max: most }).map((quarters) => {
    const parts = [Math.floor(quarters / 4), (quarters % 4) * 15]
    return parts.map((part) => String(part).padStart(2, '0')).join(':')
  })
const somePeriod = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  opensAt: clock(95),
  closesAt: clock(96),
})
const someClosing = fc.record({
  day: someMoment.map((moment) => new Date(moment * 1000).toISOString().slice(0, 10)),
  isYearly: fc.boolean(),
  closesFrom: fc.option(clock(95)),
  closesTill: fc.option(clock(96)),
  nameNl: fc.constant('Sluiting'),
  nameFr: fc.constant('Fermeture'),
})

/** The versions of a calendar, in any order; some were decided later than they wanted to hold. */
const someVersions = fc.tuple(
  fc.constantFrom(...zones),
  fc.array(
    fc.record({
      effectiveFrom: someMoment,
      knownSince: someMoment,
      periods: fc.array(somePeriod, { minLength: 1, maxLength: 8 }),
      closingDays: fc.array(someClosing, { maxLength: 6 }),
    }),
    { maxLength: 3 },
  ),
  fc.array(somePeriod, { minLength: 1, maxLength: 8 }),
)

/** Calendars by chance. The same ones again and again: their days are worked out once. */
export const someCalendars = (count: number): fc.Arbitrary<CalendarVersion[]> =>
  fc.constantFrom(
    ...fc
      .sample(someVersions, count)
      .map(([timeZone, later, periods]) => [
        ...later.map((version, place) => ({ ...version, id: `later-${place}`, timeZone })),
        hours(periods, { timeZone, closingDays: [closed('2026-12-25')] }),
      ]),
  )
