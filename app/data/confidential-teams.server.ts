import type { Db } from './scope.server'

/** The teams of which somebody can see a confidential ticket of this administration now. One query. */
export async function servingTeams(db: Db, administrationId: string): Promise<string[]> {
  const [row] = await db.$queryRaw<{ teams: string[] }[]>`
    select serving_teams(${administrationId}::uuid) as teams`
  return row?.teams ?? []
}

/**
 * Can somebody of this team see a confidential ticket of this administration? The team serves its queues, and one of its
 * members works at its desk now. One query.
 */
export const servesAdministration = async (
  db: Db,
  administrationId: string,
  teamId: string,
): Promise<boolean> => (await servingTeams(db, administrationId)).includes(teamId)

/** Is this person in the team now? One query. */
export async function isInTeam(db: Db, personId: string, teamId: string | null): Promise<boolean> {
  if (!teamId) return false
  const rows = await db.$queryRaw<unknown[]>`
    select from team_member tm where tm.team_id = ${teamId}::uuid and tm.person_id = ${personId}::uuid
      and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now())`
  return rows.length > 0
}
