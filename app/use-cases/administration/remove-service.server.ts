import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { coordinate } from './coordinate.server'

/**
 * A coordinator takes a service out of the catalogue. One that a ticket or a routing rule names is kept and no longer
 * offered: what happened stays readable.
 */
export const removeService = (
  actor: Actor,
  administrationId: string,
  serviceId: string,
): Promise<'removed' | 'deactivated'> =>
  coordinate(actor, administrationId, async ({ db, settingChanged }) => {
    const service = await db.service.findFirst({
      where: { id: serviceId, administrationId },
      select: { id: true },
    })
    if (!service) throw notFound()
    const [answer] = await db.$queryRaw<{ isUsed: boolean }[]>`
      select service_is_used(${serviceId}::uuid) as "isUsed"`
    const outcome = answer?.isUsed === false ? 'removed' : 'deactivated'
    if (outcome === 'removed') await db.service.delete({ where: { id: serviceId }, select: { id: true } })
    else
      await db.service.update({
        where: { id: serviceId },
        data: { isActive: false },
        select: { id: true },
      })
    settingChanged('service', outcome, serviceId)
    return outcome
  })
