import type { Status, TextLanguage } from '~/domain/ticket-values'
import { useWords } from '~/i18n/use-t'
import { ticketPath } from '~/paths'
import { StatusBadge } from '../ticket/status-badge'
import { Badge } from '../ui/badge'
import { Time } from '../ui/time'
import { type Standing, statusSentence, waitsForReader } from './status-sentence'
import { type Texts, textIn } from './texts'

export interface ListedTicket extends Standing {
  number: string
  subject: string
  language: TextLanguage | null
  administration: Texts | null
}

export interface TicketListProps {
  tickets: ListedTicket[]
  now: Date
  /** Says whose each is, in lists of other people's tickets. */
  withRequester?: boolean
  /** Says of which administration each is, to whoever belongs to several. */
  withAdministration?: boolean
}

/** Tickets with where they stand, in a sentence each; the subject opens the ticket. */
export function TicketList({ tickets, now, withRequester, withAdministration }: TicketListProps) {
  const { locale, t } = useWords()
  return (
    <ul className="links ticket-list">
      {tickets.map((ticket) => (
        <li key={ticket.number} data-waits={waitsForReader(ticket) || undefined}>
          <a className="row-link" href={ticketPath(ticket.number)} lang={langOf(ticket.language)}>
            {ticket.subject}
          </a>
          {isOver(ticket.status) ? null : <p>{statusSentence(t, locale, ticket, now)}</p>}
          <p className="ticket-list-facts">
            <span className="nowrap">{ticket.number}</span>
            {waitsForReader(ticket) ? (
              <Badge tone="warning">{t('portal:list.yourTurn')}</Badge>
            ) : (
              <StatusBadge status={ticket.status} />
            )}
            {withAdministration && ticket.administration && (
              <span>{textIn(ticket.administration, locale).text}</span>
            )}
            {withRequester && ticket.requesterName && (
              <span>{t('portal:list.of', { name: ticket.requesterName })}</span>
            )}
            <span>
              {t('portal:list.changed')} <Time at={ticket.lastPublicAt} now={now} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What is over says no more than its state and when. */
const isOver = (status: Status) => status === 'closed' || status === 'cancelled'

/** `lang` of something that somebody wrote: '' says that nobody knows. */
export const langOf = (language: TextLanguage | null): string =>
  language === null || language === 'und' ? '' : language
