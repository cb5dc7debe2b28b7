import type { Level, Priority } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { Button } from '../ui/button'
import { Time } from '../ui/time'

export interface ShownCell {
  id: string
  impact: Level
  urgency: Level
  priority: Priority
  effectiveFrom: Date
}

/** Changes of the matrix, each with its day; those to come can be withdrawn. */
export function PlannedCells({
  cells,
  now,
  mayWithdraw,
}: {
  cells: ShownCell[]
  now: Date
  mayWithdraw?: boolean
}) {
  const t = useT()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('manage:priorities.from')}</th>
          <th scope="col">{t('manage:area.priorities')}</th>
          {mayWithdraw && (
            <th scope="col">
              <span className="sr-only">{t('manage:actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {cells.map(({ id, impact, urgency, priority, effectiveFrom }) => (
          <tr key={id}>
            <td>
              <Time at={effectiveFrom} now={now} as="day" />
            </td>
            <td>
              {t('manage:priorities.changed', {
                impact: t(`ticket:level.${impact}`),
                urgency: t(`ticket:urgencyLevel.${urgency}`),
                priority: t(`ticket:priority.${priority}`),
              })}
            </td>
            {mayWithdraw && (
              <td className="number">
                <form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button look="quiet" name="intent" value="withdraw">
                    {t('manage:priorities.withdraw')}
                  </Button>
                </form>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
