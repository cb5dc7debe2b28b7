import type { TicketPeople } from '~/data/outbox.server'
import type { EventType, LoggedEvent } from '~/domain/events'
import type { MailName } from '~/mail/catalogue'
import { announceDesk, announceTicket, reviewRights } from './announcing.server'

type EventOf<Type extends EventType> = Extract<LoggedEvent, { type: Type }>

/** Who gets a mail because of an event, before it is known whether they may see it. */
type Recipients<Type extends EventType> = (event: EventOf<Type>, people: TicketPeople) => (string | null)[]

interface MailReaction<Type extends EventType> {
  template: MailName
  to: Recipients<Type>
}
type Reaction<Type extends EventType> = ((event: LoggedEvent) => Promise<void>) | MailReaction<Type>

const mail = <Type extends EventType>(template: MailName, to: Recipients<Type>): MailReaction<Type> => ({
  template,
  to,
})

const thoseWhoAsk = (_: unknown, { requesterId, filerId }: TicketPeople) => [requesterId, filerId]
/** Nobody gets a mail about what they did themself. */
const everybodyElse = ({ actorId }: Pick<LoggedEvent, 'actorId'>, people: TicketPeople) =>
  [people.requesterId, people.filerId, ...people.followerIds].filter((id) => id !== actorId)
/** Whoever takes a ticket knows it. The requester hears it once, when somebody starts on a new ticket. */
const thoseConcernedByAssignment: Recipients<'ticket.assigned'> = (
  { data, actorId },
  { requesterId, isFirstTake },
) => [data.assigneeId, isFirstTake ? requesterId : null].filter((id) => id !== actorId)

/**
 * THE TABLE: what follows when something happened. Announcements run at once, in every process; mails are queued by
 * the outbox. Agents are not mailed about each answer: the desk shows it. A note never leaves the desk.
 */
export const reactions: { [Type in EventType]: Reaction<Type>[] } = {
  'ticket.created': [announceTicket, mail('received', thoseWhoAsk)],
  'ticket.replied': [announceTicket, mail('replied', everybodyElse)],
  'ticket.noted': [announceTicket],
  'ticket.assigned': [announceTicket, mail('assigned', thoseConcernedByAssignment)],
  'ticket.statusChanged': [announceTicket],
  'ticket.resolved': [announceTicket, mail('resolved', everybodyElse)],
  'ticket.reopened': [announceTicket],
  'ticket.priorityChanged': [announceTicket],
  'ticket.propertiesChanged': [announceTicket],
  'ticket.followerAdded': [announceTicket],
  'ticket.linked': [announceTicket],
  'sharedAccess.given': [announceTicket, reviewRights],
  'sharedAccess.ended': [announceTicket, reviewRights],
  'membership.given': [reviewRights],
  'membership.ended': [reviewRights],
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

/** The mails that an event causes, one line per recipient and template. */
export function notificationsFor(
  event: LoggedEvent,
  people: TicketPeople,
): { recipientId: string; template: MailName }[] {
  return reactionsTo(event).flatMap((reaction) => {
    if (typeof reaction === 'function') return []
    const recipients = reaction.to(event, people).filter((id) => id !== null)
    return [...new Set(recipients)].map((recipientId) => ({ recipientId, template: reaction.template }))
  })
}
