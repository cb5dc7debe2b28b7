import { addWorkingDays } from '~/domain/calendar/opening-days'
import { endOfDay, wallClock } from '~/lib/wall-clock'
import { commonHours } from './calendars'

/** When a ticket of the demo that is resolved at this moment closes by itself, by the calendar that all share. */
export const closingMomentOf = (resolvedAt: Date, workingDays: number): Date =>
  endOfDay(
    addWorkingDays(wallClock(resolvedAt, commonHours.timeZone).day, workingDays, commonHours),
    commonHours.timeZone,
  )
