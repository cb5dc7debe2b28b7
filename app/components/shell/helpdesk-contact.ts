import { formatHour } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translator'

/** How to reach a human. Stands on every page, also on the error page. */
export interface HelpdeskContact {
  /** As people read it: "02 800 10 20". */
  telephone: string
  mail: string
  /** Where the counter is, in the reader's language. */
  counter: string
  /** Today's opening periods ("08:30", "12:00") in working order; none when closed. */
  periodsToday: { from: string; until: string }[]
}

/** "02 800 10 20" becomes "tel:+3228001020": Belgian numbers lose their first zero. */
export function telephoneHref(telephone: string): string {
  const digits = telephone.replace(/[^\d+]/g, '')
  return `tel:${digits.startsWith('+') ? digits : digits.replace(/^0/, '+32')}`
}

/** "open van 8:30 tot 12:00 en van 13:00 tot 17:00", or "gesloten". */
export function hoursToday(t: Translate, locale: Locale, periods: HelpdeskContact['periodsToday']): string {
  if (periods.length === 0) return t('common:help.closedToday')
  const written = periods.map(({ from, until }) =>
    t('common:help.period', { from: formatHour(locale, from), until: formatHour(locale, until) }),
  )
  return t('common:help.openToday', { periods: written.join(t('common:help.periodJoin')) })
}
