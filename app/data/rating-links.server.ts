import { createHmac, timingSafeEqual } from 'node:crypto'
import { env, secret } from '~/env.server'

/** Whom the link asks about what: one ticket and the person who asked for it. */
interface Asked {
  ticketId: string
  requesterId: string
}

/**
 * What stands in the link by which somebody says, without signing in, how they were helped. It is a signature and kept
 * nowhere: it opens one form about one ticket, and no longer when somebody else is its requester.
 */
export const ratingToken = ({ ticketId, requesterId }: Asked): string =>
  // The first word keeps it apart from whatever else is signed with this key.
  createHmac('sha256', secret(env))
    .update(JSON.stringify(['rating', ticketId, requesterId]))
    .digest('base64url')

export function isRatingToken(token: string, asked: Asked): boolean {
  const given = Buffer.from(token)
  const right = Buffer.from(ratingToken(asked))
  return given.length === right.length && timingSafeEqual(given, right)
}
