import { ScrollRegion } from '~/components/ui/scroll-region'
import type { DeskFilter, DuePeriod } from '~/domain/desk-list'
import { formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { deskListPath } from '~/paths'
import type { ShownAdministration, ShownAgent } from './shown-promises'

type Column = 'work' | 'unassigned' | 'pending' | DuePeriod
const narrows: Record<Column, Partial<DeskFilter>> = {
  work: {},
  unassigned: { assignee: 'none' },
  pending: { status: 'pending' },
  late: { due: 'late' },
  hour: { due: 'hour' },
  fourHours: { due: 'fourHours' },
  day: { due: 'day' },
}

export function AdministrationCounts({ administrations }: { administrations: ShownAdministration[] }) {
  const { t } = useWords()
  return (
    <section className="panel" aria-labelledby="administrations">
      <h2 id="administrations">{t('promise:lead.administrations')}</h2>
      <CountTable
        first={t('promise:lead.administration')}
        columns={['work', 'unassigned', 'pending', 'late', 'hour', 'fourHours', 'day']}
        lines={administrations.map(({ code, ...line }) => ({ ...line, filter: { administration: code } }))}
      />
    </section>
  )
}

/** By name: who has much and who has little, and no ranking. */
export function AgentCounts({ agents }: { agents: ShownAgent[] }) {
  const { t } = useWords()
  return (
    <section className="panel" aria-labelledby="agents">
      <h2 id="agents">{t('promise:lead.agents')}</h2>
      <CountTable
        first={t('promise:lead.agent')}
        columns={['work', 'late', 'hour', 'fourHours', 'day']}
        lines={agents.map((agent) => ({ ...agent, filter: { assignee: agent.id } }))}
      />
    </section>
  )
}

interface Line extends Partial<Record<Column, number>> {
  id: string
  name: string
  filter: Partial<DeskFilter>
}

function CountTable({ first, columns, lines }: { first: string; columns: Column[]; lines: Line[] }) {
  const { t, locale } = useWords()
  return (
    <ScrollRegion label={first}>
      <table className="table counts">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {t(`promise:lead.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, filter, ...counts }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column} className="number">
                  <Count
                    count={counts[column] ?? 0}
                    text={formatNumber(locale, counts[column] ?? 0)}
                    href={deskListPath({ ...filter, ...narrows[column], sort: 'due' })}
                    isLate={column === 'late'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** Nothing is nothing to open. */
function Count({
  count,
  text,
  href,
  isLate,
}: {
  count: number
  text: string
  href: string
  isLate: boolean
}) {
  if (count === 0) return <span className="text-muted">{text}</span>
  return (
    <a className="count-link" href={href} data-late={isLate || undefined}>
      {text}
    </a>
  )
}
