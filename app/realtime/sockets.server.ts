import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { Actor } from '~/domain/actor'
import { logger } from '~/lib/logger.server'
import { oncePerProcess } from '~/lib/once-per-process'
import { answerPage } from './answer-page.server'
import { makeBetweenProcesses, type TellOthers } from './between-processes.server'
import { checkOrigin, identify } from './handshake.server'
import type { LiveServer } from './live-socket.server'
import { makePresence } from './presence.server'
import { makeRightsReview, type RightsReview } from './rights-review.server'
import { roomOf, roomsOfActor } from './rooms.server'
import type { LiveSources } from './sources.server'

export interface Sockets extends RightsReview {
  io: LiveServer
  /** False while nobody has a page open: then there is nothing to find out for them. */
  anybodyListens(): boolean
  /** Tells the other processes of this installation. */
  tellOthers: TellOthers
  /** What came from another process, or from this one. */
  hear(message: string): void
  /** Cuts every page off; each tries to come back by itself. The port stays with whoever opened it. */
  stop(): Promise<void>
}

const held = oncePerProcess('sockets', () => ({ current: null as Sockets | null }))

/** The sockets of this process; null in commands, and before the program is ready. */
export const sockets = (): Sockets | null => held.current

/** Opens the sockets on the same port as the pages. Whoever connects is the person of the session cookie. */
export function openSockets({
  httpServer,
  origin,
  sources,
  tell = () => {},
}: {
  httpServer: HttpServer
  origin: string
  sources: LiveSources
  /** Carries a message to the other processes. */
  tell?: (message: string) => void
}): Sockets {
  const io: LiveServer = new Server({
    serveClient: false,
    // A page says little: an id, or a number for each of its desks.
    maxHttpBufferSize: 64 * 1024,
    connectTimeout: 10_000,
    allowRequest: checkOrigin(origin),
  })
  io.attach(httpServer)
  io.engine.on('connection_error', ({ code, message }) => logger.debug({ code, message }, 'no socket'))

  const processes = makeBetweenProcesses(tell)
  const presence = makePresence(io, processes.tellOthers, sources.deskRoomsOf)

  io.use(identify)
  io.on('connection', (socket) => {
    socket.on('error', (error) => logger.warn({ err: error }, 'a socket failed'))
    // Rooms first: what happens after the position was read is knocked.
    socket.join(roomsOfActor(socket.data.actor))
    answerPage(socket, sources, presence)
    socket.data.inTurn(async () => {
      socket.emit('hello', await sources.positionOf(socket.data.actor as Actor))
    })
  })

  const review = makeRightsReview(io, sources, presence)
  const opened: Sockets = {
    io,
    anybodyListens: () => io.of('/').sockets.size > 0,
    reviewPerson: review.reviewPerson,
    reviewTicket: review.reviewTicket,
    tellOthers: processes.tellOthers,
    hear(message) {
      const said = processes.read(message)
      if (said?.present) presence.hear(said.from, said.present)
      if (said?.notified?.length) io.to(said.notified.map(roomOf.person)).emit('notified')
    },
    async stop() {
      held.current = null
      await review.stop()
      presence.stop()
      io.engine.close()
      await Promise.allSettled(
        [...io.of('/').sockets.values()].map((socket) => socket.data.inTurn(async () => {})),
      )
    },
  }
  held.current = opened
  return opened
}
