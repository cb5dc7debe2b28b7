import { servesAdministration } from '~/data/confidential-teams.server'
import type { Db } from '~/data/scope.server'
import { invalid } from '~/domain/errors'

// What a form names beside the thing itself must be of the same administration. Of another one it is refused in the
// words for what does not exist.

/** @throws ExpectedError invalid */
export async function assertQueueOf(db: Db, administrationId: string, id: string | null): Promise<void> {
  if (id !== null && !(await db.queue.findFirst({ where: { id, administrationId }, select: { id: true } })))
    throw invalid({ queue: 'queueUnknown' })
}

/** @throws ExpectedError invalid */
export async function assertServiceOf(db: Db, administrationId: string, id: string | null): Promise<void> {
  if (id !== null && !(await db.service.findFirst({ where: { id, administrationId }, select: { id: true } })))
    throw invalid({ service: 'serviceUnknown' })
}

/** @throws ExpectedError invalid */
export async function assertUnitOf(db: Db, administrationId: string, id: string | null): Promise<void> {
  if (id !== null && !(await db.unit.findFirst({ where: { id, administrationId }, select: { id: true } })))
    throw invalid({ unit: 'unitUnknown' })
}

/** Teams are of the common pool: any will do. @throws ExpectedError invalid */
export async function assertTeam(db: Db, id: string | null): Promise<void> {
  if (id !== null && !(await db.team.findUnique({ where: { id }, select: { id: true } })))
    throw invalid({ team: 'teamUnknown' })
}

/** Who reads confidential tickets must be able to: a team that serves this administration. @throws ExpectedError invalid */
export async function assertRestrictedTeam(
  db: Db,
  administrationId: string,
  id: string | null,
): Promise<void> {
  if (id !== null && !(await servesAdministration(db, administrationId, id)))
    throw invalid({ restrictedTeam: 'restrictedTeamUnknown' })
}
