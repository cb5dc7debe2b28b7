import type { TicketPeople } from '~/data/outbox.server'
import type { EventType, LoggedEvent } from '~/domain/events'
import type { NotificationKind } from '~/domain/notifications'
import type { MailName } from '~/mail/catalogue'
import { announceDesk, announceTicket, closeOldSight, reviewRights } from './announcing.server'

type EventOf<Type extends EventType> = Extract<LoggedEvent, { type: Type }>

/** Whom an event concerns, before it is known whether they may see it and want to hear of it. */
type Recipients<Type extends EventType> = (event: EventOf<Type>, people: TicketPeople) => (string | null)[]

interface MailReaction<Type extends EventType> {
  template: MailName
  to: Recipients<Type>
}
/** A line behind somebody's bell. */
interface BellReaction<Type extends EventType> {
  kind: NotificationKind
  to: Recipients<Type>
}
type Reaction<Type extends EventType> =
  | ((event: LoggedEvent) => Promise<void>)
  | MailReaction<Type>
  | BellReaction<Type>

const mail = <Type extends EventType>(template: MailName, to: Recipients<Type>): MailReaction<Type> => ({
  template,
  to,
})

const thoseWhoAskAndWait: Recipients<'ticket.created'> = ({ data }, { requesterId, filerId }) =>
  data.isResolvedAtOnce ? [] : [requesterId, filerId]

const bell = <Type extends EventType>(kind: NotificationKind, to: Recipients<Type>): BellReaction<Type> => ({
  kind,
  to,
})

/** Nobody gets a mail about what they did themself. */
const everybodyElse = ({ actorId }: Pick<LoggedEvent, 'actorId'>, people: TicketPeople) =>
  [people.requesterId, people.filerId, ...people.followerIds].filter((id) => id !== actorId)
/** Whoever takes a ticket knows it. The requester hears it once, when somebody starts on a new ticket. */
const thoseConcernedByAssignment: Recipients<'ticket.assigned'> = (
  { data, actorId },
  { requesterId, isFirstTake },
) => [data.assigneeId, isFirstTake ? requesterId : null].filter((id) => id !== actorId)

const whoeverGotIt: Recipients<'ticket.assigned'> = ({ data, actorId }) =>
  data.assigneeId === actorId ? [] : [data.assigneeId]
/** What somebody left behind goes back in one batch, and is told once; not to who let them go. */
const thoseWhoLeadTheDesk: Recipients<'ticket.assigned'> = ({ data, actorId }, { leadIds }) =>
  data.batch ? leadIds.filter((id) => id !== actorId) : []
/** An answer of those who ask, for whoever handles the ticket and is not among them. */
const whoeverHandlesIt: Recipients<'ticket.replied'> = (event, people) =>
  event.data.isFromHelpdesk || everybodyElse(event, people).includes(people.assigneeId)
    ? []
    : [people.assigneeId].filter((id) => id !== event.actorId)

/** Whoever a rule names; where there is none of them, whoever is next to care. */
const whoIsWarned: Recipients<'promise.warned'> = ({ data }, { assigneeId, teamMemberIds, leadIds }) => {
  const team = teamMemberIds.length > 0 ? teamMemberIds : leadIds
  const warned = { assignee: assigneeId ? [assigneeId] : team, team, lead: leadIds }
  return data.mails.flatMap((role) => warned[role])
}

/** The desk behind a ticket that has just become urgent; who of them is called says domain/reader-hours. */
const theDesk = ({ teamMemberIds, leadIds }: TicketPeople) => [...leadIds, ...teamMemberIds]

/** Likewise behind one that has just come to it, while nobody handles it. */
const theNewDesk = (people: TicketPeople) => (people.assigneeId === null ? theDesk(people) : [])

/**
 * THE TABLE: what follows when something happened. Announcements run at once, in every process; mails and lines behind
 * the bell are made by the outbox. Agents are not mailed about each answer: the desk shows it. A note never leaves the desk.
 */
