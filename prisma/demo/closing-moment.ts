import { addWorkingDays } from '~/domain/working-days'
import { endOfDay, wallClock } from '~/lib/wall-clock'
import { closingDays } from './closing-days'

const weekdays = [1, 2, 3, 4, 5]
const closedDays = closingDays.filter((line) => line[3] === undefined).map(([day]) => day)

/** When a ticket of the demo that is resolved at this moment closes by itself, by the calendar that all share. */
export const closingMomentOf = (resolvedAt: Date, workingDays: number): Date =>
  endOfDay(
    addWorkingDays(wallClock(resolvedAt, 'Europe/Brussels').day, workingDays, { weekdays, closedDays }),
    'Europe/Brussels',
  )
