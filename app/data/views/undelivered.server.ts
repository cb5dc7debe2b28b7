import { Prisma } from '../generated/client'
import type { Reader } from '../scope.server'
import { sinceItIsHere } from '../visible-to.server'

/** A mail about a ticket that did not reach somebody, or not yet. */
export interface UndeliveredMail {
  id: string
  /** The mail's name in mail/catalogue. */
  template: string
  status: 'queued' | 'failed'
  problem: 'refused' | 'unavailable' | null
  attempts: number
  recipientName: string | null
  createdAt: Date
}

/** A mail normally leaves within a second; what waits longer is worth a word on the ticket. */
const LONG_MINUTES = 2

/** The mails of this ticket that failed or wait for long, oldest first, as far as the actor's desk may know. One query. */
export const undeliveredOf = (db: Reader, ticketId: string): Promise<UndeliveredMail[]> =>
  db.$queryRaw<UndeliveredMail[]>`
    select n.id, n.template, n.status, n.problem, n.attempts, p.name as "recipientName", n.created_at as "createdAt"
    from notification n join ticket t on t.id = n.ticket_id left join person p on p.id = n.recipient_id
    where n.ticket_id = ${ticketId}::uuid and ${sinceItIsHere(Prisma.sql`n.created_at`)} and (n.status = 'failed'
      or (n.status = 'queued' and n.created_at < now() - make_interval(mins => ${LONG_MINUTES})))
    order by n.created_at, n.id limit 50`
