import { useT } from '~/i18n/use-t'
import { Button } from '../../ui/button'
import { Time } from '../../ui/time'

export interface ShownAbsence {
  id: string
  startsAt: Date
  endsAt: Date
  substitute: string | null
}

/** What is not over, each with a button that takes it away. */
export function AbsenceList({ absences, now }: { absences: ShownAbsence[]; now: Date }) {
  const t = useT()
  if (absences.length === 0) return <p className="text-muted">{t('account:hours.none')}</p>
  return (
    <ul className="removable">
      {absences.map(({ id, startsAt, endsAt, substitute }) => (
        <li key={id}>
          <span>
            <Time at={startsAt} now={now} /> – <Time at={endsAt} now={now} />
            {substitute && <small>{substitute}</small>}
          </span>
          <form method="post">
            <input type="hidden" name="id" value={id} />
            <Button look="quiet" name="intent" value="remove">
              {t('account:hours.remove')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
