import { Prisma } from './generated/client'
import type { Db } from './scope.server'

/** By which `calendar c` a team may work: a common one, or one of an administration that it serves. */
export const servable = (teamId: string): Prisma.Sql =>
  Prisma.sql`(c.administration_id is null or exists (select from queue q
    where q.team_id = ${teamId}::uuid and q.administration_id = c.administration_id))`

export async function mayWorkBy(db: Db, teamId: string, calendarId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    select c.id from calendar c where c.id = ${calendarId}::uuid and ${servable(teamId)}`
  return row !== undefined
}
