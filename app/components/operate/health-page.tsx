import { useT } from '~/i18n/use-t'
import { Badge } from '../ui/badge'

export interface ShownHealth {
  database: 'pglite' | 'postgresql'
  mailsUnfinished: number
  mailsWithoutAdministration: number
  notificationsWaiting: number
  notificationsFailed: number
  addresses: number
  overdue: number
  held: { code: string; name: string; held: number }[]
}

interface Line {
  about: string
  isFine: boolean
  sentence: string
}

/** What `npm run admin -- doctor` says of the contents, in plain words. */
export function HealthPage({ health }: { health: ShownHealth }) {
  const t = useT()
  return (
    <>
      <ul className="removable">
        {useLines(health).map(({ about, isFine, sentence }) => (
          <li key={about}>
            <span>
              <strong>{about}</strong>
              <small>{sentence}</small>
            </span>
            <Badge tone={isFine ? 'success' : 'warning'}>
              {t(isFine ? 'operate:health.fine' : 'operate:health.look')}
            </Badge>
          </li>
        ))}
      </ul>
      <section aria-labelledby="held">
        <h2 id="held">{t('operate:health.held')}</h2>
        {health.held.length === 0 ? (
          <p className="text-muted">{t('operate:health.heldNone')}</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('operate:kind.administration')}</th>
                <th scope="col" className="number">
                  {t('operate:health.heldCount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {health.held.map(({ code, name, held }) => (
                <tr key={code}>
                  <td>{name}</td>
                  <td className="number">{held}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

function useLines(health: ShownHealth): Line[] {
  const t = useT()
  const counted = (about: 'mailIn' | 'unclaimed' | 'mailOut' | 'refused' | 'tasks', count: number): Line => ({
    about: t(`operate:health.${about}`),
    isFine: count === 0,
    sentence: count === 0 ? t(`operate:health.${about}Ok`) : t(`operate:health.${about}Bad`, { count }),
  })
  return [
    {
      about: t('operate:health.database'),
      isFine: true,
      sentence: t(`operate:health.databaseIs.${health.database}`),
    },
    counted('tasks', health.overdue),
    {
      about: t('operate:health.addresses'),
      isFine: health.addresses > 0,
      sentence:
        health.addresses > 0
          ? t('operate:health.addressesOk', { count: health.addresses })
          : t('operate:health.addressesBad'),
    },
    counted('mailIn', health.mailsUnfinished),
    counted('unclaimed', health.mailsWithoutAdministration),
    counted('mailOut', health.notificationsWaiting),
    counted('refused', health.notificationsFailed),
  ]
}
