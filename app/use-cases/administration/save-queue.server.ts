import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { assertTeam } from './assert-own.server'
import { changedFields, coordinate } from './coordinate.server'

export interface QueueSettings {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
  position: number
  teamId: string | null
}

/**
 * A coordinator adds a queue or changes one. Exactly one is the default: another becomes it by taking its place, and
 * none gives it up.
 * @param queueId null adds one
 * @param options.becomesDefault false leaves the default where it is
 */
export const saveQueue = (
  actor: Actor,
  administrationId: string,
  queueId: string | null,
  { becomesDefault, ...settings }: QueueSettings & { becomesDefault: boolean },
): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    await assertTeam(db, settings.teamId)
    const before = queueId && (await db.queue.findFirst({ where: { id: queueId, administrationId } }))
    if (queueId && !before) throw notFound()
    if (becomesDefault)
      // First the old one: at no moment there are two.
      await db.queue.updateMany({
        where: { administrationId, isDefault: true },
        data: { isDefault: false },
      })
    if (!before) {
      const id = newId(now)
      const row = { ...settings, id, administrationId, key: id, isDefault: becomesDefault }
      await db.queue.create({ data: row, select: { id: true } })
      settingChanged('queue', 'added', id, becomesDefault ? ['isDefault'] : [])
      return
    }
    const after = becomesDefault ? { ...settings, isDefault: true } : settings
    const fields = changedFields<QueueSettings & { isDefault: boolean }>(before, after)
    if (fields.length === 0 && !becomesDefault) return
    await db.queue.update({ where: { id: before.id }, data: after, select: { id: true } })
    if (fields.length > 0) settingChanged('queue', 'changed', before.id, fields)
  })
