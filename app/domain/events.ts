import type { OpeningReason } from './confidentiality'
import type { RoleToGive } from './coordination'
import type { PendingReason, Priority, ResolutionCode, Status } from './ticket-values'

/** What a coordinator sets in their administration. */
export type Setting =
  | 'administration'
  | 'service'
  | 'queue'
  | 'unit'
  | 'routingRule'
  | 'priorityMatrix'
  | 'mailAddress'
  | 'mailDomain'
export type SettingChange = 'added' | 'changed' | 'removed' | 'deactivated'

/**
 * Everything that can have happened, in the past tense. Ids and enumerated values only: free text and personal data
 * stand in rows that can be erased, the log stays.
 */
export interface EventData {
  'ticket.created': {
    channel: string
    requesterId: string
    filerId: string | null
    messageId: string
    queueId: string
    /** Answered while the caller was still there: one mail tells both. */
    isResolvedAtOnce?: boolean
  }
  'ticket.replied': { messageId: string; isFromHelpdesk: boolean; channel: string }
  'ticket.noted': { messageId: string }
  'ticket.assigned': { assigneeId: string | null; previousId: string | null }
  'ticket.statusChanged': {
    from: Status
    to: Status
    pendingOn: PendingReason | null
    pendingUntil: string | null
  }
  /** `closesAt`: an ISO moment, as told in the mail. */
  'ticket.resolved': { from: Status; code: ResolutionCode; messageId: string; closesAt: string }
  'ticket.keptResolved': Record<string, never>
  'ticket.markedSpam': Record<string, never>
  'ticket.reopened': { from: Status }
  'ticket.priorityChanged': { from: Priority; to: Priority; byMatrix: boolean }
  'ticket.propertiesChanged': { fields: string[] }
  /** `reason`: why it is no longer confidential. */
  'ticket.confidentialityChanged': {
    isConfidential: boolean
    restrictedTeamId: string | null
    reason: OpeningReason | null
  }
  /** In the log of the body that has it now. Codes, because neither side need be in a reader's sight. */
  'ticket.transferred': { transferId: string; fromCode: string; toCode: string }
  /** The same in the log of the body that handed it on. */
  'ticket.handedOn': { transferId: string }
  'ticket.followerAdded': { personId: string }
  'ticket.linked': { toId: string; kind: string }
  'sharedAccess.given': { sharedAccessId: string }
  'sharedAccess.ended': { sharedAccessId: string }
  'membership.given': { membershipId: string; personId: string; role: RoleToGive }
  'membership.ended': { membershipId: string; personId: string }
  'settings.changed': { of: Setting; change: SettingChange; id: string | null; fields: string[] }
  'mail.held': { deliveryId: string; reason: string }
  'mail.decided': { deliveryId: string; outcome: string }
}
export type EventType = keyof EventData

/** May the requester know that this happened? Notes never leave the desk, not even as a sign that there is one. */
export const isPublicEvent: Record<EventType, boolean> = {
  'ticket.created': true,
  'ticket.replied': true,
  'ticket.noted': false,
  'ticket.assigned': true,
  'ticket.statusChanged': true,
  'ticket.resolved': true,
  'ticket.keptResolved': false,
  'ticket.markedSpam': false,
  'ticket.reopened': true,
  'ticket.priorityChanged': true,
  'ticket.propertiesChanged': false,
  'ticket.confidentialityChanged': true,
  'ticket.transferred': true,
  'ticket.handedOn': false,
  'ticket.followerAdded': true,
  'ticket.linked': false,
  'sharedAccess.given': false,
  'sharedAccess.ended': false,
  'membership.given': false,
  'membership.ended': false,
  'settings.changed': false,
  'mail.held': false,
  'mail.decided': false,
}

/** Something that a use case says; commit gives it number, actor and time. */
export type Happening = {
  [Type in EventType]: {
    type: Type
    administrationId: string
    ticketId: string | null
    data: EventData[Type]
  }
}[EventType]

/** An event as it stands in the log. */
export type LoggedEvent = Happening & {
  id: string
  number: bigint
  isPublic: boolean
  actorId: string | null
  at: Date
}
