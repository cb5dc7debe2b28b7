import { Clock, TriangleAlert } from 'lucide-react'
import type { PromiseKind } from '~/domain/promises/contract'
import { formatAge, formatMoment, formatShort } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translator'
import { useWords } from '~/i18n/use-t'

export interface DueProps {
  promise: PromiseKind
  at: Date | string
  now: Date
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How near a due time is: what is late and what will be within the hour also say so by a sign, not by colour alone. */
export type Nearness = 'late' | 'soon' | 'calm'
export function nearness(at: Date, now: Date): Nearness {
  const left = at.getTime() - now.getTime()
  if (left < 0) return 'late'
  return left <= HOUR ? 'soon' : 'calm'
}

/** When something is due, short: "nog 40 min", "3 u te laat", "27 nov". What it is and when exactly is its tooltip. */
export function Due({ promise, at, now }: DueProps) {
  const { t, locale } = useWords()
  const moment = new Date(at)
  const near = nearness(moment, now)
  return (
    <time
      className="due"
      data-near={near}
      dateTime={moment.toISOString()}
      title={t(`promise:due.title.${promise}`, { moment: formatMoment(locale, moment, now) })}
    >
      {near === 'late' && <TriangleAlert size={14} aria-hidden="true" />}
      {near === 'soon' && <Clock size={14} aria-hidden="true" />}
      {dueInWords(t, locale, moment, now)}
    </time>
  )
}

export function dueInWords(t: Translate, locale: Locale, at: Date, now: Date): string {
  const left = at.getTime() - now.getTime()
  if (left < 0) return t('promise:due.late', { age: formatAge(locale, at, now) })
  return left < DAY
    ? t('promise:due.left', { age: formatAge(locale, now, at) })
    : formatShort(locale, at, now)
}
