import { actorByApiToken } from '~/data/actor-facts.server'
import type { Actor } from '~/domain/actor'
import { hashToken } from '~/lib/token.server'

const bearer = /^Bearer (iris_[\w-]{20,100})$/i

/**
 * The person for whom a program acts that shows this Authorization header, with what that person may do now; null for
 * anything that is no valid token. Cookies do not count: a page of another site could make a browser send them.
 */
export async function actorFromBearer(header: string | null): Promise<Actor | null> {
  const token = header?.match(bearer)?.[1]
  return token ? actorByApiToken(hashToken(token)) : null
}
