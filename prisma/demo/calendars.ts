import type { WorldRows } from '~/data/world-rows.server'
import { closingDays } from './closing-days'
import { idOf } from './random'

/** When a counter is open: the common one all day, an administration's own with a break at noon. */
export function addCalendar(
  rows: WorldRows,
  { owner, administrationId, since }: { owner: string; administrationId: string | null; since: Date },
) {
  const calendarId = idOf('calendar', owner)
  const name = owner === 'common' ? 'Helpdesk' : `Helpdesk ${owner}`
  rows.calendar.push({ id: calendarId, administrationId, name, effectiveFrom: since })
  for (const weekday of [1, 2, 3, 4, 5]) {
    // Friday afternoon ends earlier, and at noon the counter of an administration is closed.
    const afternoon = ['13:00', weekday === 5 ? '16:00' : '17:00']
    const periods =
      owner === 'common' ? [['07:30', weekday === 5 ? '17:00' : '18:00']] : [['08:30', '12:00'], afternoon]
    for (const [opensAt, closesAt] of periods as [string, string][]) {
      rows.openingPeriod.push({
        id: idOf(calendarId, weekday, opensAt),
        calendarId,
        weekday,
        opensAt,
        closesAt,
      })
    }
  }
  for (const [day, nameNl, nameFr, closesFrom, closesTill] of closingDays) {
    rows.closingDay.push({
      id: idOf(calendarId, day),
      calendarId,
      day: new Date(`${day}T00:00:00Z`),
      nameNl,
      nameFr,
      closesFrom: closesFrom ?? null,
      closesTill: closesTill ?? null,
    })
  }
}
