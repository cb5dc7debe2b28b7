import type { Actor, ActorMembership } from '~/domain/actor'
import type { ApiToken } from '~/domain/api-scopes'
import { database } from './database.server'

/** What the SQL functions actor_facts, actor_by_session and actor_by_api_token answer. */
interface ActorFacts {
  person: Omit<Actor, 'personId' | 'memberships' | 'teamIds' | 'sessionId' | 'once'> & { id: string }
  memberships: (Pick<ActorMembership, 'administrationId' | 'code' | 'role' | 'unitId'> & {
    nameNl: string
    nameFr: string
    nameEn: string | null
    nameDe: string | null
  })[]
  teamIds: string[]
  sessionId?: string
  lastSeenAt?: string
  token?: Omit<ApiToken, 'expiresAt'> & { expiresAt: string | null; lastUsedAt: string | null }
}

// The one question before there is a scope. The functions run as irisdesk_system and answer nothing but this, so the
// query needs no transaction of its own: every request asks it.
type Answer = { facts: ActorFacts | null }[]

const actorOf = ([answer]: Answer): Actor | null => {
  if (!answer?.facts) return null
  const { person, memberships, teamIds, sessionId } = answer.facts
  const { id, ...rest } = person
  return {
    ...rest,
    personId: id,
    memberships: memberships.map(({ nameNl, nameFr, nameEn, nameDe, ...membership }) => ({
      ...membership,
      names: { nl: nameNl, fr: nameFr, en: nameEn, de: nameDe },
    })),
    teamIds,
    sessionId: sessionId ?? null,
  }
}

/** Whose valid session has this token hash, with the memberships valid now, and when it was last noted; null for anything else. */
export async function actorBySession(tokenHash: string): Promise<{ actor: Actor; lastSeenAt: Date } | null> {
  const answer = await database().prisma.$queryRaw<Answer>`select actor_by_session(${tokenHash}) as facts`
  const actor = actorOf(answer)
  return actor && { actor, lastSeenAt: new Date(answer[0]?.facts?.lastSeenAt ?? 0) }
}

/** Whose valid API token has this hash, what it is for, and when its use was last noted. */
export async function actorByApiToken(
  tokenHash: string,
): Promise<{ actor: Actor; token: ApiToken; lastUsedAt: Date | null } | null> {
  const answer = await database().prisma.$queryRaw<Answer>`select actor_by_api_token(${tokenHash}) as facts`
  const actor = actorOf(answer)
  const token = answer[0]?.facts?.token
  if (!actor || !token) return null
  const { expiresAt, lastUsedAt, ...rest } = token
  return {
    actor,
    token: { ...rest, expiresAt: expiresAt === null ? null : new Date(expiresAt) },
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
  }
}

/** The person as an actor: for mail that proved who sent it, and for jobs that act for somebody. */
export const actorByPerson = async (personId: string): Promise<Actor | null> =>
  actorOf(await database().prisma.$queryRaw<Answer>`select actor_facts(${personId}::uuid) as facts`)
