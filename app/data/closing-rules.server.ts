import type { OpeningHours } from '~/domain/calendar/opening-hours'
import { openingHoursOfCalendar } from './opening-hours.server'
import type { Db } from './scope.server'

export interface ClosingRules {
  closesAfterWorkingDays: number
  /** The administration's: its days end at its own midnight. */
  timeZone: string
  /** Of its helpdesk, or of the common one; null in an installation that has none yet. */
  hours: OpeningHours | null
}

/** How long a resolved ticket of this administration stays open for an answer, and when its helpdesk works. */
export async function closingRules(db: Db, administrationId: string): Promise<ClosingRules> {
  const [rules] = await db.$queryRaw<ClosingRules[]>`
    select a.closes_after_working_days as "closesAfterWorkingDays", a.time_zone as "timeZone",
      (select ${openingHoursOfCalendar} from helpdesk_contact h join calendar c on c.id = h.calendar_id
        where h.administration_id = a.id or h.administration_id is null
        order by h.administration_id nulls last limit 1) as hours
    from administration a where a.id = ${administrationId}::uuid`
  if (!rules) throw new Error('A ticket without its administration')
  return rules
}
