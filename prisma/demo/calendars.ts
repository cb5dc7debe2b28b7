import type { WorldRows } from '~/data/world-rows.server'
import type { OpeningHours } from '~/domain/calendar/opening-hours'
import { closingDays } from './closing-days'
import { idOf } from './random'

const timeZone = 'Europe/Brussels'

/** The common counter is open all day, and closes earlier on Friday. */
export const commonHours: OpeningHours = {
  timeZone,
  periods: [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    opensAt: '07:30',
    closesAt: weekday === 5 ? '17:00' : '18:00',
  })),
  closingDays,
}

/** At noon the counter of an administration is closed. */
const hoursWithABreak: OpeningHours = {
  timeZone,
  periods: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, opensAt: '08:30', closesAt: '12:00' },
    { weekday, opensAt: '13:00', closesAt: weekday === 5 ? '16:00' : '17:00' },
  ]),
  closingDays,
}

/** When a counter is open: the common one, or an administration's own. */
export function addCalendar(
  rows: WorldRows,
  { owner, administrationId, since }: { owner: string; administrationId: string | null; since: Date },
) {
  const calendarId = idOf('calendar', owner)
  const name = owner === 'common' ? 'Helpdesk' : `Helpdesk ${owner}`
  const hours = owner === 'common' ? commonHours : hoursWithABreak
  rows.calendar.push({ id: calendarId, administrationId, name })
  rows.calendarVersion.push({
    id: idOf(calendarId, 'version'),
    calendarId,
    effectiveFrom: since,
    knownSince: since,
    timeZone,
    periods: hours.periods.map((period) => ({ ...period })),
    closingDays: hours.closingDays.map((day) => ({ ...day })),
  })
}
