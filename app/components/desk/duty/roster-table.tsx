import { RowAct } from '~/components/ui/row-act'
import { Time } from '~/components/ui/time'
import { useT } from '~/i18n/use-t'

export interface ShownRoster {
  id: string
  name: string
  members: { id: string; name: string }[]
  duties: { id: string; person: string; startsAt: string; endsAt: string; telephone: string }[]
}

/** Who of a team is on duty from when until when, as far as it is not over. */
export function RosterTable({ roster: { id, name, duties }, now }: { roster: ShownRoster; now: Date }) {
  const t = useT()
  return (
    <section aria-labelledby={`team-${id}`} className="panel">
      <h2 id={`team-${id}`}>{name}</h2>
      {duties.length === 0 ? (
        <p className="text-muted">{t('desk:duty.nobody')}</p>
      ) : (
        <table className="table table-stack">
          <thead>
            <tr>
              <th scope="col">{t('desk:duty.person')}</th>
              <th scope="col">{t('desk:duty.from')}</th>
              <th scope="col">{t('desk:duty.until')}</th>
              <th scope="col">{t('desk:duty.telephone')}</th>
              <th scope="col">
                <span className="sr-only">{t('desk:duty.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {duties.map((duty) => (
              <tr key={duty.id}>
                <td>{duty.person}</td>
                <td data-label={t('desk:duty.from')}>
                  <Time at={new Date(duty.startsAt)} now={now} />
                </td>
                <td data-label={t('desk:duty.until')}>
                  <Time at={new Date(duty.endsAt)} now={now} />
                </td>
                <td data-label={t('desk:duty.telephone')}>{duty.telephone}</td>
                <td className="number">
                  <RowAct
                    id={duty.id}
                    intent="remove"
                    label={t('desk:duty.remove')}
                    of={t('desk:duty.removeOf', { name: duty.person })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
