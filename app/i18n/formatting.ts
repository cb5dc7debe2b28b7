import { type Locale, regionalTag } from './locales'

/** Everybody's clock: the administrations and their helpdesk are in one time zone. */
export const brussels = 'Europe/Brussels'

const noBreak = '\u00a0'
const dayMilliseconds = 86_400_000

// Making an Intl formatter takes some 50 µs, using one takes 1: each is made once per process.
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const numberFormats = new Map<string, Intl.NumberFormat>()

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions, zone: string): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`
  let format = dateFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    dateFormats.set(key, format)
  }
  return format
}

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`
  let format = numberFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(regionalTag[locale], options)
    numberFormats.set(key, format)
  }
  return format
}

interface WallClock {
  year: number
  /** Counts days since 1970, so that two of them can be subtracted. */
  day: number
  hour: number
  minute: number
}

// Reading a clock through Intl takes some 10 µs, and a list asks for the same moments and for `now` hundreds of times.
const wallClocks = new Map<string, WallClock>()
const MOST_KEPT = 5_000
const minuteMilliseconds = 60_000

/** The calendar day and the clock in the zone. */
function wallClock(at: Date, zone: string): WallClock {
  const key = `${Math.floor(at.getTime() / minuteMilliseconds)}|${zone}`
  const known = wallClocks.get(key)
  if (known) return known
  const read = readWallClock(at, zone)
  if (wallClocks.size >= MOST_KEPT) wallClocks.clear()
  wallClocks.set(key, read)
  return read
}

function readWallClock(at: Date, zone: string): WallClock {
  const parts: Record<string, number> = {}
  const format = dateFormat(
    'en-GB',
    {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    },
    zone,
  )
  for (const { type, value } of format.formatToParts(at)) if (type !== 'literal') parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return { year, day: Date.UTC(year, month - 1, day) / dayMilliseconds, hour, minute }
}

const writeClock = (locale: Locale, hour: number, minute: number): string => {
  const minutes = String(minute).padStart(2, '0')
  // "9 h", "9 h 30": the spaces keep the time on one line.
  if (locale === 'fr') return `${hour}${noBreak}h${minute === 0 ? '' : noBreak + minutes}`
  return `${locale === 'de' || locale === 'nl' ? hour : String(hour).padStart(2, '0')}:${minutes}`
}

/** "14:05", in French "14 h 05". */
export function formatClock(locale: Locale, at: Date, zone = brussels): string {
  const { hour, minute } = wallClock(at, zone)
  return writeClock(locale, hour, minute)
}

/** An opening hour from the database ("08:30") as people write it: "8:30", "8 h 30". */
export function formatHour(locale: Locale, hourAndMinute: string): string {
  const [hour = 0, minute = 0] = hourAndMinute.split(':').map(Number)
  return writeClock(locale, hour, minute)
}

/** In French the first of a month is "1er"; Intl writes "1". */
const withOrdinal = (locale: Locale, text: string): string =>
  locale === 'fr' ? text.replace(/(?<!\d)1(?=$|\s\p{L})/u, '1er') : text

/** "maandag 23 november", "lundi 23 novembre"; with the year when it is not `now`'s. */
export function formatDay(locale: Locale, at: Date, now: Date, zone = brussels): string {
  const otherYear = wallClock(at, zone).year !== wallClock(now, zone).year
  const text = dateFormat(
    regionalTag[locale],
    { weekday: 'long', day: 'numeric', month: 'long', ...(otherYear && { year: 'numeric' }) },
    zone,
  ).format(at)
  return withOrdinal(locale, text.replace(',', ''))
}

/** "november 2026" for "2026-11". */
export const formatMonth = (locale: Locale, month: string): string =>
  dateFormat(regionalTag[locale], { month: 'long', year: 'numeric' }, 'UTC').format(
    new Date(`${month}-01T00:00:00Z`),
  )

/** "maandag": 1 is Monday. */
export const formatWeekday = (locale: Locale, weekday: number): string =>
  // The 1st of January 2024 was a Monday.
  dateFormat(regionalTag[locale], { weekday: 'long' }, 'UTC').format(Date.UTC(2024, 0, weekday))

/** A day without a clock: "vrijdag 25 december 2026". @param day ISO date */
export const formatDate = (locale: Locale, day: string): string =>
  writeDay(locale, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '')

/** A day of every year: "25 december". @param day ISO date */
export const formatDayOfYear = (locale: Locale, day: string): string =>
  writeDay(locale, day, { day: 'numeric', month: 'long' })

const betweenDays: Record<Locale, [before: string, between: string]> = {
  nl: ['', 'tot'],
  fr: ['du ', 'au'],
  en: ['', 'to'],
  de: ['', 'bis'],
}

/**
 * Days that follow each other: "16 tot 22 november 2026", "du 26 octobre au 1er novembre 2026". Intl would write dashes, which
 * nobody can read within a sentence.
 * @param first ISO date
 * @param last ISO date
 */
export function formatDays(locale: Locale, first: string, last: string): string {
  const isSameYear = first.slice(0, 4) === last.slice(0, 4)
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7)
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    ...(!isSameMonth && { month: 'long' }),
    ...(!isSameYear && { year: 'numeric' }),
  }
  const [before, between] = betweenDays[locale]
  const end = writeDay(locale, last, { day: 'numeric', month: 'long', year: 'numeric' })
  return `${before}${writeDay(locale, first, options)} ${between} ${end}`
}

