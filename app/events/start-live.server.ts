import type { Server } from 'node:http'
import { database } from '~/data/database.server'
import { rightsNow } from '~/data/rights-now.server'
import { livePosition, ticketsChangedSince, watchingRights } from '~/data/views/live.server'
import { roomFacts } from '~/data/views/room-facts.server'
import type { LoggedEvent } from '~/domain/events'
import { openSockets, type Sockets } from '~/realtime/sockets.server'
import { deskRoomsOf } from './audience.server'
import { startTail } from './tail.server'

/**
 * Opens the sockets and follows the event log: from now on, what is committed is on the open pages at once.
 * @param react what follows at once from an event; `reactAtOnce` of events/reactions
 */
export async function startLive({
  httpServer,
  origin,
  react,
}: {
  httpServer: Server
  origin: string
  react: (event: LoggedEvent) => Promise<void>
}): Promise<{ stop(): Promise<void> }> {
  // The tail first: a page that connects early must not miss what happens in between.
  const tail = await startTail({ react })
  let sockets: Sockets | undefined
  const exchange = await database().openExchange((message) => sockets?.hear(message))
  sockets = openSockets({
    httpServer,
    origin,
    sources: {
      watchingRights,
      async deskRoomsOf(ticketId) {
        const facts = await roomFacts(ticketId)
        return facts ? deskRoomsOf(facts) : []
      },
      positionOf: livePosition,
      changedSince: ticketsChangedSince,
      rightsNow,
    },
    tell: exchange.tell,
  })
  return {
    async stop() {
      await tail.stop()
      await sockets?.stop()
      await exchange.stop()
    },
  }
}
