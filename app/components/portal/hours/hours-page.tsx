import type { OpeningPeriod } from '~/domain/calendar/opening-hours'
import { typedDay, weekdays } from '~/domain/reader-hours/own-week'
import { useT } from '~/i18n/use-t'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/controls'
import { FromUntilFields } from '../../ui/from-until-fields'
import { PageOpening } from '../../ui/page-opening'
import type { Refusal } from '../refusal'
import { AbsenceList, type ShownAbsence } from './absence-list'

/** In the order in which they stand on the page. */
export const hoursFields = [...weekdays.map((weekday) => `day${weekday}`), 'from', 'until', 'substitute']

const sayable = ['saved', 'added', 'removed'] as const

export interface HoursPageProps {
  periods: OpeningPeriod[]
  absences: ShownAbsence[]
  said: string | null
  refusal: Refusal
  now: Date
}

/** When somebody works and when they are away: in between nobody mails them a warning. */
export function HoursPage({ periods, absences, said, refusal, now }: HoursPageProps) {
  const t = useT()
  const { errors, errorOf, typed } = refusal
  const happened = sayable.find((one) => one === said)
  return (
    <div className="stack-wide profile">
      <PageOpening
        title={t('account:hours.title')}
        happened={[happened ? t(`account:hours.said.${happened}`) : null]}
        errors={errors}
      />
      <form method="post" noValidate className="form">
        <h2>{t('account:hours.week')}</h2>
        <p className="text-muted">{t('account:hours.weekText', { example: '08:30-12:00, 13:00-17:00' })}</p>
        <div className="two-languages">
          {weekdays.map((weekday) => (
            <TextField
              key={weekday}
              label={t(`account:hours.day.${weekday}`)}
              name={`day${weekday}`}
              defaultValue={typed(`day${weekday}`, typedDay(weekday, periods))}
              error={errorOf(`day${weekday}`)}
            />
          ))}
        </div>
        <div>
          <Button look="primary" name="intent" value="week">
            {t('account:hours.keep')}
          </Button>
        </div>
      </form>
      <section aria-labelledby="absences">
        <h2 id="absences">{t('account:hours.absences')}</h2>
        <AbsenceList absences={absences} now={now} />
        <form method="post" noValidate className="form">
          <FromUntilFields
            labels={{ from: t('account:hours.from'), until: t('account:hours.until') }}
            typed={typed}
            errorOf={errorOf}
          />
          <TextField
            label={t('account:hours.substitute')}
            hint={t('account:hours.substituteHint')}
            name="substitute"
            type="email"
            defaultValue={typed('substitute')}
            error={errorOf('substitute')}
            optional
          />
          <div>
            <Button look="primary">{t('account:hours.add')}</Button>
          </div>
        </form>
      </section>
    </div>
  )
}
