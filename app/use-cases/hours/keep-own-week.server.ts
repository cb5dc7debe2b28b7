import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import type { OpeningPeriod } from '~/domain/calendar/opening-hours'

/** An agent says when they work; without any hours they keep the helpdesk's. */
export const keepOwnWeek = ({ personId }: Actor, periods: OpeningPeriod[]): Promise<void> =>
  asActor({ personId }, async (db) => {
    await db.workPattern.deleteMany({ where: { personId } })
    if (periods.length === 0) return
    await db.workPattern.createMany({
      data: [{ personId, periods: periods.map((period) => ({ ...period })) }],
    })
  })
