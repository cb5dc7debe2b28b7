import { recountNext } from '~/data/promise-recounts.server'
import { tellDeskOfPromises } from '~/events/announcing.server'

/** Open promises follow the rules as they are now; pages that show them ask again. Gives how many administrations. */
export async function recountWhereRulesChanged(now = new Date()): Promise<number> {
  for (let done = 0; ; done++) {
    const administrationId = await recountNext(now)
    if (!administrationId) return done
    tellDeskOfPromises(administrationId)
  }
}
