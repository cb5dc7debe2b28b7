import { readTicketNumber } from '~/domain/ticket-number'
import { replyTokenInAddress, replyTokenInId } from '../reply-token'
import type { IncomingMail } from './incoming-mail'

/** What a mail says about where it belongs. Nothing here is proved: tokens are verified by whoever knows the ticket. */
export interface ReplyCandidates {
  /** From addresses first, then from message ids, newest id first; in small letters, each once. */
  tokens: string[]
  /** Notifications of ours that it answers (ids of rows), newest first. They were guessable by who saw the mail. */
  notificationIds: string[]
  /** Tickets whose thread it says to be in (ids of rows). */
  ticketIds: string[]
  /** From `[MOB-1042]` in the subject: enough to suggest a ticket to a human, never enough to join it. */
  ticketNumbers: string[]
}

type Addressed = Pick<IncomingMail, 'to' | 'cc' | 'deliveredTo' | 'subject' | 'references' | 'inReplyTo'>

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ownId = new RegExp(`^<(ticket-)?(${uuid})@([^@<>\\s]+)>$`, 'i')
const present = (value: string | null): value is string => value !== null
const once = (values: string[]) => [...new Set(values)]

/**
 * Every hint at a ticket. `host` is what our own message ids end on: ids of the same shape from elsewhere are not
 * ours. To, Cc and Delivered-To count alike, because people answer all and mail systems forward.
 */
export function replyCandidates(mail: Addressed, host: string): ReplyCandidates {
  const addresses = [...mail.to, ...mail.cc].map(({ address }) => address).concat(mail.deliveredTo)
  const ids = once([mail.inReplyTo, ...mail.references.toReversed()].filter(present))
  const own = ids.flatMap((id) => {
    const [, thread, row = '', at = ''] = ownId.exec(id) ?? []
    return at.toLowerCase() === host.toLowerCase()
      ? [{ isTicket: thread !== undefined, row: row.toLowerCase() }]
      : []
  })
  const written = mail.subject.matchAll(/\[\s*([a-z]{2,5}-\d{1,9})\s*\]/gi)
  return {
    tokens: once([...addresses.map(replyTokenInAddress), ...ids.map(replyTokenInId)].filter(present)),
    notificationIds: once(own.filter(({ isTicket }) => !isTicket).map(({ row }) => row)),
    ticketIds: once(own.filter(({ isTicket }) => isTicket).map(({ row }) => row)),
    ticketNumbers: once([...written].map(([, number = '']) => readTicketNumber(number)).filter(present)),
  }
}
