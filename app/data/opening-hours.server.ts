import { Prisma } from './generated/client'

/** The opening hours of `calendar c`, as domain/calendar knows them. */
export const openingHoursOfCalendar = Prisma.sql`jsonb_build_object(
      'timeZone', c.time_zone,
      'periods', (select coalesce(jsonb_agg(jsonb_build_object('weekday', p.weekday, 'opensAt', p.opens_at,
        'closesAt', p.closes_at)), '[]') from opening_period p where p.calendar_id = c.id),
      'closingDays', (select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'closesFrom', d.closes_from,
        'closesTill', d.closes_till, 'nameNl', d.name_nl, 'nameFr', d.name_fr)), '[]')
        from closing_day d where d.calendar_id = c.id))`
