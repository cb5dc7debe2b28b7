import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { assertQueueOf } from './assert-own.server'
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
}

/**
 * A coordinator adds a service to the catalogue of their administration, or changes one.
 * @param serviceId null adds one
 */
export const saveService = (
  actor: Actor,
  administrationId: string,
  serviceId: string | null,
  settings: ServiceSettings,
): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    await assertQueueOf(db, administrationId, settings.queueId)
    if (serviceId === null) {
      const id = newId(now)
      await db.service.create({ data: { ...settings, id, administrationId, key: id }, select: { id: true } })
      settingChanged('service', 'added', id)
      return
    }
    const before = await db.service.findFirst({ where: { id: serviceId, administrationId } })
    if (!before) throw notFound()
    const fields = changedFields<ServiceSettings>(before, settings)
    if (fields.length === 0) return
    await db.service.update({ where: { id: serviceId }, data: settings, select: { id: true } })
    settingChanged('service', 'changed', serviceId, fields)
  })
