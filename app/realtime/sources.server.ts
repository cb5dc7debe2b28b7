import type { Actor } from '~/domain/actor'
import type { Position } from './contract'
import type { WatchingRights } from './live-socket.server'

/** What the sockets must know and may not look up themselves; events/start-live says where it comes from. */
export interface LiveSources {
  /** May this actor be told of the ticket, and of its notes? Null for what they may not see. */
  watchingRights(actor: Actor, ticketId: string): Promise<WatchingRights | null>
  /** The rooms of those who work on a ticket at this moment. */
  deskRoomsOf(ticketId: string): Promise<string[]>
  positionOf(actor: Actor): Promise<Position>
  changedSince(actor: Actor, since: Position): Promise<string[] | null>
  /** What decides about these sessions and tickets now; a session that ended is missing. */
  rightsNow(ids: { sessionIds: string[]; ticketIds: string[] }): Promise<{
    sessions: Map<string, string>
    tickets: Map<string, string>
  }>
}
