import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface ManagedQueueRow {
  id: string
  name: string
  team: string | null
  isDefault: boolean
}

/** The queues of one administration in the order of the desk. One query. */
export const managedQueues = (
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<ManagedQueueRow[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<ManagedQueueRow[]>`
      select q.id, ${nameIn(locale, 'q')} as name, ${nameIn(locale, 'team')} as team, q.is_default as "isDefault"
      from queue q left join team on team.id = q.team_id
      where ${rowsOfCoordinated(actor, administrationId, Prisma.sql`q.administration_id`)}
      order by q.position, q.key limit 200`,
  )

export interface ManagedQueue {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  position: number
  isDefault: boolean
  teamId: string | null
}

/** One queue, in all its languages. One query. */
export const managedQueue = (
  actor: Actor,
  administrationId: string,
  queueId: string,
): Promise<ManagedQueue> =>
  viewAs(actor, async (db) => {
    const [row] = await db.$queryRaw<ManagedQueue[]>`
      select q.name_nl as "nameNl", q.name_fr as "nameFr", q.name_en as "nameEn", q.name_de as "nameDe",
        q.position, q.is_default as "isDefault", q.team_id as "teamId"
      from queue q where q.id = ${queueId}::uuid
        and ${rowsOfCoordinated(actor, administrationId, Prisma.sql`q.administration_id`)}`
    if (!row) throw notFound()
    return row
  })

/** The teams of the common pool, for fields that send work to one. One query. */
export const poolTeams = (actor: Actor, locale: ReaderLocale): Promise<{ id: string; name: string }[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<{ id: string; name: string }[]>`
      select team.id, ${nameIn(locale, 'team')} as name from team order by 2 limit 200`,
  )

/** Those of them that can read a confidential ticket of this administration, for fields that name one. One query. */
export const teamsThatServe = (
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<{ id: string; name: string }[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<{ id: string; name: string }[]>`
      select team.id, ${nameIn(locale, 'team')} as name from team
      where team.id = any(serving_teams(${administrationId}::uuid))
        and ${rowsOfCoordinated(actor, administrationId, Prisma.sql`${administrationId}::uuid`)} order by 2 limit 200`,
  )
