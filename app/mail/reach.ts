import type { AnyMail, Reader } from './catalogue'
import { longDay, spokenList, timeOfDay } from './moments'
import { oneLine } from './safe-text'

/** How to reach a human without this mail: telephone and counter are channels equal to the web. */
export function reachLines(
  { helpdesk, now }: Pick<AnyMail, 'helpdesk' | 'now'>,
  { t, locale }: Pick<Reader, 't' | 'locale'>,
): string[] {
  const { telephone, counter, hoursToday } = helpdesk
  const lines: string[] = []
  if (telephone) lines.push(t('mail:footer.telephone', { telephone: oneLine(telephone) }))
  if (counter) lines.push(t('mail:footer.counter', { counter: oneLine(counter[locale]) }))
  if (hoursToday) {
    const periods = hoursToday.periods.map(({ opensAt, closesAt }) =>
      t('mail:footer.period', { from: timeOfDay(opensAt, locale, true), until: timeOfDay(closesAt, locale) }),
    )
    const day = longDay(now, locale)
    const hours = spokenList(periods, locale)
    lines.push(periods.length ? t('mail:footer.open', { day, hours }) : t('mail:footer.closed', { day }))
  }
  return lines.length ? [t('mail:footer.reach'), ...lines] : lines
}
