import type { WorldRows } from '~/data/world-rows.server'
import type { EventData, EventType } from '~/domain/events'
import type {
  Channel,
  PendingReason,
  Priority,
  ResolutionCode,
  Status,
  TextLanguage,
} from '~/domain/ticket-values'

type Ticket = WorldRows['ticket'][number]
/** A ticket row with what its life reads of it in its true types. */
export type LifeTicket = Ticket & {
  createdAt: Date
  status: Status
  priority: Priority
  version: number
  pendingOn: PendingReason | null
  assigneeId: string | null
}

/** An event before its administration gave it a number. */
export type LifeEvent = Omit<WorldRows['event'][number], 'number' | 'data' | 'at'> & {
  data: EventData[EventType]
  at: Date
}

/** What an agent's word leaves behind. */
export type After =
  | { status: 'open' }
  | { status: 'pending'; pendingOn: PendingReason; pendingUntil?: Date }
  | { status: 'resolved'; code: ResolutionCode }

/** How a ticket comes in; the rest follows from what is done with it. */
export type NewLife = Omit<
  Ticket,
  | 'status'
  | 'version'
  | 'updatedAt'
  | 'lastPublicAt'
  | 'waitsForHelpdesk'
  | 'number'
  | 'language'
  | 'createdAt'
  | 'channel'
  | 'priority'
> & { language: TextLanguage; createdAt: Date; channel: Channel; priority: Priority }
