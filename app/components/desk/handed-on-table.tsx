import { useT } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import { Time } from '../ui/time'

interface HandedOnTableProps {
  tickets: {
    id: string
    number: string
    administrationCode: string
    to: string
    byName: string | null
    at: Date
    isVisible: boolean
  }[]
  showsAdministration: boolean
  now: Date
}

/** Which ticket went to whom, when and by whom; of what it is about this desk keeps nothing. */
export function HandedOnTable({ tickets, showsAdministration, now }: HandedOnTableProps) {
  const t = useT()
  return (
    <table className="table table-stack">
      <thead>
        <tr>
          <th scope="col">{t('desk:handedOn.number')}</th>
          {showsAdministration && <th scope="col">{t('desk:handedOn.from')}</th>}
          <th scope="col">{t('desk:handedOn.to')}</th>
          <th scope="col">{t('desk:handedOn.by')}</th>
          <th scope="col" className="number">
            {t('desk:handedOn.at')}
          </th>
        </tr>
      </thead>
      <tbody>
        {tickets.map(({ id, number, administrationCode, to, byName, at, isVisible }) => (
          <tr key={id}>
            <td className="nowrap">
              {isVisible ? (
                <a className="row-link" href={deskTicketPath(number)}>
                  {number}
                </a>
              ) : (
                number
              )}
            </td>
            {showsAdministration && <td>{administrationCode}</td>}
            <td>{to}</td>
            <td>{byName ?? t('ticket:somebody')}</td>
            <td className="number nowrap">
              <Time at={at} now={now} as="short" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
