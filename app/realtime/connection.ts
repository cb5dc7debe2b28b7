import type { Socket } from 'socket.io-client'
import {
  type Doing,
  MOST_LISTED_TICKETS,
  type PageToServer,
  type Position,
  type Presence,
  type Refusal,
  type ServerToPage,
} from './contract'

/** A short cut is nobody's business; the server restarting is. */
const LOST_AFTER_MILLISECONDS = 2_000
/** The first connection has its script to load, on a slow line too. */
const FIRST_PATIENCE_MILLISECONDS = 8_000

export interface ConnectionHandlers {
  /** Something happened to these tickets; null stands for "perhaps to anything". */
  onNews(ticketIds: string[] | null): void
  /** What stands behind the person's bell may have changed. */
  onNotified(): void
  /** Ask the server anew who may see what; it may answer 404, or the sign-in page. */
  onRightsChanged(): void
  onLostChange(isLost: boolean): void
  /** Who else has this ticket open at a desk. */
  onPresence?(ticketId: string, others: Presence[]): void
  /** Which tickets of the list somebody else has open. */
  onOpened?(ticketIds: ReadonlySet<string>): void
}

export interface Connection {
  /** Asks to be told of this ticket, also after every cut, until it is no longer watched. */
  watchTicket(ticketId: string): void
  unwatchTicket(ticketId: string): void
  /** Tells what is done with a ticket that is watched, also after every cut. */
  present(ticketId: string, doing: Doing | null): void
  /** Says which tickets the page lists, also after every cut. */
  list(ticketIds: string[]): void
  close(): void
}

/**
 * Connects the page, and keeps it connected: after a cut it asks the event log what it missed. The script of the
 * sockets is loaded only now, so that it never delays the page itself.
 */
export function openConnection(handlers: ConnectionHandlers): Connection {
  const watched = new Set<string>()
  const present = new Map<string, Doing>()
  let listed: string[] = []
  let opened = new Set<string>()
  const lost = lostTimer(handlers.onLostChange)
  let socket: Socket<ServerToPage, PageToServer> | undefined
  let position: Position | undefined
  /**
   * Up to where nothing was missed, from a cut until the log has answered. Knocks of the next connection may come before
   * its greeting, and it may be cut before the answer: neither tells of what happened in between.
   */
  let unanswered: Position | undefined
  let isClosed = false

  const watch = (ticketId: string) =>
    socket?.emit('watchTicket', ticketId, (isWatched) => {
      if (!isWatched && watched.has(ticketId)) handlers.onRightsChanged()
    })
  const sayPresent = (ticketId: string) => {
    const doing = present.get(ticketId)
    if (doing) socket?.emit('present', ticketId, doing)
  }

  const tellOpened = (ticketIds: Iterable<string>) => {
    opened = new Set(ticketIds)
    handlers.onOpened?.(opened)
  }
  const askOpened = () => {
    const asked = listed
    if (asked.length === 0) tellOpened([])
    else socket?.emit('openedAmong', asked, (openIds) => listed === asked && tellOpened(openIds))
  }

  function greet(current: Position) {
    lost.isBack()
    if (position) handlers.onNotified()
    for (const ticketId of watched) watch(ticketId)
    for (const ticketId of present.keys()) sayPresent(ticketId)
    if (listed.length > 0) askOpened()
    // After the rooms are joined: what happens from now on is knocked, what happened before is in the log.
    unanswered ??= position ?? whenPageWasAskedFor(current)
    socket?.emit('catchUp', unanswered, (ticketIds) => {
      unanswered = undefined
      if (ticketIds?.length !== 0) handlers.onNews(ticketIds)
    })
    position = current
  }

  async function connect() {
    const { io } = await import('socket.io-client')
    if (isClosed) return
    socket = io({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    })
    socket.on('hello', greet)
    socket.on('knock', ({ administrationId, ticketId, eventNumber }) => {
      if (position && eventNumber) {
        position.numbers[administrationId] = higher(eventNumber, position.numbers[administrationId])
      }
      handlers.onNews(ticketId ? [ticketId] : null)
    })
    socket.on('notified', handlers.onNotified)
    socket.on('presence', (ticketId, others) => handlers.onPresence?.(ticketId, others))
    socket.on('opened', (ticketId, isOpen) => {
      if (!listed.includes(ticketId)) return
      const others = [...opened].filter((id) => id !== ticketId)
      tellOpened(isOpen ? [...others, ticketId] : others)
    })
    socket.on('rightsChanged', handlers.onRightsChanged)
    socket.on('disconnect', (reason) => {
      lost.isGone()
      if (position) unanswered ??= { at: position.at, numbers: { ...position.numbers } }
      if (reason !== 'io server disconnect') return
      // The session ended, or a right: the page asks, and comes back with what is left.
      handlers.onRightsChanged()
      reconnectLater()
    })
    socket.on('connect_error', ({ message }) => {
      // Refused by us: Socket.IO tries again by itself only when it was the network.
      if ((message as Refusal) === 'signedOut') handlers.onRightsChanged()
      else if (!socket?.active) reconnectLater()
    })
  }

  const reconnectLater = () => setTimeout(() => !isClosed && socket?.connect(), 1_000 + Math.random() * 2_000)

  lost.isGone(FIRST_PATIENCE_MILLISECONDS)
  connect().catch(() => handlers.onLostChange(true))
  return {
    watchTicket(ticketId) {
      watched.add(ticketId)
      if (socket?.connected) watch(ticketId)
    },
    unwatchTicket(ticketId) {
      watched.delete(ticketId)
      present.delete(ticketId)
      if (socket?.connected) socket.emit('unwatchTicket', ticketId)
    },
    present(ticketId, doing) {
      if ((present.get(ticketId) ?? null) === doing) return
      if (doing) present.set(ticketId, doing)
      else present.delete(ticketId)
      if (socket?.connected) socket.emit('present', ticketId, doing)
    },
    list(ticketIds) {
      listed = ticketIds.slice(0, MOST_LISTED_TICKETS)
      if (socket?.connected) askOpened()
    },
    close() {
      isClosed = true
      lost.isBack()
      socket?.disconnect()
    },
  }
}

/** By the server's clock: whoever holds the page has a clock of their own. */
const whenPageWasAskedFor = (now: Position): Position => ({
  at: new Date(new Date(now.at).getTime() - performance.now()).toISOString(),
  numbers: {},
})

const higher = (a: string, b: string | undefined): string =>
  b === undefined || BigInt(a) > BigInt(b) ? a : b

function lostTimer(say: (isLost: boolean) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLost = false
  const become = (value: boolean) => {
    timer = undefined
    if (isLost === value) return
    isLost = value
    say(value)
  }
  return {
    isGone(patience = LOST_AFTER_MILLISECONDS) {
      if (!isLost) timer ??= setTimeout(become, patience, true)
    },
    isBack() {
      clearTimeout(timer)
      become(false)
    },
  }
}
