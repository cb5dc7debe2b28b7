import { acrossAdministrations } from '~/data/scope.server'

/** Nobody asks about a session that ended longer ago than this. */
const KEPT_DAYS = 30

/** Deletes sessions that expired or were revoked long ago. Gives how many. */
export async function forgetSessions(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  const { count } = await acrossAdministrations('sessions belong to persons of every administration', (db) =>
    db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] } }),
  )
  return count
}
