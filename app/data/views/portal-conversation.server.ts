import type { Actor } from '~/domain/actor'
import type { OpeningReason } from '~/domain/confidentiality'
import type { TicketFacts } from '~/domain/permissions'
import type {
  Channel,
  PendingReason,
  Priority,
  ResolutionCode,
  Status,
  TextLanguage,
} from '~/domain/ticket-values'
import type { Conversation, ConversationMessage, TimelineEvent } from './conversation.server'

export interface PortalMessage {
  id: string
  /** Null: the helpdesk, where the names of agents are not shown. */
  authorName: string | null
  isOwn: boolean
  isFromHelpdesk: boolean
  /** How it was said, or came. */
  channel: Channel
  body: string
  language: TextLanguage
  createdAt: Date
  attachments: ConversationMessage['attachments']
}

/** What the portal tells between the messages; the words are the page's. */
const told = [
  'ticket.assigned',
  'ticket.statusChanged',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.priorityChanged',
  'ticket.confidentialityChanged',
  'ticket.transferred',
  'ticket.followerAdded',
  'ticket.followerRemoved',
  'ticket.waitContested',
] as const
type ToldType = (typeof told)[number]
/** They name one of those who ask, never an agent. */
const followerTypes: readonly ToldType[] = ['ticket.followerAdded', 'ticket.followerRemoved']

/** Something that happened; ids of people and messages stay behind. */
export interface PortalHappening {
  id: string
  type: ToldType
  at: Date
  /** Null: the helpdesk, or a job. */
  byName: string | null
  isByReader: boolean
  /** Who was assigned or added; null where the names of agents are not shown. */
  personName: string | null
  /** What it became, where the type says so. */
  status: Status | null
  pendingOn: PendingReason | null
  pendingUntil: Date | null
  code: ResolutionCode | null
  priority: Priority | null
  /** Is it confidential from now on, and if not, why? */
  isConfidential: boolean | null
  reason: OpeningReason | null
  /** By no decision about the ticket: nobody at the helpdesk could see it any more. */
  isBecauseNobodySawIt: boolean
}

export interface PortalConversation {
  messages: PortalMessage[]
  happenings: PortalHappening[]
}

interface Reading {
  actor: Actor
  facts: TicketFacts
  showsAgentNames: boolean
}

/**
 * A conversation as the people who ask read it: agents by name only where their administration shows names, and an
 * unconfirmed sender (contact) sees their own words and the helpdesk's, without files.
 */
export function asPortalConversation(conversation: Conversation, reading: Reading): PortalConversation {
  const { actor } = reading
  const isConfirmed = actor.memberships.some(({ role }) => role !== 'contact')
  const shown = conversation.messages.filter(
    (message) =>
      message.kind === 'public' &&
      (isConfirmed || message.isFromHelpdesk || message.authorId === actor.personId),
  )
  // Who wrote as one of those who ask is no agent here, whatever else they are.
  const asking = new Set([
    ...[reading.facts.requesterId, reading.facts.filerId, ...reading.facts.followerIds],
    ...shown.filter((message) => !message.isFromHelpdesk).map(({ authorId }) => authorId),
  ])
  return {
    messages: shown.map((message) => asPortalMessage(message, reading, isConfirmed)),
    happenings: conversation.events.filter(isTold).map((event) => asHappening(event, reading, asking)),
  }
}

const asPortalMessage = (
  message: ConversationMessage,
  { actor, showsAgentNames }: Reading,
  isConfirmed: boolean,
): PortalMessage => ({
  id: message.id,
  authorName: message.isFromHelpdesk && !showsAgentNames ? null : message.authorName,
  isOwn: message.authorId === actor.personId,
  isFromHelpdesk: message.isFromHelpdesk,
  channel: message.channel,
  body: message.body,
  language: message.language,
  createdAt: message.createdAt,
  attachments: isConfirmed ? message.attachments : [],
})

type ToldEvent = Extract<TimelineEvent, { type: ToldType }>

/** The desk's own affairs are left out: giving a ticket back, and beginning what somebody has just taken on. */
const isTold = (event: TimelineEvent): event is ToldEvent =>
  (told as readonly string[]).includes(event.type) &&
  !(event.type === 'ticket.assigned' && event.data.assigneeId === null) &&
  !(event.type === 'ticket.statusChanged' && event.data.from === 'new' && event.data.to === 'open')

function asHappening(
  event: ToldEvent,
  { actor, showsAgentNames }: Reading,
  asking: Set<string | null>,
): PortalHappening {
  const isNamed = showsAgentNames || asking.has(event.actorId)
  const status = event.type === 'ticket.statusChanged' ? event.data : null
  return {
    id: event.id,
    type: event.type,
    at: event.at,
    byName: isNamed ? event.actorName : null,
    isByReader: event.actorId === actor.personId,
    personName: followerTypes.includes(event.type) || showsAgentNames ? event.personName : null,
    status: status?.to ?? null,
    pendingOn: status?.pendingOn ?? null,
    pendingUntil: status?.pendingUntil ? new Date(status.pendingUntil) : null,
    code: event.type === 'ticket.resolved' ? event.data.code : null,
    priority: event.type === 'ticket.priorityChanged' ? event.data.to : null,
    isConfidential: event.type === 'ticket.confidentialityChanged' ? event.data.isConfidential : null,
    reason: event.type === 'ticket.confidentialityChanged' ? event.data.reason : null,
    isBecauseNobodySawIt:
      event.type === 'ticket.confidentialityChanged' && event.data.because === 'nobodySawIt',
  }
}
