import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { changedFields } from '../administration/coordinate.server'
import { operate } from './operate.server'

export interface AdministrationNames {
  nameNl: string
  nameFr: string
  nameEn: string | null
  nameDe: string | null
}

/** An operator renames an administration. Its code stays: it stands in the numbers of its tickets. */
export const renameAdministration = (
  actor: Actor,
  administrationId: string,
  names: AdministrationNames,
  at?: Date,
): Promise<void> =>
  operate(
    actor,
    async ({ db, say }) => {
      const before = await db.administration.findUnique({ where: { id: administrationId } })
      if (!before) throw notFound()
      const fields = changedFields<AdministrationNames>(before, names)
      if (fields.length === 0) return
      await db.administration.update({
        where: { id: administrationId },
        data: names,
        select: { id: true },
      })
      say({
        type: 'settings.changed',
        administrationId,
        ticketId: null,
        data: { of: 'administration', change: 'changed', id: administrationId, fields },
      })
    },
    at,
  )
