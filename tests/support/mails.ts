import { env, secret } from '~/env.server'
import { ticketThreadId } from '~/mail/message-id'
import { makeReplyToken, replyAddress } from '~/mail/reply-token'

let count = 0

export interface WrittenMail {
  from?: string
  to?: string | string[]
  cc?: string
  subject?: string
  text?: string
  messageId?: string | null
  /** Further header lines. */
  headers?: string[]
}

/** A mail as a mail program writes it. */
export function aMail({
  from = 'Sam <sam@elsewhere.example>',
  to = [],
  cc,
  subject = 'Printer',
  text = 'De printer op de derde verdieping werkt niet meer.',
  messageId = `<test-${process.pid}-${++count}@mail.example>`,
  headers = [],
}: WrittenMail): Buffer {
  const lines = [
    `From: ${from}`,
    `To: ${[to].flat().join(', ')}`,
    ...(cc ? [`Cc: ${cc}`] : []),
    `Subject: ${subject}`,
    'Date: Tue, 24 Nov 2026 09:30:00 +0100',
    ...(messageId ? [`Message-ID: ${messageId}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    ...headers,
    '',
    text,
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

/** The address to which somebody answers a mail of ours about a ticket. */
export const answerAddress = (
  mailbox: string,
  { ticket, person }: { ticket: { id: string; number: string }; person: { id: string } },
): string =>
  replyAddress(
    mailbox,
    makeReplyToken(secret(), { ticketId: ticket.id, personId: person.id, ticketNumber: ticket.number }),
  )

/** The header by which mail programs say to which ticket's thread a mail belongs. */
export const inThreadOf = (ticket: { id: string }): string =>
  `References: ${ticketThreadId(ticket.id, new URL(env.origin).hostname)}`
