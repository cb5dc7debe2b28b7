import { acrossAdministrationsInSql } from './scope.server'

/** Says of a session's person, or of a ticket, who may see what: another text means that rights changed. */
export type Fingerprints = Map<string, string>

/**
 * What decides about the open sockets at this moment: of each session the memberships and teams that are valid, of
 * each ticket the people around it. A session that ended, or whose person is no longer active, is missing. One query.
 */
export const rightsNow = (ids: {
  sessionIds: string[]
  ticketIds: string[]
}): Promise<{ sessions: Fingerprints; tickets: Fingerprints }> =>
  acrossAdministrationsInSql('a right may end without anybody doing something', async (db) => {
    const rows = await db.$queryRaw<{ isSession: boolean; id: string; fingerprint: string }[]>`
      select true as "isSession", s.id, md5(row(
        (select string_agg(m.administration_id::text || m.role || coalesce(m.unit_id::text, ''), ',' order by m.id)
          from membership m where m.person_id = s.person_id
            and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())),
        (select string_agg(tm.team_id::text, ',' order by tm.team_id) from team_member tm
          where tm.person_id = s.person_id
            and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())))::text) as fingerprint
      from session s join person p on p.id = s.person_id and p.is_active
      where s.id = any(${ids.sessionIds}::uuid[]) and s.revoked_at is null and s.expires_at > now()
      union all
      select false, t.id, md5(row(t.administration_id, t.requester_id, t.filer_id, t.assignee_id, t.unit_id, t.is_shared_with_unit,
        t.is_confidential, t.restricted_team_id,
        (select string_agg(f.person_id::text, ',' order by f.person_id) from ticket_follower f where f.ticket_id = t.id),
        (select string_agg(a.id::text || a.may_see_notes, ',' order by a.id) from shared_access a
          where a.ticket_id = t.id and a.ended_at is null and a.valid_from <= now() and a.valid_until > now()))::text)
      from ticket t where t.id = any(${ids.ticketIds}::uuid[])`
    const map = (isSession: boolean) =>
      new Map(
        rows.filter((row) => row.isSession === isSession).map(({ id, fingerprint }) => [id, fingerprint]),
      )
    return { sessions: map(true), tickets: map(false) }
  })
