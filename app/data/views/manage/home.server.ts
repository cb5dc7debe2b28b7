import type { Actor } from '~/domain/actor'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'

/** How much there is of everything, for the cards of the area's first page. */
export interface ManagedCounts {
  services: number
  queues: number
  units: number
  rules: number
  calendars: number
  people: number
  addresses: number
}

/** One query. */
export const managedCounts = (actor: Actor, administrationId: string): Promise<ManagedCounts> =>
  viewAs(actor, async (db) => {
    const own = rowsOfCoordinated(actor, administrationId, Prisma.sql`administration_id`)
    const [counts] = await db.$queryRaw<ManagedCounts[]>`
      select (select count(*)::int from service where is_active and ${own}) as services,
        (select count(*)::int from queue where ${own}) as queues,
        (select count(*)::int from unit where ${own}) as units,
        (select count(*)::int from routing_rule where ${own}) as rules,
        (select count(*)::int from calendar where ${own}) as calendars,
        (select count(distinct person_id)::int from membership where ${own}
          and valid_from <= now() and (valid_until is null or valid_until > now())) as people,
        (select count(*)::int from administration_address where ${own}) as addresses`
    if (!counts) throw new Error('A count gave no row')
    return counts
  })
