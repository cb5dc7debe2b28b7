import { type Locale, regionalTag } from '~/i18n/locales'

/** Mails are written for people in Brussels, whatever the server's own time zone is. */
const timeZone = 'Europe/Brussels'
const unbreakable = '\u00a0'

/**
 * "woensdag 25 november", "mercredi 25 novembre", "Mittwoch, 25. November": the Belgian way, without the year.
 * The pieces come from Intl, their order from us: commas change from one Node to the next.
 */
export function longDay(moment: Date, locale: Locale): string {
  const piece = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(regionalTag[locale], { timeZone, ...options }).format(moment)
  const month = piece({ month: 'long' })
  const weekday = piece({ weekday: 'long' })
  const day = Number(new Intl.DateTimeFormat('en', { timeZone, day: 'numeric' }).format(moment))
  if (locale === 'de') return `${weekday}, ${day}. ${month}`
  return `${weekday} ${locale === 'fr' && day === 1 ? '1er' : day} ${month}`
}

const connective: Record<Locale, string> = { nl: 'om', fr: 'à', en: 'at', de: 'um' }

/** "woensdag 25 november om 11.30 uur", "mercredi 25 novembre à 11 h 30". */
export function longMoment(moment: Date, locale: Locale): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    moment,
  )
  return `${longDay(moment, locale)} ${connective[locale]} ${timeOfDay(time, locale)}`
}

/**
 * A time of day as people write it. `time` is "HH:MM". With `bare` the unit is left to what follows:
 * "van 8.30 tot 12 uur".
 */
export function timeOfDay(time: string, locale: Locale, bare = false): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const minutes = String(minute).padStart(2, '0')
  const dotted = minute === 0 ? String(hour) : `${hour}.${minutes}`
  const written: Record<Locale, string> = {
    nl: bare ? dotted : `${dotted}${unbreakable}uur`,
    fr: minute === 0 ? `${hour}${unbreakable}h` : `${hour}${unbreakable}h${unbreakable}${minutes}`,
    en: `${hour}:${minutes}`,
    de: bare ? dotted : `${dotted}${unbreakable}Uhr`,
  }
  return written[locale]
}

/** "a", "a en b", "a, b en c" in the reader's language. */
export const spokenList = (items: string[], locale: Locale): string =>
  new Intl.ListFormat(regionalTag[locale], { type: 'conjunction' }).format(items)
