import type { OpeningPeriod } from '~/domain/calendar/opening-hours'
import { formatWeekday } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { periodText } from './period-text'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** A week at a glance: a line a day. */
export function WeekTable({ periods }: { periods: OpeningPeriod[] }) {
  const { t, locale } = useWords()
  return (
    <table className="week">
      <caption className="sr-only">{t('manage:calendars.week')}</caption>
      <tbody>
        {weekdays.map((weekday) => {
          const own = periods.filter((period) => period.weekday === weekday)
          return (
            <tr key={weekday}>
              <th scope="row">{formatWeekday(locale, weekday)}</th>
              <td>
                {own.length === 0 && <span className="text-muted">{t('common:help.closedToday')}</span>}
                {own.map((period) => (
                  <span key={period.opensAt} className="week-period">
                    {periodText(t, locale, period)}
                  </span>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
