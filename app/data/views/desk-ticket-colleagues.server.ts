import type { Actor } from '~/domain/actor'
import { viewAs } from '../scope.server'
import { ticketsAtDeskOf } from '../visible-to.server'

/** Somebody to whom a ticket of this administration can be given. */
export interface DeskColleague {
  id: string
  name: string
  languagesHandled: string[]
  workPercentage: number
  /** Tickets at work that they hold, of those that the reader may see. */
  load: number
  /** Of a confidential ticket: is in the team that sees it. */
  isInTeam: boolean
}

/** The agents and leads of an administration, by name. One query, asked only when somebody is about to assign. */
export const deskColleagues = (
  actor: Actor,
  administrationId: string,
  restrictedTeamId: string | null,
): Promise<DeskColleague[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<DeskColleague[]>`
      select p.id, p.name, p.languages_handled as "languagesHandled", p.work_percentage as "workPercentage",
        (select count(*)::int from ticket t where t.assignee_id = p.id and t.status in ('new', 'open', 'pending')
          and ${ticketsAtDeskOf(actor)}) as load,
        exists (select 1 from team_member tm where tm.team_id = ${restrictedTeamId}::uuid and tm.person_id = p.id
          and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())) as "isInTeam"
      from person p
      where p.is_active and p.id in (select m.person_id from membership m
        where m.administration_id = ${administrationId}::uuid and m.role in ('agent', 'lead')
          and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))
      order by p.name`,
  )
