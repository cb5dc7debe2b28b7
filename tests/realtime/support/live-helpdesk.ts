import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { startSession } from '~/auth/session.server'
import { reactAtOnce } from '~/events/reactions.server'
import { startLive } from '~/events/start-live.server'
import type { Knock, PageToServer, Position, ServerToPage } from '~/realtime/contract'

/** An open page of somebody: what it was told, and what it may ask. */
export interface TestPage {
  socket: Socket<ServerToPage, PageToServer>
  cookie: string
  position: Position
  knocks: Knock[]
  /** Everything that came over the wire, as the values of each message. */
  received: unknown[][]
  rightsChanges: number
  watch(ticketId: string): Promise<boolean>
}

/** Sockets and tail over the test's database, on a port of their own. */
export function aLiveHelpdesk() {
  const httpServer = createServer()
  const pages: TestPage[] = []
  let live: { stop(): Promise<void> } | undefined
  let origin = ''

  beforeAll(async () => {
    await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`
    live = await startLive({ httpServer, origin, react: reactAtOnce })
  })
  afterEach(() => {
    for (const { socket } of pages.splice(0)) socket.disconnect()
  })
  afterAll(async () => {
    await live?.stop()
    httpServer.close()
  })

  const connect = (headers: Record<string, string>): Socket<ServerToPage, PageToServer> =>
    io(origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin, ...headers },
    })

  return {
    connect,
    origin: () => origin,
    /** Signs the person in and opens a page. */
    async aPage(person: { id: string }, cookie?: string): Promise<TestPage> {
      const session = cookie ?? (await startSession(person.id, 'test')).split(';')[0] ?? ''
      const socket = connect({ cookie: session })
      const page: TestPage = {
        socket,
        cookie: session,
        position: { at: '', numbers: {} },
        knocks: [],
        received: [],
        rightsChanges: 0,
        watch: (ticketId) => socket.timeout(3_000).emitWithAck('watchTicket', ticketId),
      }
      pages.push(page)
      socket.onAny((name: string, ...values: unknown[]) => page.received.push([name, ...values]))
      socket.on('knock', (knock) => page.knocks.push(knock))
      socket.on('rightsChanged', () => {
        page.rightsChanges += 1
      })
      await new Promise<void>((resolve, reject) => {
        socket.on('connect_error', reject)
        socket.once('hello', (position) => {
          page.position = position
          resolve()
        })
      })
      return page
    },
  }
}

/** Waits until it is so; the promise of the product is one second. */
export async function within(milliseconds: number, isSo: () => boolean): Promise<void> {
  const until = performance.now() + milliseconds
  while (!isSo()) {
    if (performance.now() > until) throw new Error(`Not so within ${milliseconds} ms`)
    await pause(5)
  }
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
