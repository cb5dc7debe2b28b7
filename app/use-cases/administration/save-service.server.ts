import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { assertQueueOf, assertRestrictedTeam } from './assert-own.server'
import { changedFields, coordinate } from './coordinate.server'

export interface ServiceSettings {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  helpNl: string
  helpFr: string
  helpEn: string | null
  helpDe: string | null
  /** Lists show the lowest first. */
  position: number
  /** Tickets about it are confidential unless somebody says otherwise. */
  confidential: boolean
  isActive: boolean
  queueId: string | null
  /** Reads its tickets when they are confidential; null: the team to which they are routed. */
  restrictedTeamId: string | null
}

/**
 * A coordinator adds a service to the catalogue of their administration, or changes one.
 * @param serviceId null adds one
 */
export const saveService = (
  actor: Actor,
  administrationId: string,
  serviceId: string | null,
  wanted: ServiceSettings,
): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    // Where nothing is confidential, no team is named: it would come back unseen with the next tick of the box.
    const settings = { ...wanted, restrictedTeamId: wanted.confidential ? wanted.restrictedTeamId : null }
    await assertQueueOf(db, administrationId, settings.queueId)
    if (serviceId === null) {
      await assertRestrictedTeam(db, administrationId, settings.restrictedTeamId)
      const id = newId(now)
      await db.service.create({ data: { ...settings, id, administrationId, key: id }, select: { id: true } })
      settingChanged('service', 'added', id)
      return
    }
    const before = await db.service.findFirst({ where: { id: serviceId, administrationId } })
    if (!before) throw notFound()
    const fields = changedFields<ServiceSettings>(before, settings)
    if (fields.length === 0) return
    // One that serves no longer may stay: what else is changed has nothing to do with it.
    if (fields.includes('restrictedTeamId'))
      await assertRestrictedTeam(db, administrationId, settings.restrictedTeamId)
    await db.service.update({ where: { id: serviceId }, data: settings, select: { id: true } })
    settingChanged('service', 'changed', serviceId, fields)
  })
