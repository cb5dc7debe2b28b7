import type { Actor } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { type PriorityCell, priorityOf } from '~/domain/priority'
import type { Level, Priority } from '~/domain/ticket-values'
import { newId } from '~/lib/new-id'
import { coordinate } from './coordinate.server'

export interface PlannedCell {
  impact: Level
  urgency: Level
  priority: Priority
}

/**
 * A coordinator changes cells of the priority matrix from a moment on. It lies ahead: tickets were weighed by what was
 * in force, and that is never rewritten. Cells that already say this at that moment are left alone.
 * @throws ExpectedError invalid when the moment is past, or nothing would change
 */
export const planPriorities = (
  actor: Actor,
  administrationId: string,
  { from, cells }: { from: Date; cells: PlannedCell[] },
  at?: Date,
): Promise<void> =>
  coordinate(
    actor,
    administrationId,
    async ({ db, now, settingChanged }) => {
      if (from <= now) throw invalid({ from: 'dayPast' })
      const known = (await db.priorityCell.findMany({ where: { administrationId } })) as PriorityCell[]
      const changed = cells.filter(
        ({ impact, urgency, priority }) => priorityOf(impact, urgency, known, from) !== priority,
      )
      if (changed.length === 0) throw invalid({ from: 'nothingChanged' })
      // What was planned for the same moment gives way.
      await db.priorityCell.deleteMany({
        where: {
          administrationId,
          effectiveFrom: from,
          OR: changed.map(({ impact, urgency }) => ({ impact, urgency })),
        },
      })
      await db.priorityCell.createMany({
        data: changed.map((cell) => ({ ...cell, id: newId(now), administrationId, effectiveFrom: from })),
      })
      settingChanged(
        'priorityMatrix',
        'added',
        null,
        changed.map(({ impact, urgency, priority }) => `${impact}.${urgency}.${priority}`),
      )
    },
    at,
  )