function writeDay(locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string {
  const text = dateFormat(regionalTag[locale], options, 'UTC').format(new Date(`${day}T00:00:00Z`))
  return locale === 'de' ? text.replace(/^\d+$/, '$&.') : withOrdinal(locale, text)
}

const nearDays: Record<Locale, Record<-1 | 0 | 1, string>> = {
  nl: { [-1]: 'gisteren', 0: 'vandaag', 1: 'morgen' },
  fr: { [-1]: 'hier', 0: 'aujourd’hui', 1: 'demain' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
  de: { [-1]: 'gestern', 0: 'heute', 1: 'morgen' },
}

/**
 * A moment as one says it, for sentences: "vandaag 14:05", "demain 11 h 30", "lundi 23 novembre, 9 h 30".
 * Starts with a small letter where the language does.
 */
export function formatMoment(locale: Locale, at: Date, now: Date, zone = brussels): string {
  const then = wallClock(at, zone)
  const clock = writeClock(locale, then.hour, then.minute)
  const distance = then.day - wallClock(now, zone).day
  if (distance === -1 || distance === 0 || distance === 1) return `${nearDays[locale][distance]} ${clock}`
  return `${formatDay(locale, at, now, zone)}, ${clock}`
}

/** For a narrow column: the clock today, else "23 nov", else "23/11/2025". */
export function formatShort(locale: Locale, at: Date, now: Date, zone = brussels): string {
  const then = wallClock(at, zone)
  const today = wallClock(now, zone)
  if (then.day === today.day) return writeClock(locale, then.hour, then.minute)
  const options: Intl.DateTimeFormatOptions =
    then.year === today.year
      ? { day: 'numeric', month: 'short' }
      : { day: '2-digit', month: '2-digit', year: 'numeric' }
  return withOrdinal(locale, dateFormat(regionalTag[locale], options, zone).format(at))
}

const ageUnits: Record<Locale, [minute: string, hour: string, day: string]> = {
  nl: ['min', 'u', 'd'],
  fr: ['min', 'h', 'j'],
  en: ['min', 'h', 'd'],
  de: ['Min.', 'Std.', 'T.'],
}

/** How long ago in one figure, for lists: "5 min", "3 u", "12 d". Never negative, also when clocks disagree. */
export function formatAge(locale: Locale, since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  const [minute, hour, day] = ageUnits[locale]
  if (minutes < 60) return `${minutes}${noBreak}${minute}`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)}${noBreak}${hour}`
  return `${Math.floor(minutes / 1440)}${noBreak}${day}`
}

const durationUnits: Record<Locale, [hour: string, minute: string]> = {
  nl: ['uur', 'min'],
  fr: ['h', 'min'],
  en: ['h', 'min'],
  de: ['Std.', 'Min.'],
}

/** Working time in hours and minutes ("3 uur 20 min"); days would raise the question how long a day is. */
export function formatMinutes(locale: Locale, minutes: number): string {
  const [hourWord, minuteWord] = durationUnits[locale]
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes - hours * 60)
  const parts = []
  if (hours > 0) parts.push(`${formatNumber(locale, hours)}${noBreak}${hourWord}`)
  if (rest > 0 || hours === 0) parts.push(`${rest}${noBreak}${minuteWord}`)
  return parts.join(' ')
}

/** The same to the second where there are some, for sums that somebody checks by hand: "3 uur 20 min 5 s". */
export function formatSeconds(locale: Locale, seconds: number): string {
  const rest = seconds % 60
  if (rest === 0) return formatMinutes(locale, seconds / 60)
  const words = `${rest}${noBreak}s`
  return seconds < 60 ? words : `${formatMinutes(locale, Math.floor(seconds / 60))} ${words}`
}

/** "10.000", in French "10 000". */
export const formatNumber = (locale: Locale, value: number): string => numberFormat(locale, {}).format(value)

/** "10.000 euro", "10 000 euros". Cents only when there are some. */
export function formatEuros(locale: Locale, euros: number): string {
  const cents = Number.isInteger(euros) ? 0 : 2
  const figure = numberFormat(locale, { minimumFractionDigits: cents, maximumFractionDigits: cents }).format(
    euros,
  )
  const word = locale === 'fr' ? (Math.abs(euros) < 2 ? 'euro' : 'euros') : locale === 'de' ? 'Euro' : 'euro'
  return `${figure}${noBreak}${word}`
}

/** "2,4 MB", in French "2,4 Mo"; units of 1,000 bytes, as file managers show them. */
export function formatFileSize(locale: Locale, bytes: number): string {
  const [unit, amount] =
    bytes < 1000
      ? ['byte', bytes]
      : bytes < 1_000_000
        ? ['kilobyte', bytes / 1000]
        : bytes < 1_000_000_000
          ? ['megabyte', bytes / 1_000_000]
          : ['gigabyte', bytes / 1_000_000_000]
  const digits = amount < 10 && unit !== 'byte' ? 1 : 0
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const
  return numberFormat(locale, options).format(amount)
}
