import type { AdministrationKind } from '~/domain/administration-template'
import { formatNumber } from '~/i18n/formatting'
import { useWords } from '~/i18n/use-t'
import { operateItemPath } from '~/paths'
import { BreakableAddress } from '../ui/breakable-address'
import { Time } from '../ui/time'

interface ListedAdministration {
  id: string
  code: string
  kind: AdministrationKind
  name: string
  addresses: string[]
  people: number
  openTickets: number
  createdAt: Date
}

/** The administrations with their numbers; the name opens one. */
export function AdministrationTable({
  administrations,
  now,
}: {
  administrations: ListedAdministration[]
  now: Date
}) {
  const { locale, t } = useWords()
  return (
    <table className="table table-stack">
      <thead>
        <tr>
          <th scope="col">{t('operate:field.name')}</th>
          <th scope="col" className="number">
            {t('operate:administrations.people')}
          </th>
          <th scope="col" className="number">
            {t('operate:administrations.openTickets')}
          </th>
          <th scope="col">{t('operate:administrations.addresses')}</th>
          <th scope="col">{t('operate:administrations.created')}</th>
        </tr>
      </thead>
      <tbody>
        {administrations.map(({ id, code, kind, name, people, openTickets, addresses, createdAt }) => (
          <tr key={id}>
            <td>
              <a className="row-link" href={operateItemPath('administrations', id)}>
                {name}
              </a>
              <small>
                {code} · {t(`operate:kind.${kind}`)}
              </small>
            </td>
            <td className="number" data-label={t('operate:administrations.people')}>
              {formatNumber(locale, people)}
            </td>
            <td className="number" data-label={t('operate:administrations.openTickets')}>
              {formatNumber(locale, openTickets)}
            </td>
            <td className="breakable" data-label={t('operate:administrations.addresses')}>
              {addresses.map((address) => (
                <div key={address}>
                  <BreakableAddress address={address} />
                </div>
              ))}
            </td>
            <td className="nowrap" data-label={t('operate:administrations.created')}>
              <Time at={createdAt} now={now} as="day" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
