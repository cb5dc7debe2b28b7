import type { Db } from './scope.server'

/**
 * Can somebody of this team see a confidential ticket of this administration? The team serves its queues, and one of its
 * members works at its desk now. One query.
 */
export async function servesAdministration(
  db: Db,
  administrationId: string,
  teamId: string,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ serves: boolean }[]>`
    select (exists (select 1 from queue q where q.administration_id = ${administrationId}::uuid and q.team_id = ${teamId}::uuid)
        or exists (select 1 from routing_rule r
          where r.administration_id = ${administrationId}::uuid and r.team_id = ${teamId}::uuid))
      and exists (select 1 from team_member tm join membership m on m.person_id = tm.person_id
          join person p on p.id = m.person_id and p.is_active
        where tm.team_id = ${teamId}::uuid and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())
          and m.administration_id = ${administrationId}::uuid and m.role in ('agent', 'lead')
          and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())) as serves`
  return row?.serves ?? false
}

/** Is this person in the team now? One query. */
export async function isInTeam(db: Db, personId: string, teamId: string | null): Promise<boolean> {
  if (!teamId) return false
  const rows = await db.$queryRaw<unknown[]>`
    select from team_member tm where tm.team_id = ${teamId}::uuid and tm.person_id = ${personId}::uuid
      and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())`
  return rows.length > 0
}
