import type { Actor } from '~/domain/actor'
import type { PriorityCell } from '~/domain/priority'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'

/** Every cell that one administration ever changed, and from when, oldest first. One query. */
export const managedPriorityCells = (
  actor: Actor,
  administrationId: string,
): Promise<(PriorityCell & { id: string })[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<(PriorityCell & { id: string })[]>`
      select c.id, c.impact, c.urgency, c.priority, c.effective_from as "effectiveFrom" from priority_cell c
      where ${rowsOfCoordinated(actor, administrationId, Prisma.sql`c.administration_id`)}
      order by c.effective_from, c.id limit 1000`,
  )
