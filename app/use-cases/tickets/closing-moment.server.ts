import { closingRules } from '~/data/closing-rules.server'
import type { Db } from '~/data/scope.server'
import { addWorkingDays } from '~/domain/calendar/opening-days'
import { endOfDay, wallClock } from '~/lib/wall-clock'

/**
 * When a ticket that is resolved now closes by itself: at the end of the administration's n-th working day from here.
 * Kept with the ticket, because the requester is told.
 */
export async function closingMoment(db: Db, administrationId: string, resolvedAt: Date): Promise<Date> {
  const { closesAfterWorkingDays, timeZone, hours } = await closingRules(db, administrationId)
  const day = addWorkingDays(wallClock(resolvedAt, timeZone).day, closesAfterWorkingDays, hours)
  return endOfDay(day, timeZone)
}
