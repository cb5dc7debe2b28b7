import type { EventData, EventType } from '~/domain/events'
import type { Channel, TextLanguage } from '~/domain/ticket-values'
import type { Reader } from '../scope.server'
import { eventsVisible, messagesVisible } from '../visible-to.server'

export interface ConversationMessage {
  id: string
  kind: 'public' | 'internal'
  authorId: string
  /** Null for somebody whom this reader may not know: an agent of another body. */
  authorName: string | null
  isFromHelpdesk: boolean
  body: string
  language: TextLanguage
  channel: Channel
  createdAt: Date
  attachments: {
    id: string
    name: string
    contentType: string
    sizeBytes: number
    /** Pixels of a picture that may be shown; null for every other file. */
    width: number | null
    height: number | null
  }[]
}

/** Something that happened, for the timeline; its sentence is made from type, data and names. */
export type TimelineEvent = {
  [Type in EventType]: {
    id: string
    type: Type
    data: EventData[Type]
    actorId: string | null
    /** Null for a job, or for somebody whom this reader may not know. */
    actorName: string | null
    /** Who was assigned or added, when the event names a person whom this reader may know. */
    personName: string | null
    at: Date
  }
}[EventType]

export interface Conversation {
  messages: ConversationMessage[]
  events: TimelineEvent[]
}

/** Nobody reads further back on a screen; the rest is in the database. */
const MOST = 500

/**
 * What was said and what happened, oldest first, at most the newest 500 of each. Two queries.
 * @param withNotes as `can(actor, 'seeNotes', ticket)` says; row-level security says it again
 */
export async function conversationOf(
  db: Reader,
  ticketId: string,
  scope: { withNotes: boolean },
): Promise<Conversation> {
  const messages = await messagesOf(db, ticketId, scope)
  const events = await db.$queryRaw<TimelineEvent[]>`
    select e.id, e.type, e.data, e.actor_id as "actorId", p.name as "actorName", other.name as "personName", e.at
    from event e left join person p on p.id = e.actor_id
      left join person other on other.id = coalesce(e.data->>'assigneeId', e.data->>'personId')::uuid
    where e.ticket_id = ${ticketId}::uuid and ${eventsVisible(scope)}
    order by e.at desc, e.number desc limit ${MOST}`
  return { messages: messages.reverse(), events: events.reverse() }
}

/** What was said, newest first; with `only` just this message. One query. */
export const messagesOf = (
  db: Reader,
  ticketId: string,
  scope: { withNotes: boolean },
  only: string | null = null,
): Promise<ConversationMessage[]> =>
  db.$queryRaw<ConversationMessage[]>`
    select m.id, m.kind, m.author_id as "authorId", p.name as "authorName", m.is_from_helpdesk as "isFromHelpdesk",
      m.body, m.language, m.channel, m.created_at as "createdAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'contentType', a.content_type,
        'sizeBytes', a.size_bytes, 'width', a.width, 'height', a.height) order by a.id) from attachment a where a.message_id = m.id), '[]') as attachments
    from message m left join person p on p.id = m.author_id
    where m.ticket_id = ${ticketId}::uuid and ${messagesVisible(scope)} and (${only}::uuid is null or m.id = ${only}::uuid)
    order by m.created_at desc, m.id desc limit ${MOST}`
