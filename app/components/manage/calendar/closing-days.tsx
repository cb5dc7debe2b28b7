import type { ClosingDay } from '~/domain/calendar/opening-hours'
import { formatDate, formatDayOfYear, formatHour } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import type { Translate } from '~/i18n/translator'
import { useWords } from '~/i18n/use-t'

/** Days on which nobody is there, with their names in both languages, and of a part of a day which part. */
export function ClosingDays({ days }: { days: ClosingDay[] }) {
  const { t, locale } = useWords()
  if (days.length === 0) return <p className="text-muted">{t('manage:calendars.noClosingDays')}</p>
  return (
    <ul className="closing-days">
      {[...days]
        .sort((a, b) => (a.day < b.day ? -1 : 1))
        .map((closing) => (
          <li key={`${closing.day} ${closing.closesFrom}`}>
            <span>
              {dayText(t, locale, closing)}
              {partText(t, locale, closing)}
            </span>
            <span>
              <span lang="nl">{closing.nameNl}</span> / <span lang="fr">{closing.nameFr}</span>
            </span>
          </li>
        ))}
    </ul>
  )
}

export const dayText = (
  t: Translate,
  locale: Locale,
  { day, isYearly }: Pick<ClosingDay, 'day' | 'isYearly'>,
) =>
  isYearly
    ? t('manage:calendars.everyYear', { day: formatDayOfYear(locale, day), year: day.slice(0, 4) })
    : formatDate(locale, day)

function partText(t: Translate, locale: Locale, { closesFrom, closesTill }: ClosingDay): string {
  if (closesFrom === null && closesTill === null) return ''
  const from = formatHour(locale, closesFrom ?? '00:00')
  const until = formatHour(locale, closesTill ?? '24:00')
  return `, ${t('common:help.period', { from, until })}`
}
