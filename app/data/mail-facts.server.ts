import type { Actor } from '~/domain/actor'
import type { TicketFacts } from '~/domain/permissions'
import type { Channel, PendingReason, TextLanguage } from '~/domain/ticket-values'
import { type Reader, viewAs } from './scope.server'
import { messagesVisible, ticketsVisibleTo } from './visible-to.server'

/** What a mail about a ticket may tell its recipient: read as the recipient, at the moment of sending. */
export interface MailFacts {
  number: string
  subject: string
  language: TextLanguage
  pendingOn: PendingReason | null
  isSpam: boolean
  /** The recipient said already how they were helped. */
  isRated: boolean
  /** Null for somebody whom the recipient may not know. */
  requesterName: string | null
  assigneeName: string | null
  facts: TicketFacts
  /** The mails by which messages came that the recipient may read, oldest first. */
  deliveryIds: string[]
  /** Null when there is none of that id that the recipient may read. A note never is. */
  message: MailedWords | null
}

export interface MailedWords {
  body: string
  language: TextLanguage
  createdAt: Date
  isFromHelpdesk: boolean
  channel: Channel
  authorName: string | null
}

/** The ticket as this recipient may see it now, with one of its messages; null when they may not. Two queries. */
export const mailFacts = (
  recipient: Actor,
  { ticketId, messageId }: { ticketId: string; messageId: string | null },
): Promise<MailFacts | null> =>
  viewAs(recipient, async (db) => {
    // An unconfirmed sender knows their own words and the helpdesk's, never a colleague's.
    const isConfirmed = recipient.memberships.some(({ role }) => role !== 'contact')
    const [ticket] = await db.$queryRaw<Omit<MailFacts, 'message'>[]>`
      select t.number, t.subject, t.language, t.pending_on as "pendingOn", t.is_spam as "isSpam",
        exists (select from ticket_rating r where r.ticket_id = t.id) as "isRated",
        requester.name as "requesterName", assignee.name as "assigneeName",
        jsonb_build_object('administrationId', t.administration_id, 'requesterId', t.requester_id, 'filerId', t.filer_id,
          'assigneeId', t.assignee_id, 'unitId', t.unit_id, 'isSharedWithUnit', t.is_shared_with_unit,
          'isConfidential', t.is_confidential, 'restrictedTeamId', t.restricted_team_id,
          'followerIds', (select coalesce(jsonb_agg(f.person_id), '[]') from ticket_follower f where f.ticket_id = t.id),
          'shares', '[]'::jsonb) as facts,
        (select coalesce(array_agg(m.delivery_id order by m.created_at), '{}') from message m
          where m.ticket_id = t.id and m.delivery_id is not null and ${messagesVisible({ withNotes: false })}
            and (${isConfirmed} or m.is_from_helpdesk or m.author_id = ${recipient.personId}::uuid)) as "deliveryIds"
      from ticket t
        left join person requester on requester.id = t.requester_id
        left join person assignee on assignee.id = t.assignee_id
      where t.id = ${ticketId}::uuid and ${ticketsVisibleTo(recipient)}`
    if (!ticket) return null
    return {
      ...ticket,
      message: messageId ? await wordsOf(db, recipient, { ticketId, messageId }, isConfirmed) : null,
    }
  })

async function wordsOf(
  db: Reader,
  recipient: Actor,
  { ticketId, messageId }: { ticketId: string; messageId: string },
  isConfirmed: boolean,
): Promise<MailedWords | null> {
  const [words] = await db.$queryRaw<MailedWords[]>`
    select m.body, m.language, m.created_at as "createdAt", m.is_from_helpdesk as "isFromHelpdesk",
      m.channel, p.name as "authorName"
    from message m left join person p on p.id = m.author_id
    where m.id = ${messageId}::uuid and m.ticket_id = ${ticketId}::uuid and ${messagesVisible({ withNotes: false })}
      and (${isConfirmed} or m.is_from_helpdesk or m.author_id = ${recipient.personId}::uuid)`
  return words ?? null
}
