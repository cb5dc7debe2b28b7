import type { Actor } from '~/domain/actor'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

/** A rule with the names of what it names; null is "any". */
export interface ManagedRule {
  id: string
  serviceId: string | null
  service: string | null
  language: ReaderLocale | null
  queueId: string
  queue: string
  /** Where a ticket goes: the rule's team, else the queue's. */
  teamId: string | null
  team: string | null
}

/** The routing table of one administration, the most specific rules first. One query. */
export const managedRules = (
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<ManagedRule[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<ManagedRule[]>`
      select r.id, r.service_id as "serviceId", ${nameIn(locale, 's')} as service, r.language,
        q.id as "queueId", ${nameIn(locale, 'q')} as queue, team.id as "teamId", ${nameIn(locale, 'team')} as team
      from routing_rule r join queue q on q.id = r.queue_id
        left join service s on s.id = r.service_id
        left join team on team.id = coalesce(r.team_id, q.team_id)
      where ${rowsOfCoordinated(actor, administrationId, Prisma.sql`r.administration_id`)}
      order by num_nonnulls(r.service_id, r.language) desc, r.service_id is null, service, r.language limit 1000`,
  )
