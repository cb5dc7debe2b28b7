import { useId } from 'react'
import { Due } from '~/components/ticket/due'
import { languageOfSubject } from '~/components/ticket/language-of-subject'
import { PriorityBadge } from '~/components/ticket/priority-badge'
import { useT } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import { AssignLine } from './assign-line'
import type { ShownAdministration, ShownColleague, ShownPromised } from './shown-promises'

export interface DueTicketsProps {
  title: string
  /** Said when there is nothing. */
  none: string
  tickets: ShownPromised[]
  administrations: ShownAdministration[]
  colleagues: ShownColleague[]
  now: Date
}

/** Tickets by what is due first; each can be given to somebody else right here. */
export function DueTickets({ title, none, tickets, administrations, colleagues, now }: DueTicketsProps) {
  const t = useT()
  const id = useId()
  const nameOf = new Map(administrations.map((one) => [one.id, one.name]))
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {tickets.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <table className="table table-stack tickets">
          <thead>
            <tr>
              <th scope="col">{t('queue:column.number')}</th>
              <th scope="col">{t('queue:column.subject')}</th>
              <th scope="col">{t('queue:column.due')}</th>
              <th scope="col">{t('queue:column.priority')}</th>
              <th scope="col">{t('queue:column.assignee')}</th>
            </tr>
          </thead>
          <tbody>
            {tickets.map((ticket) => (
              <tr key={ticket.id}>
                <td className="nowrap">{ticket.number}</td>
                <td className="cut">
                  <a
                    className="subject-link"
                    href={deskTicketPath(ticket.number)}
                    lang={languageOfSubject(ticket.language)}
                  >
                    {ticket.subject}
                  </a>
                  <small>{nameOf.get(ticket.administrationId)}</small>
                </td>
                <td className="nowrap">
                  {ticket.dueAt && ticket.duePromise && (
                    <>
                      <Due promise={ticket.duePromise} at={ticket.dueAt} now={now} />
                      <small>{t(`promise:kind.${ticket.duePromise}`)}</small>
                    </>
                  )}
                </td>
                <td>
                  <PriorityBadge priority={ticket.priority} />
                </td>
                <td>
                  <AssignLine
                    ticket={ticket}
                    colleagues={colleagues.filter(({ administrationIds }) =>
                      administrationIds.includes(ticket.administrationId),
                    )}
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
