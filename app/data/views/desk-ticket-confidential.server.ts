import type { Actor } from '~/domain/actor'
import { viewAs } from '../scope.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** A team that can be named for the confidential tickets of an administration, with who would see them. */
export interface RestrictedTeamChoice {
  id: string
  name: string
  /** Its members who work at that desk. */
  members: string[]
}

/**
 * The teams that serve an administration's queues and have somebody at its desk, by name. One query, asked only when
 * somebody is about to make a ticket confidential.
 */
export const restrictedTeamChoices = (
  actor: Actor,
  administrationId: string,
  locale: ReaderLocale,
): Promise<RestrictedTeamChoice[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<RestrictedTeamChoice[]>`
      select team.id, ${nameIn(locale, 'team')} as name, jsonb_agg(distinct p.name) as members
      from team join team_member tm on tm.team_id = team.id
          and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())
        join person p on p.id = tm.person_id and p.is_active
        join membership m on m.person_id = p.id and m.administration_id = ${administrationId}::uuid
          and m.role in ('agent', 'lead') and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
      where team.id in (
        select q.team_id from queue q where q.administration_id = ${administrationId}::uuid
        union select r.team_id from routing_rule r where r.administration_id = ${administrationId}::uuid)
      group by team.id order by name`,
  )
