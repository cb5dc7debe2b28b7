import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { Prisma } from '../../generated/client'
import { type Reader, viewAs } from '../../scope.server'
import { servable } from '../../team-calendars.server'
import { rowsOfInstallation } from '../../visible-to.server'
import { nameIn, type ReaderLocale } from '../name-in.server'

export interface OperatedTeam {
  id: string
  name: string
  members: number
  /** Codes of the administrations on whose queues it works. */
  codes: string[]
}

const isMember = Prisma.sql`tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())`

/** The teams of the common pool by name. One query. */
export const operatedTeams = (actor: Actor, locale: ReaderLocale): Promise<OperatedTeam[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<OperatedTeam[]>`
      select team.id, ${nameIn(locale, 'team')} as name,
        (select count(*)::int from team_member tm where tm.team_id = team.id and ${isMember}) as members,
        (select coalesce(array_agg(distinct a.code order by a.code), '{}')
          from queue q join administration a on a.id = q.administration_id where q.team_id = team.id) as codes
      from team where ${rowsOfInstallation(actor)} order by 2, 1 limit 500`,
  )

export interface OneTeam {
  name: string
  nameNl: string
  nameFr: string
  /** Null: it works by the helpdesk's calendar of each administration. */
  calendarId: string | null
  members: TeamMember[]
  queues: { id: string; code: string; name: string }[]
  calendars: TeamCalendar[]
}

/** By which a team can work: a common one (code null), or one of an administration that it serves. */
export interface TeamCalendar {
  id: string
  code: string | null
  name: string
}

export interface TeamMember {
  personId: string
  name: string
  email: string
  isLead: boolean
  validFrom: Date
  validUntil: Date | null
  /** Codes of the team's administrations at whose desks they have no membership: a team gives no sight. */
  blindFor: string[]
}

/** One team with its members, those of before last, and the queues on which it works. Four queries. */
export const operatedTeam = (actor: Actor, id: string, locale: ReaderLocale): Promise<OneTeam> =>
  viewAs(actor, async (db) => {
    const [team] = await db.$queryRaw<Pick<OneTeam, 'name' | 'nameNl' | 'nameFr' | 'calendarId'>[]>`
      select ${nameIn(locale, 'team')} as name, team.name_nl as "nameNl", team.name_fr as "nameFr",
        team.calendar_id as "calendarId"
      from team where team.id = ${id}::uuid and ${rowsOfInstallation(actor)}`
    if (!team) throw notFound()
    const members = await db.$queryRaw<TeamMember[]>`
      select p.id as "personId", p.name, p.email, tm.is_lead as "isLead", tm.valid_from as "validFrom",
        tm.valid_until as "validUntil",
        (select coalesce(array_agg(distinct a.code order by a.code), '{}')
          from queue q join administration a on a.id = q.administration_id
          where q.team_id = tm.team_id and not exists (select 1 from membership m
            where m.person_id = tm.person_id and m.administration_id = a.id and m.role in ('agent', 'lead')
              and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))) as "blindFor"
      from team_member tm join person p on p.id = tm.person_id
      where tm.team_id = ${id}::uuid and ${rowsOfInstallation(actor)}
      order by tm.valid_until is not null and tm.valid_until <= now(), tm.is_lead desc, p.name, p.id limit 500`
    const queues = await db.$queryRaw<OneTeam['queues']>`
      select q.id, a.code, ${nameIn(locale, 'q')} as name
      from queue q join administration a on a.id = q.administration_id
      where q.team_id = ${id}::uuid and ${rowsOfInstallation(actor)} order by a.code, q.position, q.key`
    return { ...team, members, queues, calendars: await calendarsFor(db, actor, id) }
  })

const calendarsFor = (db: Reader, actor: Actor, teamId: string): Promise<TeamCalendar[]> =>
  db.$queryRaw<TeamCalendar[]>`
    select c.id, a.code, c.name from calendar c left join administration a on a.id = c.administration_id
    where ${rowsOfInstallation(actor)} and (${servable(teamId)}
      or c.id = (select calendar_id from team where team.id = ${teamId}::uuid))
    order by a.code nulls first, c.name, c.id`
