import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { Actor } from '~/domain/actor'
import { logger } from '~/lib/logger.server'
import type { Doing, PageToServer, ServerToPage } from './contract'

/** What somebody may know of a ticket that they watch. */
export interface WatchingRights {
  seesNotes: boolean
  /** They work on it, or another body shared it with their desk. */
  isAtDesk: boolean
  /** They asked or take part: what they write themselves reaches the desk. */
  mayReply: boolean
}

/** What we know of an open page. */
export interface PageFacts {
  /** The session cookie it came with: its rights are asked anew with it, as with every request. */
  cookie: string
  actor: Actor
  sessionId: string
  /** The tickets that it watches. */
  watched: Map<string, WatchingRights>
  /** What the person does with those of them that they have open at a desk, or to which they write an answer. */
  present: Map<string, Doing>
  /** Does one thing of this page after the other, so that a right is never given on an older answer. */
  inTurn(work: () => Promise<void>): Promise<void>
}

export type LiveServer = Server<PageToServer, ServerToPage, DefaultEventsMap, PageFacts>
export type LiveSocket = Socket<PageToServer, ServerToPage, DefaultEventsMap, PageFacts>

/** Pieces of work of one page, one after the other; one that fails is logged and holds nobody up. */
export function makeTurns(): PageFacts['inTurn'] {
  let last = Promise.resolve()
  return (work) => {
    last = last.then(work).catch((error: Error) => logger.error({ err: error }, 'a page got no answer'))
    return last
  }
}
