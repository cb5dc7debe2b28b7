import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { ServerOptions } from 'socket.io'
import { actorFromCookieHeader, sessionCookieName } from '~/auth/session.server'
import { logger } from '~/lib/logger.server'
import { isFromOurPage } from '~/platform/guards/same-origin.server'
import type { Refusal } from './contract'
import { type LiveSocket, makeTurns } from './live-socket.server'
import { roomOf } from './rooms.server'

/** Somebody with fifty pages open has forgotten most of them; a program would open thousands. */
const MOST_SOCKETS_OF_PERSON = 50
/** Connections a minute with one cookie: pages come back by themselves, each after a short wait. */
const attempts = new RateLimiterMemory({ points: 120, duration: 60 })

/** Before anything is read: only our own pages, and only with a session cookie. */
export const checkOrigin =
  (origin: string): NonNullable<ServerOptions['allowRequest']> =>
  (request, answer) => {
    const isOurs =
      isFromOurPage(request, origin) && request.headers.cookie?.includes(`${sessionCookieName}=`) === true
    answer(isOurs ? null : 'Only a signed-in page of the helpdesk may connect.', isOurs)
  }

/** The person is whoever's session cookie came with the first request, exactly as for a page. */
export async function identify(socket: LiveSocket, next: (refused?: Error) => void): Promise<void> {
  const refuse = (refusal: Refusal) => next(new Error(refusal))
  const cookie = socket.handshake.headers.cookie ?? ''
  try {
    await attempts.consume(cookie)
  } catch {
    return refuse('tooMany')
  }
  try {
    const actor = await actorFromCookieHeader(cookie)
    // Without a membership there is nothing to be told of.
    if (!actor?.sessionId || actor.memberships.length === 0) return refuse('signedOut')
    const open = socket.nsp.adapter.rooms.get(roomOf.person(actor.personId))?.size ?? 0
    if (open >= MOST_SOCKETS_OF_PERSON) return refuse('tooMany')
    Object.assign(socket.data, {
      cookie,
      actor,
      sessionId: actor.sessionId,
      watched: new Map(),
      present: new Map(),
      inTurn: makeTurns(),
    })
    next()
  } catch (error) {
    logger.error({ err: error }, 'a page could not be identified')
    refuse('unavailable')
  }
}
