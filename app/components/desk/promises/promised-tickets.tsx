import type { ReactNode } from 'react'
import { languageOfSubject } from '~/components/ticket/language-of-subject'
import { useT } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import type { ShownAdministration, ShownPromised } from './shown-promises'

interface PromisedTicketsProps {
  /** The id of the heading, unique on the page. */
  id: string
  title: string
  /** Said when there is nothing. */
  none: string
  tickets: ShownPromised[]
  administrations: ShownAdministration[]
  /** Of what the cells tell behind number and subject. */
  columns: { label: string; isNumber?: boolean }[]
  cells: (ticket: ShownPromised) => ReactNode
}

/** Tickets on the page of those who lead: each with its number, its subject and whose it is, and what the list is about. */
export function PromisedTickets({
  id,
  title,
  none,
  tickets,
  administrations,
  columns,
  cells,
}: PromisedTicketsProps) {
  const t = useT()
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
              {columns.map(({ label, isNumber }) => (
                <th key={label} scope="col" className={isNumber ? 'number' : undefined}>
                  {label}
                </th>
              ))}
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
                    title={ticket.subject}
                  >
                    {ticket.subject}
                  </a>
                  <small>{nameOf.get(ticket.administrationId)}</small>
                </td>
                {cells(ticket)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
