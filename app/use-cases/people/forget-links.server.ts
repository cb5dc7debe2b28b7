import { acrossAdministrations } from '~/data/scope.server'

/** Nobody asks about a link, or the mail that carried it, longer after. */
const KEPT_DAYS = 30

/** Deletes links that stopped working long ago, and the mails about access that were settled then. */
export async function forgetLinks(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  await acrossAdministrations('links belong to persons of every administration', async (db) => {
    await db.personLink.deleteMany({ where: { expiresAt: { lt: before } } })
    await db.accountMail.deleteMany({ where: { status: { not: 'queued' }, createdAt: { lt: before } } })
  })
}
