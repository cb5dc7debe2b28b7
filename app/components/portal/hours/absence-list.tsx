import { formatMoment } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { RowAct } from '../../ui/row-act'
import { Time } from '../../ui/time'

export interface ShownAbsence {
  id: string
  startsAt: Date
  endsAt: Date
  substitute: string | null
}

/** What is not over, each with a button that takes it away. */
export function AbsenceList({ absences, now }: { absences: ShownAbsence[]; now: Date }) {
  const { t, locale } = useWords()
  if (absences.length === 0) return <p className="text-muted">{t('account:hours.none')}</p>
  return (
    <ul className="removable">
      {absences.map(({ id, startsAt, endsAt, substitute }) => (
        <li key={id}>
          <span>
            <Time at={startsAt} now={now} /> – <Time at={endsAt} now={now} />
            {substitute && <small>{substitute}</small>}
          </span>
          <RowAct
            id={id}
            intent="remove"
            label={t('account:hours.remove')}
            of={t('account:hours.removeOf', { moment: formatMoment(locale, startsAt, now) })}
          />
        </li>
      ))}
    </ul>
  )
}
