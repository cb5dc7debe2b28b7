import type { RoomFacts } from '~/data/views/room-facts.server'
import type { LoggedEvent } from '~/domain/events'
import type { Audience } from '~/realtime/announce.server'
import { roomOf } from '~/realtime/rooms.server'

/**
 * Who is told that something happened to a ticket. What is not public reaches the desk and whoever else sees notes;
 * what is confidential, persons and never a desk (decision 007).
 */
export function audienceOf(
  { isPublic, ticketId }: Pick<LoggedEvent, 'isPublic' | 'ticketId'>,
  facts: RoomFacts,
): Audience {
  if (!ticketId) throw new Error('Only an event of a ticket has this audience')
  const desk = ownDeskOf(facts)
  const others = isPublic
    ? [roomOf.ticket(ticketId), ...[facts.requesterId, facts.filerId].filter(isKnown).map(roomOf.person)]
    : [roomOf.ticketNotes(ticketId)]
  if (facts.isConfidential) return { desk, others }

  if (isPublic) others.push(...facts.followerIds.map(roomOf.person))
  if (isPublic && facts.unitId) others.push(roomOf.unit(facts.unitId))
  for (const share of facts.shares) {
    if (isPublic || share.maySeeNotes) others.push(...roomsOfGrantee(share))
  }
  return { desk, others }
}

const ownDeskOf = ({ isConfidential, namedAtDeskIds, administrationId }: RoomFacts): string[] =>
  isConfidential ? namedAtDeskIds.map(roomOf.person) : [roomOf.desk(administrationId)]

/** Those who work on a ticket: its own desk, or whoever is named on a confidential one, and those it is shared with. */
export const deskRoomsOf = (facts: RoomFacts): string[] =>
  facts.isConfidential ? ownDeskOf(facts) : [...ownDeskOf(facts), ...facts.shares.flatMap(roomsOfGrantee)]

/** The other side of a shared access: a desk, or the members of a team. */
export const roomsOfGrantee = (grantee: {
  administrationId: string | null
  teamMemberIds: string[]
}): string[] => [
  ...(grantee.administrationId ? [roomOf.desk(grantee.administrationId)] : []),
  ...grantee.teamMemberIds.map(roomOf.person),
]

const isKnown = (id: string | null): id is string => id !== null
