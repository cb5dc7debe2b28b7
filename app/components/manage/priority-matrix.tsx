import { type Level, levels, type Priority, priorities } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import type { Refusal } from '../portal/refusal'

interface PriorityMatrixProps {
  matrix: { impact: Level; cells: { urgency: Level; priority: Priority }[] }[]
  refusal: Refusal
}

/** Nine selects that say what is in force and, where one is chosen, what it becomes. */
export function PriorityMatrix({ matrix, refusal }: PriorityMatrixProps) {
  const t = useT()
  return (
    <div className="overflow-x-auto">
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {levels.map((urgency) => (
              <th key={urgency} scope="col">
                {t('manage:priorities.urgency')} <br /> {t(`ticket:urgencyLevel.${urgency}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.map(({ impact, cells }) => (
            <tr key={impact}>
              <th scope="row">
                {t('manage:priorities.impact')} <br /> {t(`ticket:level.${impact}`)}
              </th>
              {cells.map(({ urgency, priority }) => (
                <td
                  key={urgency}
                  data-label={`${t('manage:priorities.urgency')} ${t(`ticket:urgencyLevel.${urgency}`)}`}
                >
                  <Cell impact={impact} urgency={urgency} priority={priority} refusal={refusal} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell(props: { impact: Level; urgency: Level; priority: Priority; refusal: Refusal }) {
  const { impact, urgency, priority, refusal } = props
  const t = useT()
  const name = `${impact}-${urgency}`
  const label = t('manage:priorities.cell', {
    impact: t(`ticket:level.${impact}`),
    urgency: t(`ticket:urgencyLevel.${urgency}`),
  })
  return (
    <select className="input" id={name} name={name} aria-label={label} defaultValue={refusal.typed(name)}>
      <option value="">{t('manage:priorities.same', { priority: t(`ticket:priority.${priority}`) })}</option>
      {priorities
        .filter((one) => one !== priority)
        .map((one) => (
          <option key={one} value={one}>
            {t(`ticket:priority.${one}`)}
          </option>
        ))}
    </select>
  )
}
