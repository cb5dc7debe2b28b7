import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'

interface RemovableListProps {
  rows: { value: string; note: string | null }[]
  /** The name of the field in which a row's button says what it is about. */
  field: string
  intent: string
  empty: string
}

/** Short texts, each with a button that takes it away. */
export function RemovableList({ rows, field, intent, empty }: RemovableListProps) {
  const t = useT()
  if (rows.length === 0) return <p className="text-muted">{empty}</p>
  return (
    <ul className="removable">
      {rows.map(({ value, note }) => (
        <li key={value}>
          <span>
            {value}
            {note && <small>{note}</small>}
          </span>
          <form method="post">
            <input type="hidden" name={field} value={value} />
            <Button
              look="quiet"
              name="intent"
              value={intent}
              aria-label={t('manage:removeOf', { name: value })}
            >
              {t('manage:remove')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
}
