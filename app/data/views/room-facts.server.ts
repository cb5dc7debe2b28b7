import { acrossAdministrations, acrossAdministrationsInSql } from '../scope.server'

/** Who may learn that something happened to a ticket, at this moment. */
export interface RoomFacts {
  administrationId: string
  requesterId: string
  filerId: string | null
  isConfidential: boolean
  /** Only when the ticket is shared with its unit. */
  unitId: string | null
  /** The units of who asked, whether or not it is shared with one. */
  askersUnitIds: string[]
  /** Followers who are still colleagues. */
  followerIds: string[]
  /** Of a confidential ticket: assignee and restricted team, as far as they work at that desk. */
  namedAtDeskIds: string[]
  /** Shares that are valid now. Of a team, the members who work at some desk. */
  shares: { administrationId: string | null; teamMemberIds: string[]; maySeeNotes: boolean }[]
}

/** Null for a ticket that does not exist. One query. */
export const roomFacts = (ticketId: string): Promise<RoomFacts | null> =>
  acrossAdministrationsInSql('whom to tell is known before anybody asks', async (db) => {
    const [row] = await db.$queryRaw<RoomFacts[]>`
      with valid_membership as (
        select * from membership m where m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())),
      valid_team_member as (
        select * from team_member m where m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))
      select t.administration_id as "administrationId", t.requester_id as "requesterId", t.filer_id as "filerId",
        t.is_confidential as "isConfidential", case when t.is_shared_with_unit then t.unit_id end as "unitId",
        (select coalesce(jsonb_agg(distinct m.unit_id), '[]') from valid_membership m
          where m.person_id = t.requester_id and m.unit_id is not null) as "askersUnitIds",
        (select coalesce(jsonb_agg(f.person_id), '[]') from ticket_follower f
          where f.ticket_id = t.id and exists (select 1 from valid_membership m where m.person_id = f.person_id
            and m.administration_id = t.administration_id and m.role <> 'contact')) as "followerIds",
        (select coalesce(jsonb_agg(distinct m.person_id), '[]') from valid_membership m
          where t.is_confidential and m.administration_id = t.administration_id and m.role in ('agent', 'lead')
            and (m.person_id = t.assignee_id or m.person_id in (
              select tm.person_id from valid_team_member tm where tm.team_id = t.restricted_team_id))) as "namedAtDeskIds",
        (select coalesce(jsonb_agg(jsonb_build_object('administrationId', s.grantee_administration_id,
            'maySeeNotes', s.may_see_notes,
            'teamMemberIds', (select coalesce(jsonb_agg(tm.person_id), '[]') from valid_team_member tm
              where tm.team_id = s.grantee_team_id and exists (select 1 from valid_membership m
                where m.person_id = tm.person_id and m.role in ('agent', 'lead'))))), '[]')
          from shared_access s
          where s.ticket_id = t.id and s.ended_at is null and s.valid_from <= now() and s.valid_until > now()) as shares
      from ticket t where t.id = ${ticketId}::uuid`
    return row ?? null
  })

/** To whom a share gives or gave sight: a desk, or the members of a team. */
export const granteesOf = (
  sharedAccessId: string,
): Promise<{ administrationId: string | null; teamMemberIds: string[] } | null> =>
  acrossAdministrations('whom to tell is known before anybody asks', async (db) => {
    const share = await db.sharedAccess.findUnique({ where: { id: sharedAccessId } })
    if (!share) return null
    const { granteeAdministrationId, granteeTeamId } = share
    const members = granteeTeamId
      ? await db.teamMember.findMany({ where: { teamId: granteeTeamId }, select: { personId: true } })
      : []
    return { administrationId: granteeAdministrationId, teamMemberIds: members.map((m) => m.personId) }
  })
