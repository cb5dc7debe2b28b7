import { io, type Socket } from 'socket.io-client'
import type { Served } from './processes'
import { sessionOf } from './world'

/** So many of the open pages show the ticket that is answered. */
const WATCHING = 1_000
/** The first ones after a start find a program that is not compiled yet and connections that never asked: told apart. */
const FIRST_REPLIES = 4
const REPLIES = 20

export interface FanOut {
  pages: number
  deliveries: number
  /** When the last page knew of the first reply after a start, in milliseconds. */
  first: number
  /** From the moment the reply is sent to the knock on each other page, in milliseconds. */
  p50: number
  p99: number
  /** Of each process, with all these pages open; null where the system does not tell. */
  residentMegabytes: (number | null)[]
}

/** Open, untouched, and of an administration where every fifth agent works. */
export interface WatchedTicket {
  id: string
  number: string
}

/**
 * Pages of agents watch one ticket; replies are written to it at the first process, and each page is told, whichever
 * process it is open on. What is open besides, mostly at requesters, watches nothing and is told what concerns it.
 */
export async function measureFanOut(
  helpdesks: Served[],
  ticket: WatchedTicket,
  count: number,
): Promise<FanOut> {
  const [first] = helpdesks
  if (!first) throw new Error('There is no helpdesk to open pages on')
  const watching = Math.min(WATCHING, count)
  const pages = await openPages(helpdesks, watching, ticket)
  const others = await openOtherPages(helpdesks, count - watching)
  try {
    const replies: number[][] = []
    for (let version = 1; version <= FIRST_REPLIES + REPLIES; version++)
      replies.push(await replyAndWait(first.origin, ticket, version, pages.sockets))
    const waits = replies.slice(FIRST_REPLIES).flat()
    waits.sort((a, b) => a - b)
    const at = (share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN
    return {
      pages: [...pages.sockets, ...others.sockets].filter(({ connected }) => connected).length,
      deliveries: waits.length,
      first: Math.max(...(replies[0] ?? [])),
      p50: at(0.5),
      p99: at(0.99),
      residentMegabytes: helpdesks.map(({ residentMegabytes }) => residentMegabytes()),
    }
  } finally {
    pages.close()
    others.close()
  }
}

/** Pages of agents that watch a ticket. */
export const openPages = (helpdesks: Served[], count: number, { id }: WatchedTicket) =>
  open(helpdesks, count, async (origin, place) => {
    const socket = await openPage(origin, sessionOf('agent', (place * 5) % 200))
    if (!(await socket.timeout(20_000).emitWithAck('watchTicket', id)))
      throw new Error('A page may not watch its ticket')
    return socket
  })

/** One in eight is an agent's. */
const openOtherPages = (helpdesks: Served[], count: number) =>
  open(helpdesks, count, (origin, place) =>
    openPage(
      origin,
      place % 8 === 0 ? sessionOf('agent', (place / 8) % 200) : sessionOf('requester', place % 2000),
    ),
  )

/** Ten at a time, as people come in the morning, on each process in turn. */
async function open(
  helpdesks: Served[],
  count: number,
  openOne: (origin: string, place: number) => Promise<Socket>,
) {
  const sockets: Socket[] = []
  for (let from = 0; from < count; from += 10) {
    const places = Array.from({ length: Math.min(10, count - from) }, (_, index) => from + index)
    const opened = places.map((place) => openOne(helpdesks[place % helpdesks.length]?.origin ?? '', place))
    sockets.push(...(await Promise.all(opened)))
  }
  return {
    sockets,
    close() {
      for (const socket of sockets) socket.disconnect()
    },
  }
}

async function openPage(origin: string, cookie: string): Promise<Socket> {
  const socket = io(origin, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin, cookie },
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('hello', () => resolve())
    socket.once('connect_error', reject)
  })
  return socket
}

/** @param version of the ticket: each reply makes it one more */
async function replyAndWait(
  origin: string,
  { id, number }: WatchedTicket,
  version: number,
  pages: Socket[],
): Promise<number[]> {
  const waits: number[] = []
  const startedAt = performance.now()
  const told = Promise.all(
    pages.map(
      (page) =>
        new Promise<void>((resolve, reject) => {
          const tooLong = setTimeout(
            () => reject(new Error('A page was not told within ten seconds')),
            10_000,
          )
          page.on('knock', function knock(message: { ticketId: string }) {
            if (message.ticketId !== id) return
            page.off('knock', knock)
            clearTimeout(tooLong)
            waits.push(performance.now() - startedAt)
            resolve()
          })
        }),
    ),
  )
  const form = {
    intent: 'reply',
    body: 'Een collega kijkt mee.',
    language: 'nl',
    next: 'stay',
    version: String(version),
  }
  const answer = await fetch(`${origin}/desk/tickets/${number}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: sessionOf('agent', 0), origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
  if (answer.status !== 303) throw new Error(`The reply was answered with ${answer.status}`)
  await told
  return waits
}
