import { parse, serialize } from 'cookie'
import { actorBySession } from '~/data/actor-facts.server'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { env } from '~/env.server'
import { newId } from '~/lib/new-id'
import { hashToken, newToken } from '~/lib/token.server'

const LIFETIME_DAYS = 14
const LIFETIME_SECONDS = LIFETIME_DAYS * 24 * 60 * 60

// Browsers accept __Host- cookies over https only (RFC 6265bis, 4.1.3.2); the plain name exists for http on this machine.
const isSecure = env.origin.startsWith('https://')
export const sessionCookieName = isSecure ? '__Host-irisdesk' : 'irisdesk'
/** What all our cookies have in common. */
export const cookieAttributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const

/**
 * Starts a session and gives the Set-Cookie header for it. The cookie holds a random token; the database only its hash,
 * so that a copy of the database opens no session.
 */
export async function startSession(personId: string, device: string, now = new Date()): Promise<string> {
  const token = newToken()
  await acrossAdministrations('sign-in: there is no actor yet', (db) =>
    db.session.create({
      data: {
        id: newId(now),
        tokenHash: hashToken(token),
        personId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + LIFETIME_SECONDS * 1000),
        device: device.slice(0, 200),
      },
      select: { id: true },
    }),
  )
  return serialize(sessionCookieName, token, { ...cookieAttributes, maxAge: LIFETIME_SECONDS })
}

/** Revokes the session and gives the Set-Cookie header that forgets it. Its sockets close within a second. */
export async function endSession(sessionId: string | null, now = new Date()): Promise<string> {
  if (sessionId) {
    await acrossAdministrations('a session belongs to a person, not to an administration', (db) =>
      db.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: now } }),
    )
  }
  return serialize(sessionCookieName, '', { ...cookieAttributes, maxAge: 0 })
}

/** "Last seen" on the page of one's sessions is true to this; noting every request would write as often as we read. */
const SEEN_MILLISECONDS = 5 * 60_000

/** The person who shows this Cookie header, with what they may do now; null when nobody is signed in. One query. */
export async function actorFromCookieHeader(
  header: string | null | undefined,
  now = new Date(),
): Promise<Actor | null> {
  const token = header ? parse(header)[sessionCookieName] : undefined
  const found = token && token.length < 100 ? await actorBySession(hashToken(token)) : null
  if (!found) return null
  const { actor, lastSeenAt } = found
  if (actor.sessionId && now.getTime() - lastSeenAt.getTime() > SEEN_MILLISECONDS)
    await noteSeen(actor.sessionId, now)
  return actor
}

const noteSeen = (id: string, now: Date) =>
  acrossAdministrations('a session belongs to a person, not to an administration', (db) =>
    db.session.updateMany({ where: { id }, data: { lastSeenAt: now } }),
  )
