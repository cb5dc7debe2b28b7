import type { Knock } from './contract'
import { roomOf } from './rooms.server'
import { sockets } from './sockets.server'

/** Whom something concerns, as rooms. Everybody is told once, however many of the rooms they are in. */
export interface Audience {
  /** Those who work at the administration's desk: they may know how far its log is. */
  desk: string[]
  /** Everybody else who may know of it. */
  others: string[]
}

/** The only emitter. Knocks at the pages of this process; they ask their loaders what happened. */
export function knock(
  audience: Audience,
  event: { administrationId: string; ticketId: string | null; number: bigint },
) {
  const io = sockets()?.io
  if (!io) return
  const { administrationId, ticketId } = event
  const about = (eventNumber: string | null): Knock => ({ administrationId, ticketId, eventNumber })
  // To an empty list of rooms would mean to everybody.
  if (audience.desk.length > 0) io.to(audience.desk).emit('knock', about(String(event.number)))
  if (audience.others.length > 0) io.to(audience.others).except(audience.desk).emit('knock', about(null))
}

/** The bells of these people rang, or fell silent: their open pages count anew, on every process. */
export function knockAtBells(personIds: string[]): void {
  const open = sockets()
  if (!open || personIds.length === 0) return
  open.io.to(personIds.map(roomOf.person)).emit('notified')
  open.tellOthers.notified(personIds)
}

/** Somebody's lists gain or lose something: their pages ask again. */
export function tellRightsChanged(rooms: string[]): void {
  if (rooms.length > 0) sockets()?.io.to(rooms).emit('rightsChanged')
}
