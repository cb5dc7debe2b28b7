import { Eye, Lock, Share2 } from 'lucide-react'
import type { DeskSort } from '~/domain/desk-list'
import type { PromiseKind } from '~/domain/promises/contract'
import type { PendingReason, Priority, Status, TextLanguage } from '~/domain/ticket-values'
import { useT } from '~/i18n/use-t'
import { deskTicketPath } from '~/paths'
import { Due } from '../ticket/due'
import { languageOfSubject } from '../ticket/language-of-subject'
import { PriorityBadge } from '../ticket/priority-badge'
import { StatusBadge } from '../ticket/status-badge'
import { Time } from '../ui/time'

/** A ticket in a list of the desk, as its view gives it. */
export interface TableTicket {
  id: string
  number: string
  subject: string
  language: TextLanguage | null
  administrationId: string
  sharedBy: string | null
  status: Status
  pendingOn: PendingReason | null
  priority: Priority
  requesterName: string | null
  assigneeName: string | null
  isAssigned: boolean
  isConfidential: boolean
  waitsForHelpdesk: boolean
  createdAt: Date
  changedAt: Date
  dueAt: Date | null
  duePromise: PromiseKind | null
}

export interface TicketTableProps {
  tickets: TableTicket[]
  caption: string
  now: Date
  sort: DeskSort
  /** The names of the administrations, where the list holds several. */
  administrationNames: Map<string, string> | null
  /** Those that somebody else has open. */
  opened: ReadonlySet<string>
}

/** One line a ticket; the whole line is its link. */
export function TicketTable({ tickets, caption, now, sort, administrationNames, opened }: TicketTableProps) {
  const t = useT()
  return (
    <table className="table table-stack tickets">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('queue:column.number')}</th>
          <th scope="col">{t('queue:column.subject')}</th>
          <th scope="col">{t('queue:column.status')}</th>
          <th scope="col">{t('queue:column.priority')}</th>
          <th scope="col">{t('queue:column.assignee')}</th>
          <th scope="col">{t('queue:column.due')}</th>
          <th scope="col" className="number">
            {t(isByChange(sort) ? 'queue:column.changed' : 'queue:column.age')}
          </th>
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <TicketLine
            key={ticket.id}
            {...{ ticket, now, sort, administrationNames }}
            isOpen={opened.has(ticket.id)}
          />
        ))}
      </tbody>
    </table>
  )
}

type TicketLineProps = Pick<TicketTableProps, 'now' | 'sort' | 'administrationNames'> & {
  ticket: TableTicket
  isOpen: boolean
}

function TicketLine({ ticket, now, sort, administrationNames, isOpen }: TicketLineProps) {
  const t = useT()
  const administration = ticket.sharedBy ?? administrationNames?.get(ticket.administrationId)
  const requester = ticket.requesterName ?? t('ticket:somebody')
  return (
    <tr data-unread={ticket.waitsForHelpdesk ? '' : undefined}>
      <td className="nowrap">{ticket.number}</td>
      <td className="cut">
        <a
          className="row-link"
          href={deskTicketPath(ticket.number)}
          lang={languageOfSubject(ticket.language)}
          title={ticket.subject}
        >
          {ticket.subject}
        </a>
        <small>
          {isOpen && (
            <span className="flag" title={t('queue:openElsewhere')}>
              <Eye size={12} aria-hidden="true" /> <span className="sr-only">{t('queue:openElsewhere')}</span>
            </span>
          )}
          {ticket.isConfidential && (
            <span className="flag">
              <Lock size={12} aria-hidden="true" /> {t('ticket:confidential')}
            </span>
          )}
          {ticket.sharedBy !== null && (
            <span className="flag">
              <Share2 size={12} aria-hidden="true" /> {t('queue:shared')}
            </span>
          )}
          {administration ? `${requester} · ${administration}` : requester}
        </small>
      </td>
      <td className="status">
        <StatusBadge status={ticket.status} pendingOn={ticket.pendingOn} />
        {ticket.waitsForHelpdesk && <span className="sr-only">{`, ${t('queue:waitsForUs')}`}</span>}
      </td>
      <td>
        <PriorityBadge priority={ticket.priority} />
      </td>
      <td className="assignee">
        {ticket.isAssigned ? (
          (ticket.assigneeName ?? t('ticket:helpdesk'))
        ) : (
          <span className="text-muted">{t('ticket:unassigned')}</span>
        )}
      </td>
      <td className="nowrap">
        {ticket.dueAt && ticket.duePromise && <Due promise={ticket.duePromise} at={ticket.dueAt} now={now} />}
      </td>
      <td className="number">
        {isByChange(sort) ? (
          <Time at={ticket.changedAt} now={now} as="short" />
        ) : (
          <Time at={ticket.createdAt} now={now} as="age" />
        )}
      </td>
    </tr>
  )
}

/** Where a list stands by the last change or by what is due, the last column says what changed when. */
const isByChange = (sort: DeskSort) => sort === 'change' || sort === 'due'
