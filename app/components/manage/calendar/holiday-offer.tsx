import { holidayField } from '~/domain/calendar/hours-fields'
import { holidaysToAdd, type TypedClosing } from '~/domain/calendar/typed-hours'
import { formatDate } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Disclosure } from '../../ui/disclosure'

const YEARS_AHEAD = 2

/** The public holidays of this year and the next ones, to tick: then they are rows like any other. */
export function HolidayOffer({ today, listed }: { today: string; listed: TypedClosing[] }) {
  const { t, locale } = useWords()
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => thisYear + ahead)
    .map((year) => ({ year, holidays: holidaysToAdd(year, today, listed) }))
    .filter(({ holidays }) => holidays.length > 0)
  if (years.length === 0) return null
  return (
    <div className="box" id="holidays">
      <h2>{t('manage:calendars.holidays')}</h2>
      <p className="hint">{t('manage:calendars.holidaysHint')}</p>
      {years.map(({ year, holidays }) => (
        <div key={year} className="mt-3">
          <Disclosure summary={String(year)}>
            {holidays.map(({ day, nameNl, nameFr }) => (
              <Checkbox
                key={day}
                label={t('manage:calendars.named', {
                  day: formatDate(locale, day),
                  name: `${nameNl} / ${nameFr}`,
                })}
                name={holidayField(day)}
                value="yes"
              />
            ))}
          </Disclosure>
        </div>
      ))}
      <div className="mt-4">
        <Button name="intent" value="addHolidays" formAction="#closing-days">
          {t('manage:calendars.addHolidays')}
        </Button>
      </div>
    </div>
  )
}
