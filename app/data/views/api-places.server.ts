import { type Actor, colleagueAdministrations, deskAdministrations } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { Prisma } from '../generated/client'
import { viewAs } from '../scope.server'
import { rowsOfDesks } from '../visible-to.server'
import { servicesOf, type Texts } from './portal-services.server'

/** A queue as programs read it; confidential tickets are not in the counts. */
export interface ApiQueue {
  id: string
  key: string
  administration: string
  names: Texts
  isDefault: boolean
  counts: { new: number; open: number; pending: number; unassigned: number }
}

export interface ApiService {
  id: string
  administration: string
  names: Texts
  helps: Texts
  isConfidential: boolean
}

/** The ids among `all` that the filter names. @throws ExpectedError not_found for one that the actor does not belong to */
function chosenOf(actor: Actor, all: string[], administration: string | undefined): string[] {
  if (administration === undefined) return all
  const membership = actor.memberships.find(({ code }) => code === administration)
  if (!membership) throw notFound()
  return all.filter((id) => id === membership.administrationId)
}

/** The queues of the actor's desks with their kept counts. One query. */
export function apiQueues(actor: Actor, administration: string | undefined): Promise<ApiQueue[]> {
  const desks = chosenOf(actor, deskAdministrations(actor), administration)
  return viewAs(
    actor,
    (db) => db.$queryRaw<ApiQueue[]>`
      select q.id, q.key, a.code as administration, q.is_default as "isDefault",
        jsonb_build_object('nl', q.name_nl, 'fr', q.name_fr, 'en', q.name_en, 'de', q.name_de) as names,
        jsonb_build_object('new', coalesce(c.fresh, 0), 'open', coalesce(c.open, 0),
          'pending', coalesce(c.pending, 0), 'unassigned', coalesce(c.unassigned, 0)) as counts
      from queue q join administration a on a.id = q.administration_id left join queue_count c on c.queue_id = q.id
      where q.administration_id = any(${desks}::uuid[])
      order by a.code, q.position, q.key`,
  )
}

/** The id of a queue of one of the actor's desks by its key; null when there is none. One query. */
export async function apiQueueId(
  actor: Actor,
  administrationId: string,
  key: string,
): Promise<string | null> {
  const [queue] = await viewAs(
    actor,
    (db) => db.$queryRaw<{ id: string }[]>`
      select q.id from queue q where q.administration_id = ${administrationId}::uuid and q.key = ${key}
        and ${rowsOfDesks(actor, Prisma.sql`q.administration_id`)}`,
  )
  return queue?.id ?? null
}

/** What the actor's administrations offer help with. One query. */
export async function apiServices(actor: Actor, administration: string | undefined): Promise<ApiService[]> {
  const places = chosenOf(actor, colleagueAdministrations(actor), administration)
  const services = await viewAs(actor, (db) => servicesOf(db, places))
  return services.map(({ administrationId, ...service }) => ({
    ...service,
    administration: actor.memberships.find((one) => one.administrationId === administrationId)?.code ?? '',
  }))
}
