import { type Locale, ownName } from '~/i18n/locales'
import { useT } from '~/i18n/use-t'
import { RowAct } from '../ui/row-act'

export interface ShownRule {
  id: string
  service: string | null
  language: Locale | null
  queue: string
  team: string | null
}

interface RoutingTableProps {
  rules: ShownRule[]
  /** Where everything else goes; null when there is none yet. */
  standard: { name: string; team: string | null } | null
  /** The rule that the trial met. */
  winnerId: string | null
}

/** The rules from the most specific to the default queue: read from above, the first that fits wins. */
export function RoutingTable({ rules, standard, winnerId }: RoutingTableProps) {
  const t = useT()
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('manage:routing.rules')}</h2>
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{t('manage:field.service')}</th>
            <th scope="col">{t('manage:field.language')}</th>
            <th scope="col">{t('manage:field.queue')}</th>
            <th scope="col">{t('manage:field.team')}</th>
            <th scope="col">
              <span className="sr-only">{t('manage:actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ id, service, language, queue, team }) => {
            const named = [service, language && ownName[language]].filter(Boolean).join(', ')
            return (
              <tr key={id} data-selected={id === winnerId ? '' : undefined}>
                <td>{service ?? t('manage:any')}</td>
                <td data-label={t('manage:field.language')}>
                  {language ? ownName[language] : t('manage:anyLanguage')}
                </td>
                <td data-label={t('manage:field.queue')}>{queue}</td>
                <td data-label={t('manage:field.team')}>{team ?? t('manage:none')}</td>
                <td className="number">
                  <RowAct
                    id={id}
                    intent="remove"
                    label={t('manage:remove')}
                    of={t('manage:removeOf', { name: named })}
                  />
                </td>
              </tr>
            )
          })}
          {standard && (
            <tr>
              <td colSpan={2}>{t('manage:routing.otherwise')}</td>
              <td data-label={t('manage:field.queue')}>{standard.name}</td>
              <td data-label={t('manage:field.team')}>{standard.team ?? t('manage:none')}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
