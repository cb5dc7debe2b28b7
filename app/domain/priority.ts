import type { Ability, AffectedGroup, Level, Priority } from './ticket-values'

const impactOf: Record<AffectedGroup, Level> = {
  me: 'low',
  several: 'medium',
  everybody: 'high',
  public: 'high',
}
const urgencyOf: Record<Ability, Level> = { yes: 'low', difficulty: 'medium', no: 'high' }

/** The requester's two plain answers as impact and urgency. */
export const weigh = (affected: AffectedGroup, ability: Ability) => ({
  impact: impactOf[affected],
  urgency: urgencyOf[ability],
})

const matrix: Record<Level, Record<Level, Priority>> = {
  high: { high: 'P1', medium: 'P2', low: 'P3' },
  medium: { high: 'P2', medium: 'P3', low: 'P4' },
  low: { high: 'P3', medium: 'P4', low: 'P4' },
}

/** A cell that an administration changed, in force from a moment on. */
export interface PriorityCell {
  impact: Level
  urgency: Level
  priority: Priority
  effectiveFrom: Date
}

/** The priority by the matrix in force at `now`: the newest changed cell, else the common matrix. */
export function priorityOf(impact: Level, urgency: Level, cells: PriorityCell[], now: Date): Priority {
  const changed = cells
    .filter((cell) => cell.impact === impact && cell.urgency === urgency && cell.effectiveFrom <= now)
    .sort((a, b) => b.effectiveFrom.getTime() - a.effectiveFrom.getTime())[0]
  return changed?.priority ?? matrix[impact][urgency]
}
