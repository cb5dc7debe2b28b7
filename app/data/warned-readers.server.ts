import type { OpeningPeriod } from '~/domain/calendar/opening-hours'
import { type CalendarVersion, workingTime } from '~/domain/calendar/working-time'
import type { Situation } from '~/domain/reader-hours/who-is-warned'
import type { Absence, ReaderHours } from '~/domain/reader-hours/whom-to-write'
import { Prisma } from './generated/client'
import type { Reader } from './scope.server'

interface StoredSituation {
  isUrgent: boolean
  leadIds: string[]
  onDutyId: string | null
  /** Null in an installation without a helpdesk calendar. */
  versions: CalendarVersion[] | null
  people: { id: string; periods: OpeningPeriod[] | null; absences: Absence[] }[]
}

/** The people at the desk of `ticket t` who may see it, by `person_id`. */
const able = Prisma.sql`
  select m.person_id, bool_or(m.role = 'lead' or coalesce(tm.is_lead, false)) as leads
  from membership m join person p on p.id = m.person_id and p.is_active
    left join team_member tm on tm.person_id = m.person_id and tm.team_id = t.own_team_id
      and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())
  where m.administration_id = t.administration_id and m.role in ('agent', 'lead')
    and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
    and (not t.is_confidential or m.person_id = t.assignee_id or tm.person_id is not null)
  group by m.person_id`

/**
 * What decides about who may be told of a ticket at this moment: these people and the leads of its desk, with whoever stands
 * in for them, and who is on duty. Who works at that desk no longer, or may not see the ticket, is left out. One query.
 */
export async function warnedSituation(
  db: Reader,
  { ticketId, personIds, now }: { ticketId: string; personIds: string[]; now: Date },
): Promise<Situation> {
  const [stored] = await db.$queryRaw<StoredSituation[]>`
    with recursive t as (
      select *, case when is_confidential then restricted_team_id else team_id end as own_team_id
      from ticket where id = ${ticketId}::uuid
    ), able as (select a.* from t cross join lateral (${able}) as a),
    away as (
      select a.person_id, a.starts_at, a.ends_at, a.substitute_id from absence a where a.ends_at > ${now}::timestamptz
    ), concerned (id) as (
      select person_id from able where leads or person_id = any(${personIds}::uuid[])
      union select a.substitute_id from away a join concerned c on a.person_id = c.id where a.substitute_id is not null
    )
    select t.priority = 'P1' as "isUrgent",
      coalesce((select array_agg(a.person_id::text order by a.person_id) from able a where a.leads), '{}') as "leadIds",
      (select d.person_id from duty d join able a on a.person_id = d.person_id where d.team_id = t.own_team_id
        and d.starts_at <= ${now}::timestamptz and d.ends_at > ${now}::timestamptz
        order by d.starts_at desc, d.id limit 1) as "onDutyId",
      (select jsonb_agg(jsonb_build_object('id', v.id, 'effectiveFrom', floor(extract(epoch from v.effective_from)),
          'knownSince', floor(extract(epoch from v.known_since)), 'timeZone', v.time_zone, 'periods', v.periods,
          'closingDays', v.closing_days))
        from calendar_version v where v.withdrawn_at is null and v.calendar_id = coalesce((select calendar_id from team where id = t.own_team_id),
          (select h.calendar_id from helpdesk_contact h
            where h.administration_id = t.administration_id or h.administration_id is null
            order by h.administration_id nulls last limit 1))) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.person_id,
          'periods', (select w.periods from work_pattern w where w.person_id = a.person_id),
          'absences', (select coalesce(jsonb_agg(jsonb_build_object('from', floor(extract(epoch from y.starts_at)),
            'until', floor(extract(epoch from y.ends_at)), 'substituteId', y.substitute_id) order by y.starts_at), '[]')
            from away y where y.person_id = a.person_id))), '[]')
        from able a where a.person_id in (select id from concerned)) as people
    from t`
  if (!stored) throw new Error('A warning without its ticket')
  const { versions, people, ...situation } = stored
  const helpdesk = versions && workingTime(versions)
  const moment = Math.floor(now.getTime() / 1000)
  return {
    ...situation,
    isOpen: !helpdesk || helpdesk.openingFrom(moment) === moment,
    readers: new Map(people.map(({ id, ...reader }) => [id, hoursOf(reader, versions)])),
  }
}

/** Somebody's own week, on the days on which the helpdesk is not closed; without one, the helpdesk's hours. */
function hoursOf(
  { periods, absences }: Omit<StoredSituation['people'][number], 'id'>,
  versions: CalendarVersion[] | null,
): ReaderHours {
  // Nobody knows when they work: at any time.
  if (!versions) return { time: { openingFrom: (moment) => moment }, absences }
  const own = periods ? versions.map((version) => ({ ...version, periods })) : versions
  return { time: workingTime(own), absences }
}
