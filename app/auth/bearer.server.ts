import { actorByApiToken } from '~/data/actor-facts.server'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import type { ApiToken } from '~/domain/api-scopes'
import { hashToken } from '~/lib/token.server'

const bearer = /^Bearer (iris_[\w-]{20,100})$/i

/** "Last used" is true to this; noting every call would write as often as we read. */
const USED_MILLISECONDS = 5 * 60_000

/** For whom a program acts, and with which token. */
export interface Bearer {
  actor: Actor
  token: ApiToken
}

/**
 * The person for whom a program acts that shows this Authorization header, with what that person may do now; null for
 * anything that is no valid token. Cookies do not count: a page of another site could make a browser send them.
 */
export async function bearerOf(header: string | null, now = new Date()): Promise<Bearer | null> {
  const value = header?.match(bearer)?.[1]
  const found = value ? await actorByApiToken(hashToken(value)) : null
  if (!found) return null
  const { actor, token, lastUsedAt } = found
  if (now.getTime() - (lastUsedAt?.getTime() ?? 0) > USED_MILLISECONDS) await noteUsed(token.id, now)
  return { actor, token }
}

const noteUsed = (id: string, now: Date) =>
  acrossAdministrations('a token belongs to a person, not to an administration', (db) =>
    db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } }),
  )
