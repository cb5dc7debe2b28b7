import type { PresentAt, TellOthers } from './between-processes.server'
import type { Doing, Presence } from './contract'
import type { LiveServer, LiveSocket } from './live-socket.server'
import { makeOpenedSigns, type OpenedSigns } from './opened-signs.server'
import { makePresenceElsewhere, SILENT_MILLISECONDS } from './presence-elsewhere.server'
import { roomOf } from './rooms.server'

/** Of several pages of one person the busiest counts. */
const busiest: Doing[] = ['replying', 'noting', 'writing', 'looking']

export interface PresenceBook {
  /** Notes down what somebody does with a ticket that they watch, as far as they have that right; null: nothing any more. */
  set(socket: LiveSocket, ticketId: string, doing: Doing | null): void
  /** After rights changed: whoever may no longer watch a ticket is no longer there either. */
  dropUnwatched(socket: LiveSocket): void
  /** The connection ended. */
  leave(socket: LiveSocket): void
  /** Has anybody else than this person it open at a desk? */
  isOpenFor: OpenedSigns['isOpenFor']
  /** What another process says of its pages. */
  hear(process: string, tickets: PresentAt[]): void
  stop(): void
}

/**
 * Who has a ticket open at a desk and what they do with it, and who writes to the desk. It lives as long as their connections, and nowhere else;
 * each process tells the others of its own pages, at once and again every few seconds, so that what was lost comes back.
 */
export function makePresence(
  io: LiveServer,
  tellOthers: TellOthers,
  deskRoomsOf: (ticketId: string) => Promise<string[]>,
): PresenceBook {
  const signs = makeOpenedSigns(io, deskRoomsOf)
  const elsewhere = makePresenceElsewhere()

  const here = (ticketId: string): LiveSocket[] =>
    [...(io.of('/').adapter.rooms.get(roomOf.presence(ticketId)) ?? [])].flatMap(
      (id) => io.of('/').sockets.get(id) ?? [],
    )
  const peopleHere = (ticketId: string): [string, Doing][] =>
    here(ticketId).flatMap(({ data }) => {
      const doing = data.present.get(ticketId)
      return doing ? [[data.actor.personId, doing] as [string, Doing]] : []
    })

  /** Tells everybody there who else is, and the lists that somebody is. */
  function tell(ticketId: string): void {
    const people = [...peopleHere(ticketId), ...elsewhere.at(ticketId)]
    signs.note(
      ticketId,
      people.flatMap(([personId, doing]) => (doing === 'writing' ? [] : personId)),
    )
    for (const reader of here(ticketId))
      if (reader.data.present.get(ticketId) !== 'writing')
        reader.emit('presence', ticketId, othersFor(reader, people, ticketId))
  }
  function changedHere(ticketId: string): void {
    tell(ticketId)
    tellOthers.present([[ticketId, peopleHere(ticketId)]])
  }

  function set(socket: LiveSocket, ticketId: string, doing: Doing | null): void {
    const { present } = socket.data
    const isThere = doing !== null && mayDo(socket, ticketId, doing)
    if (!isThere && !present.has(ticketId)) return
    if (isThere) {
      present.set(ticketId, doing)
      socket.join(roomOf.presence(ticketId))
    } else {
      present.delete(ticketId)
      socket.leave(roomOf.presence(ticketId))
    }
    changedHere(ticketId)
  }

  const timer = setInterval(() => {
    elsewhere.forgetSilent(performance.now()).forEach(tell)
    const open = new Set([...io.of('/').sockets.values()].flatMap(({ data }) => [...data.present.keys()]))
    tellOthers.present([...open].map((ticketId) => [ticketId, peopleHere(ticketId)]))
  }, SILENT_MILLISECONDS / 3)

  return {
    set,
    dropUnwatched(socket) {
      for (const [ticketId, doing] of [...socket.data.present]) {
        if (mayDo(socket, ticketId, doing)) tell(ticketId)
        else set(socket, ticketId, null)
      }
    },
    leave(socket) {
      for (const ticketId of [...socket.data.present.keys()]) set(socket, ticketId, null)
    },
    hear(process, tickets) {
      for (const ticket of tickets) if (elsewhere.note(process, ticket, performance.now())) tell(ticket[0])
    },
    isOpenFor: signs.isOpenFor,
    stop() {
      clearInterval(timer)
      signs.stop()
    },
  }
}

const mayDo = ({ data }: LiveSocket, ticketId: string, doing: Doing): boolean => {
  const rights = data.watched.get(ticketId)
  return (doing === 'writing' ? rights?.mayReply : rights?.isAtDesk) === true
}

/** Whoever sees no notes must not learn that one is being written. */
function othersFor(reader: LiveSocket, people: [string, Doing][], ticketId: string): Presence[] {
  const seesNotes = reader.data.watched.get(ticketId)?.seesNotes ?? false
  const others = new Map<string, Doing>()
  for (const [personId, done] of people) {
    if (personId === reader.data.actor.personId) continue
    const doing = done === 'noting' && !seesNotes ? 'looking' : done
    const known = others.get(personId)
    if (!known || busiest.indexOf(doing) < busiest.indexOf(known)) others.set(personId, doing)
  }
  return [...others].map(([personId, doing]) => ({ personId, doing }))
}
