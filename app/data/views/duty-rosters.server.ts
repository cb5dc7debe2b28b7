import type { Actor } from '~/domain/actor'
import { viewAs } from '../scope.server'
import { nameIn, type ReaderLocale } from './name-in.server'

export interface DutyRoster {
  id: string
  name: string
  members: { id: string; name: string }[]
  /** What is not over, the first first. ISO moments. */
  duties: { id: string; person: string; startsAt: string; endsAt: string; telephone: string }[]
}

/** The rosters of the teams that this person leads. One query. */
export const dutyRosters = (actor: Actor, locale: ReaderLocale, now: Date): Promise<DutyRoster[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<DutyRoster[]>`
      select team.id, ${nameIn(locale, 'team')} as name,
        (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id), '[]')
          from team_member tm join person p on p.id = tm.person_id where tm.team_id = team.id
            and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())) as members,
        (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'person', p.name, 'startsAt', d.starts_at,
            'endsAt', d.ends_at, 'telephone', d.telephone) order by d.starts_at, d.id), '[]')
          from duty d join person p on p.id = d.person_id
          where d.team_id = team.id and d.ends_at > ${now}::timestamptz) as duties
      from team where team.id = any((select led_teams())::uuid[]) order by name, team.id`,
  )
