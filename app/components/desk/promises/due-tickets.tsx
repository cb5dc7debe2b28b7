import { Due } from '~/components/ticket/due'
import { PriorityBadge } from '~/components/ticket/priority-badge'
import { useT } from '~/i18n/use-t'
import { AssignLine } from './assign-line'
import { PromisedTickets } from './promised-tickets'
import type { ShownAdministration, ShownColleague, ShownPromised } from './shown-promises'

export interface DueTicketsProps {
  /** The id of the heading. */
  id: string
  title: string
  /** Said when there is nothing. */
  none: string
  tickets: ShownPromised[]
  administrations: ShownAdministration[]
  colleagues: ShownColleague[]
  now: Date
}

/** Tickets by what is due first; each can be given to somebody else right here. */
export function DueTickets({ colleagues, now, ...list }: DueTicketsProps) {
  const t = useT()
  return (
    <PromisedTickets
      {...list}
      columns={(['due', 'priority', 'assignee'] as const).map((column) => ({
        label: t(`queue:column.${column}`),
      }))}
      cells={(ticket) => (
        <>
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
        </>
      )}
    />
  )
}
