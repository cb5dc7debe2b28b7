import type { OpeningPeriod } from '~/domain/calendar/opening-hours'
import { formatHour, formatWeekday } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translator'

/** "8:30 tot 12:00", "22:00 tot 6:00 (dinsdag)"; around the clock: "dag en nacht". */
export function periodText(t: Translate, locale: Locale, { weekday, opensAt, closesAt }: OpeningPeriod) {
  const isWhole = opensAt === '00:00' && (closesAt === '24:00' || closesAt === '00:00')
  if (isWhole) return t('manage:calendars.wholeDay')
  const hours = { from: formatHour(locale, opensAt), until: formatHour(locale, closesAt) }
  if (closesAt > opensAt) return t('common:help.period', hours)
  return t('manage:calendars.overnight', { ...hours, day: formatWeekday(locale, (weekday % 7) + 1) })
}
