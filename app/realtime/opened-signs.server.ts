import { logger } from '~/lib/logger.server'
import type { LiveServer } from './live-socket.server'
import { roomOf } from './rooms.server'

export interface OpenedSigns {
  /** Who has this ticket open at a desk by now, on any process. */
  note(ticketId: string, personIds: string[]): void
  /** Has anybody else than this person? */
  isOpenFor(ticketId: string, personId: string): boolean
  stop(): void
}

/**
 * Tells those at whose desk a ticket is that somebody opened it, or that nobody has it open any more: for a sign in their
 * lists. Who that is, the page of the ticket says.
 * @param deskRoomsOf the rooms of those who work on a ticket at this moment
 */
export function makeOpenedSigns(
  io: LiveServer,
  deskRoomsOf: (ticketId: string) => Promise<string[]>,
): OpenedSigns {
  const open = new Map<string, string[]>()
  let isStopped = false

  async function tell(ticketId: string): Promise<void> {
    const rooms = await deskRoomsOf(ticketId)
    if (rooms.length === 0) return
    // As it is by now: of two that overtake each other, both say the same.
    const people = open.get(ticketId) ?? []
    const alone = people.length === 1 ? people.map(roomOf.person) : []
    io.to(rooms)
      .except(alone)
      .emit('opened', ticketId, people.length > 0)
    // Nobody is a colleague of their own.
    if (alone.length > 0) io.to(alone).emit('opened', ticketId, false)
  }

  return {
    note(ticketId, personIds) {
      const people = [...new Set(personIds)].sort()
      if (people.join() === (open.get(ticketId) ?? []).join()) return
      if (people.length > 0) open.set(ticketId, people)
      else open.delete(ticketId)
      if (isStopped || io.of('/').sockets.size === 0) return
      tell(ticketId).catch((error: Error) =>
        logger.warn({ err: error }, 'lists could not be told who has a ticket open'),
      )
    },
    isOpenFor: (ticketId, personId) => (open.get(ticketId) ?? []).some((id) => id !== personId),
    stop() {
      isStopped = true
    },
  }
}
