import { languageOfSubject } from '~/components/ticket/language-of-subject'
import { Time } from '~/components/ui/time'
import { useT } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import type { ShownAdministration, ShownPromised } from './shown-promises'

/** Who has waited longest for a word of the helpdesk, whatever is promised. */
export function LongestWaiting({
  waiting,
  administrations,
  now,
}: {
  waiting: ShownPromised[]
  administrations: ShownAdministration[]
  now: Date
}) {
  const t = useT()
  const nameOf = new Map(administrations.map(({ id, name }) => [id, name]))
  return (
    <section className="panel" aria-labelledby="waiting">
      <h2 id="waiting">{t('promise:lead.waiting')}</h2>
      {waiting.length === 0 ? (
        <p className="text-muted">{t('promise:lead.waitingNone')}</p>
      ) : (
        <table className="table table-stack tickets">
          <thead>
            <tr>
              <th scope="col">{t('queue:column.number')}</th>
              <th scope="col">{t('queue:column.subject')}</th>
              <th scope="col" className="number">
                {t('promise:lead.since')}
              </th>
            </tr>
          </thead>
          <tbody>
            {waiting.map((ticket) => (
              <tr key={ticket.id}>
                <td className="nowrap">{ticket.number}</td>
                <td className="cut">
                  <a
                    className="row-link"
                    href={deskTicketPath(ticket.number)}
                    lang={languageOfSubject(ticket.language)}
                  >
                    {ticket.subject}
                  </a>
                  <small>{nameOf.get(ticket.administrationId)}</small>
                </td>
                <td className="number">
                  <Time at={ticket.lastPublicAt} now={now} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
