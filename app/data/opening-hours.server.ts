import { Prisma } from './generated/client'

/** The opening hours of `calendar c` that are in force now, as domain/calendar knows them; null before its first version. */
export const openingHoursOfCalendar = Prisma.sql`(
      select jsonb_build_object('timeZone', v.time_zone, 'periods', v.periods, 'closingDays', v.closing_days)
      from calendar_version v where v.calendar_id = c.id and v.withdrawn_at is null
        and greatest(v.effective_from, v.known_since) <= now()
      order by greatest(v.effective_from, v.known_since) desc, v.known_since desc, v.effective_from desc, v.id desc limit 1)`
