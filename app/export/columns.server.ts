import type { Channel, PendingReason, Priority, Status, TicketType } from '~/domain/ticket-values'
import { brussels } from '~/i18n/formatting'
import type { Locale } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'
import type { Translate } from '~/i18n/translator'
import { formulaSafe } from '~/lib/formula-safe'
import type { Cell, FileTable } from './file-table'

/** A ticket as its line stands in a file; null for what the reader may not know or what there is not. */
export interface ExportedTicket {
  number: string
  subject: string
  status: Status
  pendingOn: PendingReason | null
  priority: Priority
  type: TicketType
  channel: Channel
  administration: string | null
  queue: string | null
  service: string | null
  requesterName: string | null
  assigneeName: string | null
  isAssigned: boolean
  isConfidential: boolean
  createdAt: Date
  changedAt: Date
}

interface Column {
  heading: string
  /** In characters, for programs that show columns. */
  width: number
  cell: (ticket: ExportedTicket) => Cell
}

/** The columns of a file in the reader's language: the words that the list itself shows, and never a code. */
function columnsIn(t: Translate): Column[] {
  return [
    { heading: t('queue:column.number'), width: 12, cell: ({ number }) => number },
    { heading: t('queue:column.subject'), width: 50, cell: ({ subject }) => subject },
    {
      heading: t('queue:column.status'),
      width: 24,
      cell: ({ status, pendingOn }) =>
        status === 'pending' && pendingOn ? t(`ticket:pendingOn.${pendingOn}`) : t(`ticket:status.${status}`),
    },
    {
      heading: t('queue:column.priority'),
      width: 12,
      cell: ({ priority }) => t(`ticket:priority.${priority}`),
    },
    { heading: t('queue:filter.type'), width: 18, cell: ({ type }) => t(`ticket:staffType.${type}`) },
    {
      heading: t('queue:export.administration'),
      width: 30,
      cell: ({ administration }) => administration ?? '',
    },
    { heading: t('queue:export.queue'), width: 24, cell: ({ queue }) => queue ?? '' },
    { heading: t('queue:export.service'), width: 24, cell: ({ service }) => service ?? '' },
    {
      heading: t('queue:export.requester'),
      width: 24,
      cell: ({ requesterName }) => requesterName ?? t('ticket:somebody'),
    },
    {
      heading: t('queue:column.assignee'),
      width: 24,
      cell: ({ isAssigned, assigneeName }) =>
        isAssigned ? (assigneeName ?? t('ticket:helpdesk')) : t('ticket:unassigned'),
    },
    { heading: t('queue:filter.channel'), width: 12, cell: ({ channel }) => t(`ticket:channel.${channel}`) },
    {
      heading: t('ticket:confidential'),
      width: 13,
      cell: ({ isConfidential }) => t(isConfidential ? 'queue:export.yes' : 'queue:export.no'),
    },
    { heading: t('queue:export.created'), width: 17, cell: ({ createdAt }) => createdAt },
    { heading: t('queue:column.changed'), width: 17, cell: ({ changedAt }) => changedAt },
  ]
}

export interface ExportTable extends FileTable<ExportedTicket> {
  locale: Locale
}

/** Everything that a file says, in one's language; what the formats differ in is how they write it. */
export function exportTable(locale: Locale, timeZone = brussels): ExportTable {
  const columns = columnsIn(translator(locale))
  return {
    locale,
    timeZone,
    headings: columns.map(({ heading }) => formulaSafe(heading)),
    widths: columns.map(({ width }) => width),
    rowOf: (ticket) =>
      columns.map(({ cell }) => {
        const value = cell(ticket)
        return typeof value === 'string' ? formulaSafe(value) : value
      }),
  }
}
