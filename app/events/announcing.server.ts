import { granteesOf, roomFacts } from '~/data/views/room-facts.server'
import type { LoggedEvent } from '~/domain/events'
import { knock, tellRightsChanged } from '~/realtime/announce.server'
import { roomOf } from '~/realtime/rooms.server'
import { sockets } from '~/realtime/sockets.server'
import { audienceOf, roomsOfGrantee } from './audience.server'

// What follows at once from an event, for the pages that are open on this process. Nobody listens: nothing to do.

/** Knocks at everybody who may know that this happened to a ticket, at this moment: its desk, its people, its watchers. */
export async function announceTicket(event: LoggedEvent): Promise<void> {
  const open = sockets()
  if (!open?.anybodyListens() || !event.ticketId) return
  const facts = await roomFacts(event.ticketId)
  if (!facts) return
  // Told of what happened before it moved, the new desk would hear of the old one's log.
  if (event.administrationId !== facts.administrationId) return
  // Somebody may have lost sight by this very change: first they leave, then it is told.
  if (mayEndSight(event, facts)) await open.reviewTicket(event.ticketId)
  knock(audienceOf(event, facts), event)
  if (event.type === 'ticket.assigned' && facts.isConfidential && event.data.previousId) {
    tellRightsChanged([roomOf.person(event.data.previousId)])
  }
}

const mayEndSight = (event: LoggedEvent, { isConfidential }: { isConfidential: boolean }): boolean =>
  event.type === 'ticket.propertiesChanged' ||
  event.type === 'ticket.confidentialityChanged' ||
  event.type === 'ticket.transferred' ||
  event.type === 'ticket.followerRemoved' ||
  (event.type === 'ticket.assigned' && isConfidential)

/**
 * A ticket left the sight of a desk and of those around it, who hear nothing of it any more: open pages of it close, and
 * lists are asked for again.
 */
export async function closeOldSight(event: LoggedEvent): Promise<void> {
  const open = sockets()
  if (!open?.anybodyListens() || !event.ticketId) return
  await open.reviewTicket(event.ticketId)
  const facts = await roomFacts(event.ticketId)
  tellRightsChanged([
    roomOf.desk(event.administrationId),
    ...(facts?.followerIds ?? []).map(roomOf.person),
    ...(facts?.askersUnitIds ?? []).map(roomOf.unit),
  ])
}

/** Knocks at an administration's desk about something that is no ticket: a held mail, a setting. */
export async function announceDesk(event: LoggedEvent): Promise<void> {
  // The ticket that a mail became may be confidential: the desk only learns that its list of mails changed.
  knock({ desk: [roomOf.desk(event.administrationId)], others: [] }, { ...event, ticketId: null })
}

/** The due times of an administration's tickets moved, by no event of theirs: lists and tickets are asked for again. */
export function tellDeskOfPromises(administrationId: string): void {
  tellRightsChanged([roomOf.desk(administrationId)])
}

/** Asks anew who may be where, after a right was given or withdrawn. */
export async function reviewRights(event: LoggedEvent): Promise<void> {
  const open = sockets()
  if (!open?.anybodyListens()) return
  if (event.ticketId) await open.reviewTicket(event.ticketId)
  switch (event.type) {
    case 'membership.given':
    case 'membership.ended':
    case 'team.memberChanged':
      return open.reviewPerson(event.data.personId)
    case 'sharedAccess.given':
    case 'sharedAccess.ended': {
      const grantee = await granteesOf(event.data.sharedAccessId)
      if (grantee) tellRightsChanged(roomsOfGrantee(grantee))
    }
  }
}
