import type { Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { changedFields, coordinate } from './coordinate.server'

export interface UnitSettings {
  nameNl: string
  nameFr: string
  /** The unit of which it is a part. */
  parentId: string | null
}

/**
 * A coordinator adds a unit to their administration or changes one.
 * @param unitId null adds one
 */
export const saveUnit = (
  actor: Actor,
  administrationId: string,
  unitId: string | null,
  settings: UnitSettings,
): Promise<void> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    const before = unitId && (await db.unit.findFirst({ where: { id: unitId, administrationId } }))
    if (unitId && !before) throw notFound()
    await assertParent(db, administrationId, unitId, settings.parentId)
    if (!before) {
      const id = newId(now)
      await db.unit.create({ data: { ...settings, id, administrationId }, select: { id: true } })
      settingChanged('unit', 'added', id)
      return
    }
    const fields = changedFields<UnitSettings>(before, settings)
    if (fields.length === 0) return
    await db.unit.update({ where: { id: before.id }, data: settings, select: { id: true } })
    settingChanged('unit', 'changed', before.id, fields)
  })

/** The parent is here, and neither the unit itself nor a part of it. */
async function assertParent(
  db: Db,
  administrationId: string,
  unitId: string | null,
  parentId: string | null,
): Promise<void> {
  const units = await db.unit.findMany({
    where: { administrationId },
    select: { id: true, parentId: true },
  })
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]))
  if (parentId !== null && !parentOf.has(parentId)) throw invalid({ parent: 'unitUnknown' })
  let above = parentId
  for (let depth = 0; above !== null && depth <= units.length; depth++) {
    if (above === unitId) throw invalid({ parent: 'unitCircle' })
    above = parentOf.get(above) ?? null
  }
}
