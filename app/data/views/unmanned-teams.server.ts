import { type CalendarVersion, workingTime } from '~/domain/calendar/working-time'
import { byName } from '~/domain/order-of-names'
import type { Reader } from '../scope.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** A team that serves one of these administrations now, outside opening hours, with nobody on duty. */
export interface UnmannedTeam {
  id: string
  name: string
}

/** In the hours of the team's own calendar, or of the helpdesk of an administration that it serves. One query. */
export async function unmannedTeams(
  db: Reader,
  administrationIds: string[],
  { locale, now }: { locale: ReaderLocale; now: Date },
): Promise<UnmannedTeam[]> {
  const teams = await db.$queryRaw<(UnmannedTeam & { versions: CalendarVersion[] | null })[]>`
    select distinct on (team.id) team.id, ${nameIn(locale, 'team')} as name,
      (select jsonb_agg(jsonb_build_object('id', v.id, 'effectiveFrom', floor(extract(epoch from v.effective_from)),
          'knownSince', floor(extract(epoch from v.known_since)), 'timeZone', v.time_zone, 'periods', v.periods,
          'closingDays', v.closing_days))
        from calendar_version v where v.withdrawn_at is null and v.calendar_id = coalesce(team.calendar_id, (select h.calendar_id from helpdesk_contact h
          where h.administration_id = q.administration_id or h.administration_id is null
          order by h.administration_id nulls last limit 1))) as versions
    from queue q join team on team.id = q.team_id
    where q.administration_id = any(${administrationIds}::uuid[]) and not exists (select from duty d
      where d.team_id = team.id and d.starts_at <= ${now}::timestamptz and d.ends_at > ${now}::timestamptz)
    order by team.id, q.administration_id`
  const moment = Math.floor(now.getTime() / 1000)
  return teams
    .filter(({ versions }) => versions && workingTime(versions).openingFrom(moment) !== moment)
    .map(({ id, name }) => ({ id, name }))
    .sort(byName(locale))
}
