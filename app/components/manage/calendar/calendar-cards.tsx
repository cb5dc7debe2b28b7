import type { OpeningHours } from '~/domain/calendar/opening-hours'
import { useT } from '~/i18n/use-t'
import { manageItemPath } from '~/paths'
import { Badge } from '../../ui/badge'
import { WeekTable } from './week-table'

interface CalendarCardsProps {
  code: string
  calendars: { id: string; name: string; isCommon: boolean; isShown: boolean; hours: OpeningHours | null }[]
}

/** Each calendar with its week. */
export function CalendarCards({ code, calendars }: CalendarCardsProps) {
  const t = useT()
  return (
    <ul className="manage-cards calendar-cards">
      {calendars.map(({ id, name, isCommon, isShown, hours }) => (
        <li key={id}>
          <h2>
            <a className="row-link" href={manageItemPath(code, 'calendars', id)}>
              {name}
            </a>
          </h2>
          <p className="badges">
            {isCommon && <Badge tone="info">{t('manage:calendars.common')}</Badge>}
            {isShown && <Badge tone="neutral">{t('manage:calendars.shown')}</Badge>}
          </p>
          {hours ? (
            <WeekTable periods={hours.periods} />
          ) : (
            <p className="text-muted">{t('manage:calendars.noVersion')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
