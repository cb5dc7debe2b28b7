import { z } from 'zod'
import { doings, MOST_LISTED_TICKETS, MOST_WATCHED_TICKETS } from './contract'
import type { LiveSocket } from './live-socket.server'
import type { PresenceBook } from './presence.server'
import { roomsOfWatcher } from './rooms.server'
import type { LiveSources } from './sources.server'

/** More than a page of ours ever says in ten seconds: coming back, it names its tickets and asks what it missed. */
const MOST_MESSAGES = 60
const WINDOW_MILLISECONDS = 10_000

const answerFunction = z.custom<(answer: unknown) => void>((value) => typeof value === 'function')
const messages = {
  watchTicket: z.tuple([z.uuid(), answerFunction]),
  unwatchTicket: z.tuple([z.uuid()]),
  present: z.tuple([z.uuid(), z.enum(doings).nullable()]),
  openedAmong: z.tuple([z.array(z.uuid()).max(MOST_LISTED_TICKETS), answerFunction]),
  catchUp: z.tuple([
    z.object({
      at: z.iso.datetime(),
      numbers: z
        .record(z.uuid(), z.string().regex(/^\d{1,18}$/))
        .refine((numbers) => Object.keys(numbers).length <= 500),
    }),
    answerFunction,
  ]),
}

/** Answers what a page asks. Whatever no page of ours would send ends the connection. */
export function answerPage(socket: LiveSocket, sources: LiveSources, presence: PresenceBook): void {
  cutOffStrangers(socket)
  const { watched, inTurn } = socket.data

  socket.on('watchTicket', (ticketId, answer) =>
    inTurn(async () => {
      if (watched.size >= MOST_WATCHED_TICKETS && !watched.has(ticketId)) return answer(false)
      const rights = await sources.watchingRights(socket.data.actor, ticketId)
      if (rights && socket.connected) {
        watched.set(ticketId, rights)
        socket.join(roomsOfWatcher(ticketId, rights))
      }
      answer(rights !== null)
    }),
  )
  socket.on('unwatchTicket', (ticketId) =>
    inTurn(async () => {
      presence.set(socket, ticketId, null)
      watched.delete(ticketId)
      for (const room of roomsOfWatcher(ticketId, { seesNotes: true })) socket.leave(room)
    }),
  )
  // In turn with watching: the right to the ticket was asked for just before.
  socket.on('present', (ticketId, doing) => inTurn(async () => presence.set(socket, ticketId, doing)))
  socket.on('openedAmong', (ticketIds, answer) =>
    inTurn(async () => {
      const { actor } = socket.data
      const seen: string[] = []
      for (const id of new Set(ticketIds))
        if (presence.isOpenFor(id, actor.personId) && (await sources.watchingRights(actor, id))?.isAtDesk)
          seen.push(id)
      answer(seen.filter((id) => presence.isOpenFor(id, actor.personId)))
    }),
  )
  socket.on('disconnect', () => presence.leave(socket))
  socket.on('catchUp', (since, answer) =>
    inTurn(async () => answer(await sources.changedSince(socket.data.actor, since))),
  )
}

/** Runs before the listeners: what is unknown, malformed or too frequent never reaches them. */
function cutOffStrangers(socket: LiveSocket): void {
  let windowFrom = 0
  let count = 0
  socket.use(([name, ...values], next) => {
    const now = performance.now()
    if (now - windowFrom > WINDOW_MILLISECONDS) {
      windowFrom = now
      count = 0
    }
    count += 1
    const message = Object.hasOwn(messages, name) ? messages[name as keyof typeof messages] : undefined
    if (count <= MOST_MESSAGES && message?.safeParse(values).success) return next()
    socket.disconnect(true)
  })
}
