import type { Doing, Presence } from './contract'
import type { LiveServer, LiveSocket } from './live-socket.server'
import { roomOf } from './rooms.server'

// Who has a ticket open at a desk, and what they do with it. It lives as long as their connections, and nowhere else.

/** Of several pages of one person the busiest counts. */
const busiest: Doing[] = ['replying', 'noting', 'looking']

/** Notes down what somebody does with a ticket that they watch from a desk; null: nothing any more. */
export function setPresent(io: LiveServer, socket: LiveSocket, ticketId: string, doing: Doing | null): void {
  const { present, watched } = socket.data
  const isThere = doing !== null && watched.get(ticketId)?.isAtDesk === true
  if (!isThere && !present.has(ticketId)) return
  if (isThere) {
    present.set(ticketId, doing)
    socket.join(roomOf.presence(ticketId))
  } else {
    present.delete(ticketId)
    socket.leave(roomOf.presence(ticketId))
  }
  tellPresence(io, ticketId)
}

/** After rights changed: whoever may no longer watch a ticket is no longer there either. */
export function dropUnwatched(io: LiveServer, socket: LiveSocket): void {
  for (const ticketId of [...socket.data.present.keys()]) {
    if (socket.data.watched.get(ticketId)?.isAtDesk) tellPresence(io, ticketId)
    else setPresent(io, socket, ticketId, null)
  }
}

/** The connection ended. */
export function leavePresence(io: LiveServer, socket: LiveSocket): void {
  for (const ticketId of [...socket.data.present.keys()]) setPresent(io, socket, ticketId, null)
}

/** Tells everybody there who else is; who sees no notes must not learn that one is being written. */
function tellPresence(io: LiveServer, ticketId: string): void {
  const sockets = [...(io.of('/').adapter.rooms.get(roomOf.presence(ticketId)) ?? [])].flatMap(
    (id) => io.of('/').sockets.get(id) ?? [],
  )
  for (const socket of sockets) socket.emit('presence', ticketId, othersFor(socket, sockets, ticketId))
}

function othersFor(reader: LiveSocket, sockets: LiveSocket[], ticketId: string): Presence[] {
  const seesNotes = reader.data.watched.get(ticketId)?.seesNotes ?? false
  const others = new Map<string, Doing>()
  for (const { data } of sockets) {
    const { personId } = data.actor
    const done = data.present.get(ticketId)
    if (!done || personId === reader.data.actor.personId) continue
    const doing = done === 'noting' && !seesNotes ? 'looking' : done
    const known = others.get(personId)
    if (!known || busiest.indexOf(doing) < busiest.indexOf(known)) others.set(personId, doing)
  }
  return [...others].map(([personId, doing]) => ({ personId, doing }))
}
