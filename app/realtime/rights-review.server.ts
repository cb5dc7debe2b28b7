import { actorFromCookieHeader } from '~/auth/session.server'
import { logger } from '~/lib/logger.server'
import type { LiveServer, LiveSocket } from './live-socket.server'
import type { PresenceBook } from './presence.server'
import { roomOf, roomsOfActor, roomsOfWatcher } from './rooms.server'
import type { LiveSources } from './sources.server'

/** A withdrawn right closes its room within a second: half of it is for looking, the rest for acting. */
const SWEEP_MILLISECONDS = 500
/** Sockets that are reviewed at the same time; requests want the database too. */
const AT_ONCE = 4

export interface RightsReview {
  /** Asks anew who this person is, on every device. */
  reviewPerson(personId: string): Promise<void>
  /** Asks anew who may watch this ticket. */
  reviewTicket(ticketId: string): Promise<void>
}

/**
 * Keeps the rooms true. Events say when somebody withdrew a right; a date that passes, or a row that was changed by
 * hand, says nothing: so one query every half second compares what decides about all open sockets with what it was.
 */
export function makeRightsReview(
  io: LiveServer,
  sources: LiveSources,
  presence: PresenceBook,
): RightsReview & { stop(): Promise<void> } {
  const known = { sessions: new Map<string, string>(), tickets: new Map<string, string>() }
  const open = () => [...io.of('/').sockets.values()]

  const review = (sockets: LiveSocket[]) =>
    inSmallGroups(sockets, (socket) => socket.data.inTurn(() => reviewSocket(socket, sources, presence)))

  async function sweep(): Promise<void> {
    const sockets = open()
    if (sockets.length === 0) return
    const sessionIds = [...new Set(sockets.map((socket) => socket.data.sessionId))]
    const ticketIds = [...new Set(sockets.flatMap((socket) => [...socket.data.watched.keys()]))]
    const now = await sources.rightsNow({ sessionIds, ticketIds })

    for (const socket of sockets) if (!now.sessions.has(socket.data.sessionId)) socket.disconnect(true)
    // What is seen for the first time counts as changed: the right may have ended while the page connected.
    const sessions = changed(known.sessions, now.sessions, sessionIds)
    const tickets = changed(known.tickets, now.tickets, ticketIds)
    known.sessions = now.sessions
    known.tickets = now.tickets
    await review(
      sockets.filter(
        ({ connected, data }) =>
          connected &&
          (sessions.has(data.sessionId) || [...data.watched.keys()].some((id) => tickets.has(id))),
      ),
    )
  }

  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let sweeping = Promise.resolve()
  const sweepLater = () => {
    timer = setTimeout(() => {
      sweeping = sweep()
        .catch((error: Error) =>
          logger.error({ err: error }, 'the rights of open pages could not be reviewed'),
        )
        .then(() => {
          if (!isStopped) sweepLater()
        })
    }, SWEEP_MILLISECONDS)
  }
  sweepLater()

  const inRoom = (room: string) => open().filter((socket) => socket.rooms.has(room))
  return {
    reviewPerson: (personId) => review(inRoom(roomOf.person(personId))),
    reviewTicket: (ticketId) => review(inRoom(roomOf.ticket(ticketId))),
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await sweeping
    },
  }
}

const changed = (before: Map<string, string>, now: Map<string, string>, ids: string[]) =>
  new Set(ids.filter((id) => before.get(id) !== now.get(id)))

/** Puts the socket in the rooms that its person has now; tells the page when that made a difference. */
async function reviewSocket(socket: LiveSocket, sources: LiveSources, presence: PresenceBook): Promise<void> {
  if (!socket.connected) return
  const { cookie, watched } = socket.data
  const actor = await actorFromCookieHeader(cookie)
  if (!actor || actor.memberships.length === 0) return void socket.disconnect(true)
  socket.data.actor = actor

  const wanted = new Set(roomsOfActor(actor))
  for (const ticketId of [...watched.keys()]) {
    const rights = await sources.watchingRights(actor, ticketId)
    if (!rights) {
      watched.delete(ticketId)
      continue
    }
    watched.set(ticketId, rights)
    for (const room of roomsOfWatcher(ticketId, rights)) wanted.add(room)
  }
  presence.dropUnwatched(socket)
  for (const ticketId of socket.data.present.keys()) wanted.add(roomOf.presence(ticketId))

  const lost = [...socket.rooms].filter((room) => room !== socket.id && !wanted.has(room))
  const gained = [...wanted].filter((room) => !socket.rooms.has(room))
  for (const room of lost) socket.leave(room)
  socket.join(gained)
  if (lost.length > 0 || gained.length > 0) socket.emit('rightsChanged')
}

async function inSmallGroups<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
