import { asksForRating, type RatableTicket } from '~/domain/satisfaction'
import { readTicketNumber } from '~/domain/ticket-number'
import type { TextLanguage } from '~/domain/ticket-values'
import { isRatingToken } from '../rating-links.server'
import { acrossAdministrationsInSql } from '../scope.server'

/** What stands in the address. */
export interface RatingLink {
  number: string
  token: string
}

/** What the page behind a link says: as much as stood in the mail. */
export interface OpenRatingLink {
  number: string
  subject: string
  language: TextLanguage | null
  requesterId: string
  /** Somebody answered already; how, the link does not tell. */
  isGiven: boolean
}

type Row = RatableTicket &
  Omit<OpenRatingLink, 'isGiven'> & { id: string; isConfidential: boolean; isGiven: boolean }

/**
 * The ticket that a link asks about, if it still does. Looking changes nothing: scanners of mail look too. Null says nothing
 * about why not. A confidential ticket is answered in the portal only, also where it became so after the mail.
 */
export async function openRatingLink(
  { number, token }: RatingLink,
  now: Date,
): Promise<OpenRatingLink | null> {
  const named = readTicketNumber(number)
  if (!named) return null
  const [row] = await acrossAdministrationsInSql(
    'whoever follows a link is nobody yet',
    (db) => db.$queryRaw<Row[]>`
      select t.id, t.number, t.subject, t.language, t.status, t.resolution_code as "resolutionCode",
        t.resolved_at as "resolvedAt", t.is_spam as "isSpam", t.requester_id as "requesterId",
        t.assignee_id as "assigneeId", t.is_confidential as "isConfidential",
        exists (select from ticket_rating r where r.ticket_id = t.id) as "isGiven"
      from ticket t join person p on p.id = t.requester_id and p.is_active
      where t.number = ${named}`,
  )
  if (!row || !isRatingToken(token, { ticketId: row.id, requesterId: row.requesterId })) return null
  if (row.isConfidential || !(row.isGiven || asksForRating(row, now))) return null
  const { subject, language, requesterId, isGiven } = row
  return { number: row.number, subject, language, requesterId, isGiven }
}
