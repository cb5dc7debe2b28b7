import type { WorkingCalendar } from '~/domain/working-days'
import type { Db } from './scope.server'

export interface ClosingRules extends WorkingCalendar {
  closesAfterWorkingDays: number
  timeZone: string
}

/** How long a resolved ticket of this administration stays open for an answer, and on which days its helpdesk works. */
export async function closingRules(db: Db, administrationId: string): Promise<ClosingRules> {
  const [rules] = await db.$queryRaw<ClosingRules[]>`
    select a.closes_after_working_days as "closesAfterWorkingDays", a.time_zone as "timeZone",
      (select coalesce(array_agg(distinct p.weekday), '{}') from opening_period p
        where p.calendar_id = contact.calendar_id) as weekdays,
      (select coalesce(array_agg(d.day::text), '{}') from closing_day d
        where d.calendar_id = contact.calendar_id and d.closes_from is null and d.closes_till is null) as "closedDays"
    from administration a
      left join lateral (select h.calendar_id from helpdesk_contact h
        where h.administration_id = a.id or h.administration_id is null
        order by h.administration_id nulls last limit 1) contact on true
    where a.id = ${administrationId}::uuid`
  if (!rules) throw new Error('A ticket without its administration')
  return rules
}
