import { askForRecount } from '~/data/promise-recounts.server'
import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { coordinate } from './coordinate.server'

/**
 * A coordinator takes back opening hours that are planned and have not begun. They can still be read; open tickets follow as
 * soon as a job has counted them anew, and what ended meanwhile stays judged as it was.
 * @throws ExpectedError invalid for one that has begun, or was withdrawn before
 */
export const withdrawHours = (
  actor: Actor,
  administrationId: string,
  { calendarId, versionId }: { calendarId: string; versionId: string },
): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    const own = { id: versionId, calendarId, calendar: { administrationId } }
    assertKnown(await db.calendarVersion.findFirst({ where: own, select: { id: true } }))
    const { count } = await db.calendarVersion.updateMany({
      where: { ...own, ...isStillPlanned(now) },
      data: { withdrawnAt: now },
    })
    assertWithdrawn(count)
    settingChanged('calendar', 'removed', versionId)
    const counts = await db.contractRow.findFirst({ where: { calendarId }, select: { id: true } })
    if (counts) await askForRecount(db, administrationId, now)
  })

/** The same of a contract. */
export const withdrawContract = (actor: Actor, administrationId: string, versionId: string): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    const own = { id: versionId, administrationId }
    assertKnown(await db.contractVersion.findFirst({ where: own, select: { id: true } }))
    const { count } = await db.contractVersion.updateMany({
      where: { ...own, ...isStillPlanned(now) },
      data: { withdrawnAt: now },
    })
    assertWithdrawn(count)
    settingChanged('contract', 'removed', versionId)
    await askForRecount(db, administrationId, now)
  })

const isStillPlanned = (now: Date) => ({ withdrawnAt: null, effectiveFrom: { gt: now } })

function assertKnown(version: { id: string } | null): void {
  if (!version) throw notFound()
}
function assertWithdrawn(count: number): void {
  if (count === 0) throw invalid({ version: 'versionBegan' })
}