export const reactions: { [Type in EventType]: Reaction<Type>[] } = {
  'ticket.created': [
    announceTicket,
    mail('received', thoseWhoAskAndWait),
    mail('urgentTicket', ({ data }, people) =>
      data.about?.priority === 'P1' && !data.isResolvedAtOnce ? theDesk(people) : [],
    ),
  ],
  'ticket.replied': [
    announceTicket,
    mail('replied', everybodyElse),
    bell('replied', everybodyElse),
    bell('answered', whoeverHandlesIt),
  ],
  'ticket.replyHeld': [announceTicket],
  'ticket.replyTakenBack': [announceTicket],
  'ticket.replyNotReleased': [announceTicket],
  'ticket.noted': [announceTicket],
  'ticket.receiptMailed': [announceTicket, mail('received', (_event, { requesterId }) => [requesterId])],
  'ticket.assigned': [
    announceTicket,
    mail('assigned', thoseConcernedByAssignment),
    bell('assigned', whoeverGotIt),
    bell('laidBack', thoseWhoLeadTheDesk),
  ],
  'ticket.statusChanged': [announceTicket],
  'ticket.resolved': [announceTicket, mail('resolved', everybodyElse), bell('resolved', everybodyElse)],
  'ticket.rated': [announceTicket],
  'ticket.keptResolved': [announceTicket],
  'ticket.lateExplained': [announceTicket],
  'ticket.waitContested': [
    announceTicket,
    bell('contested', ({ actorId }, { leadIds }) => leadIds.filter((id) => id !== actorId)),
  ],
  'ticket.contestSettled': [announceTicket],
  'ticket.timeSpent': [announceTicket],
  'ticket.timeTakenBack': [announceTicket],
  'ticket.markedSpam': [announceTicket],
  'ticket.reopened': [announceTicket],
  'ticket.priorityChanged': [
    announceTicket,
    mail('urgentTicket', ({ data }, people) => (data.to === 'P1' ? theDesk(people) : [])),
  ],
  'ticket.propertiesChanged': [
    announceTicket,
    mail('urgentTicket', ({ data }, people) => (data.fields.includes('teamId') ? theNewDesk(people) : [])),
  ],
  'ticket.confidentialityChanged': [closeOldSight, announceTicket],
  'ticket.transferred': [announceTicket, mail('urgentTicket', (_event, people) => theNewDesk(people))],
  'ticket.handedOn': [closeOldSight],
  'promise.warned': [announceTicket, mail('promiseWarning', whoIsWarned), bell('promise', whoIsWarned)],
  'ticket.followerAdded': [announceTicket],
  // Its open page closes first.
  'ticket.followerRemoved': [announceTicket],
  'ticket.linked': [announceTicket],
  'sharedAccess.given': [announceTicket, reviewRights],
  'sharedAccess.ended': [announceTicket, reviewRights],
  'membership.given': [reviewRights],
  'membership.ended': [reviewRights],
  // Nobody belongs to it yet, no open page names teams, and an operator's pages are documents.
  'administration.founded': [],
  'team.changed': [],
  'duty.changed': [],
  'operator.changed': [],
  'token.revoked': [],
  'team.memberChanged': [reviewRights],
  'settings.changed': [announceDesk],
  'mail.held': [announceDesk],
  'mail.decided': [announceDesk],
}

/** The table's line for one event. Its type says so already; TypeScript cannot follow it through the look-up. */
const reactionsTo = (event: LoggedEvent) => reactions[event.type] as Reaction<EventType>[]

/** Does what follows at once: knocks at the sockets of this process. */
export async function reactAtOnce(event: LoggedEvent): Promise<void> {
  for (const reaction of reactionsTo(event)) if (typeof reaction === 'function') await reaction(event)
}

const recipientsOf = <Type extends EventType>(
  { to }: { to: Recipients<Type> },
  event: EventOf<Type>,
  people: TicketPeople,
): string[] => [...new Set(to(event, people).filter((id) => id !== null))]

/**
 * The mails that an event causes, one line per recipient and template. `kind` is what the recipient can choose not to
 * be mailed about; a receipt, and that somebody starts on one's ticket, is no matter of choice: null.
 */
export function notificationsFor(
  event: LoggedEvent,
  people: TicketPeople,
): { recipientId: string; template: MailName; kind: NotificationKind | null }[] {
  return reactionsTo(event).flatMap((reaction) => {
    if (!('template' in reaction)) return []
    const { template } = reaction
    return recipientsOf(reaction, event, people).map((recipientId) => ({
      recipientId,
      template,
      kind: chosenAs(template, event, recipientId),
    }))
  })
}

/** The lines behind the bell that an event causes, one per recipient. */
export function bellLinesFor(
  event: LoggedEvent,
  people: TicketPeople,
): { recipientId: string; kind: NotificationKind }[] {
  return reactionsTo(event).flatMap((reaction) => {
    if (!('kind' in reaction)) return []
    const { kind } = reaction
    return recipientsOf(reaction, event, people).map((recipientId) => ({ recipientId, kind }))
  })
}

function chosenAs(template: MailName, event: LoggedEvent, recipientId: string): NotificationKind | null {
  if (template === 'replied' || template === 'resolved') return template
  if (template === 'promiseWarning') return 'promise'
  const isForAssignee = event.type === 'ticket.assigned' && event.data.assigneeId === recipientId
  return isForAssignee ? 'assigned' : null
}
