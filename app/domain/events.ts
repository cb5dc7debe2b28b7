import type { Role } from './actor'
import type { OpeningReason } from './confidentiality'
import type { PromiseKind } from './promises/contract'
import type { WarnedRole } from './promises/warning-acts'
import type { Grade } from './satisfaction'
import type { LateReason, PendingReason, Priority, ResolutionCode, Status, TicketType } from './ticket-values'

/** What a coordinator sets in their administration. */
export type Setting =
  | 'administration'
  | 'service'
  | 'queue'
  | 'unit'
  | 'routingRule'
  | 'priorityMatrix'
  | 'calendar'
  | 'contract'
  | 'warningRule'
  | 'figureReport'
  | 'mailAddress'
  | 'mailDomain'
export type SettingChange = 'added' | 'changed' | 'removed' | 'deactivated'

/** What of a ticket decides about its promises, as it was then. */
export type TicketAbout = {
  serviceId: string | null
  type: TicketType
  priority: Priority
}

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
    about?: TicketAbout
  }
  /**
   * `isStatusLeft`: its author had chosen a status that no longer fitted when the answer went out. `sentAt`: when it was
   * sent, where that was before the event: an ISO moment.
   */
  'ticket.replied': {
    messageId: string
    isFromHelpdesk: boolean
    channel: string
    isStatusLeft?: boolean
    sentAt?: string
  }
  /** An answer is on its way, and its author can take it back. */
  'ticket.replyHeld': { heldReplyId: string }
  'ticket.replyTakenBack': { heldReplyId: string }
  /** It could not go out: its author lost the right, or the ticket was closed. */
  'ticket.replyNotReleased': { heldReplyId: string; problem: 'closed' | 'not_allowed' }
  'ticket.noted': { messageId: string }
  /** Somebody wants the receipt on paper again, or in their mailbox. */
  'ticket.receiptMailed': Record<string, never>
  'ticket.assigned': {
    assigneeId: string | null
    previousId: string | null
    /**
     * By no decision about the ticket: laid back because whoever handled it works at that desk no longer; given to a
     * lead because nobody at the desk could see it; to another team before a promise is broken.
     */
    because?: 'membershipEnded' | 'nobodySawIt' | 'promiseWarned'
    /** On the first ticket that went back with its person, for all that did: how many, and whose work they are. */
    batch?: { count: number; teamIds: string[] }
  }
  'ticket.statusChanged': {
    from: Status
    to: Status
    pendingOn: PendingReason | null
    pendingUntil: string | null
    /** When it was decided, where that was before the event: an ISO moment. */
    sentAt?: string
  }
  /**
   * `closesAt`: an ISO moment, as told in the mail. `sentAt` as of answers. `worksIn`: the language in which whoever solved
   * it worked then.
   */
  'ticket.resolved': {
    from: Status
    code: ResolutionCode
    messageId: string
    closesAt: string
    sentAt?: string
    worksIn?: 'nl' | 'fr' | 'en' | 'de'
  }
  /** How the requester was helped. What they wrote with it stands in its row, and not here. */
  'ticket.rated': { grade: Grade }
  'ticket.keptResolved': Record<string, never>
  /** Why it was solved too late; by a lead, where another reason stood there. */
  'ticket.lateExplained': { reason: LateReason; isCorrection: boolean }
  /** Whoever asks says that nobody needs to wait for them. */
  'ticket.waitContested': { contestedWaitId: string }
  'ticket.contestSettled': { contestedWaitId: string }
  /** Minutes of the desk's own work, and that whoever wrote them down took them back. */
  'ticket.timeSpent': { timeEntryId: string }
  'ticket.timeTakenBack': { timeEntryId: string }
  'ticket.markedSpam': Record<string, never>
  'ticket.reopened': { from: Status }
  'ticket.priorityChanged': { from: Priority; to: Priority; byMatrix: boolean }
  /** `about`: of another service or type. */
  'ticket.propertiesChanged': { fields: string[]; about?: Omit<TicketAbout, 'priority'> }
  /** `reason`: why it is no longer confidential. */
  'ticket.confidentialityChanged': {
    isConfidential: boolean
    restrictedTeamId: string | null
    reason: OpeningReason | null
    /** Another team reads it by no decision about the ticket: nobody at the desk could see it any more. */
    because?: 'nobodySawIt'
  }
  /** In the log of the body that has it now. Codes, because neither side need be in a reader's sight. */
  'ticket.transferred': { transferId: string; fromCode: string; toCode: string; about?: TicketAbout }
  /** The same in the log of the body that handed it on. */
  'ticket.handedOn': { transferId: string }
  /**
   * A rule warned of a promise, once. `mails`: whom it speaks to; `dueAt`: an ISO moment, null where nobody knows. What
   * else the rule did stands in events of its own.
   */
  'promise.warned': {
    warningRuleId: string
    promise: PromiseKind
    cycle: number
    dueAt: string | null
    mails: WarnedRole[]
  }
  'ticket.followerAdded': { personId: string }
  'ticket.followerRemoved': { personId: string }
  'ticket.linked': { toId: string; kind: string }
  'sharedAccess.given': { sharedAccessId: string }
  'sharedAccess.ended': { sharedAccessId: string }
  'membership.given': { membershipId: string; personId: string; role: Role }
  'membership.ended': { membershipId: string; personId: string }
  'administration.founded': Record<string, never>
  'team.changed': { teamId: string; change: 'added' | 'changed' }
  'team.memberChanged': { teamId: string; personId: string; change: 'added' | 'changed' | 'ended' }
  /** Somebody of a team was put on duty, or taken off the roster. */
  'duty.changed': { dutyId: string; teamId: string; personId: string; change: 'added' | 'removed' }
  'operator.changed': { personId: string; isOperator: boolean }
  /** By an operator; whoever ends a token of their own leaves no trace of it here. */
  'token.revoked': { tokenId: string; personId: string }
  'settings.changed': { of: Setting; change: SettingChange; id: string | null; fields: string[] }
  'mail.held': { deliveryId: string; reason: string }
  'mail.decided': { deliveryId: string; outcome: string }
}
export type EventType = keyof EventData

/** The log of what belongs to no administration: teams, operators. No administration has this id. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

/** May the requester know that this happened? Notes never leave the desk, not even as a sign that there is one. */
export const isPublicEvent: Record<EventType, boolean> = {
  'ticket.created': true,
  'ticket.replied': true,
  'ticket.replyHeld': false,
  'ticket.replyTakenBack': false,
  'ticket.replyNotReleased': false,
  'ticket.noted': false,
  'ticket.receiptMailed': true,
  'ticket.assigned': true,
  'ticket.statusChanged': true,
  'ticket.resolved': true,
  'ticket.rated': false,
  'ticket.keptResolved': false,
  'ticket.lateExplained': false,
  'ticket.waitContested': true,
  'ticket.contestSettled': false,
  'ticket.timeSpent': false,
  'ticket.timeTakenBack': false,
  'ticket.markedSpam': false,
  'ticket.reopened': true,
  'ticket.priorityChanged': true,
  'ticket.propertiesChanged': false,
  'ticket.confidentialityChanged': true,
  'ticket.transferred': true,
  'ticket.handedOn': false,
  'promise.warned': false,
  'ticket.followerAdded': true,
  'ticket.followerRemoved': true,
  'ticket.linked': false,
  'sharedAccess.given': false,
  'sharedAccess.ended': false,
  'membership.given': false,
  'membership.ended': false,
  'administration.founded': false,
  'team.changed': false,
  'team.memberChanged': false,
  'duty.changed': false,
  'operator.changed': false,
  'token.revoked': false,
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
