import { Plus } from 'lucide-react'
import { periodField } from '~/domain/calendar/hours-fields'
import type { TypedPeriod } from '~/domain/calendar/typed-hours'
import { formatWeekday } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import type { Refusal } from '../../portal/refusal'
import { Button } from '../../ui/button'
import { PeriodRow } from './period-row'

interface WeekFieldsProps {
  periods: TypedPeriod[]
  refusal: Refusal
  /** The button that was pressed last: `addPeriod-3` puts the cursor into Wednesday's new row. */
  added: string
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** The hours of a week: as many periods a day as there are. */
export function WeekFields({ periods, refusal, added }: WeekFieldsProps) {
  const { t, locale } = useWords()
  const placed = periods.map((period, place) => ({ period, place }))
  return (
    <fieldset className="group" id="hours">
      <legend>{t('manage:calendars.week')}</legend>
      <p className="hint">{t('manage:calendars.hoursHint')}</p>
      <div className="week-fields">
        {weekdays.map((weekday) => {
          const own = placed.filter(({ period }) => period.weekday === weekday)
          const day = formatWeekday(locale, weekday)
          return (
            <div key={weekday} className="week-day" id={`weekday-${weekday}`}>
              <p className="label">{day}</p>
              <div>
                {own.map(({ period, place }, index) => (
                  <PeriodRow
                    key={periodField(place, 'opensAt')}
                    place={place}
                    period={period}
                    day={day}
                    refusal={refusal}
                    isBlank={own.length === 1 && period.opensAt + period.closesAt === ''}
                    isNew={added === `addPeriod-${weekday}` && index === own.length - 1}
                  />
                ))}
              </div>
              <Button
                look="quiet"
                icon={<Plus size={16} aria-hidden="true" />}
                iconOnly
                name="intent"
                value={`addPeriod-${weekday}`}
              >
                {t('manage:calendars.addPeriod', { day })}
              </Button>
            </div>
          )
        })}
      </div>
      <div className="fields-row">
        <Button name="intent" value="mondayForAll" formAction="#hours">
          {t('manage:calendars.mondayForAll')}
        </Button>
        <Button name="intent" value="alwaysOpen" formAction="#hours">
          {t('manage:calendars.alwaysOpen')}
        </Button>
      </div>
    </fieldset>
  )
}
