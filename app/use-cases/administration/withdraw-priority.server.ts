import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { coordinate } from './coordinate.server'

/** A coordinator takes back a change of the matrix that is still to come. One that is in force stays. */
export const withdrawPriority = (
  actor: Actor,
  administrationId: string,
  cellId: string,
  at?: Date,
): Promise<void> =>
  coordinate(
    actor,
    administrationId,
    async ({ db, now, settingChanged }) => {
      const { count } = await db.priorityCell.deleteMany({
        where: { id: cellId, administrationId, effectiveFrom: { gt: now } },
      })
      if (count === 0) throw notFound()
      settingChanged('priorityMatrix', 'removed', cellId)
    },
    at,
  )
