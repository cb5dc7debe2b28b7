import { hoursOn } from '~/domain/calendar/opening-days'
import type { OpeningHours } from '~/domain/calendar/opening-hours'
import { wallClock } from '~/lib/wall-clock'
import { openingHoursOfCalendar } from '../opening-hours.server'
import { acrossAdministrations } from '../scope.server'

/** How to reach a human, as it stands on every page, also before sign-in. */
export interface HelpdeskContactView {
  telephone: string
  mail: string
  counter: string
  periodsToday: { from: string; until: string }[]
}

interface Row {
  telephone: string
  mail: string
  counterNl: string
  counterFr: string
  hours: OpeningHours
}

const KEPT_MILLISECONDS = 60_000
let kept: { row: Row | null; at: number } | null = null

/**
 * The common helpdesk's telephone, mail, counter and hours of today; null in an installation that has none yet.
 * Public, and the same for everybody: kept for a minute, because every page shows it.
 */
export async function helpdeskContact(locale: string, now: Date): Promise<HelpdeskContactView | null> {
  if (!kept || now.getTime() - kept.at > KEPT_MILLISECONDS) kept = { row: await readRow(), at: now.getTime() }
  return lastHelpdeskContact(locale, now)
}

/** The same as it was last read: for the page that says that the database is away. Null before the first time. */
export function lastHelpdeskContact(locale: string, now: Date): HelpdeskContactView | null {
  const row = kept?.row
  if (!row) return null
  const today = hoursOn(row.hours, wallClock(now, row.hours.timeZone))
  return {
    telephone: row.telephone,
    mail: row.mail,
    counter: locale === 'nl' || locale === 'de' ? row.counterNl : row.counterFr,
    periodsToday: today.periods.map(({ opensAt, closesAt }) => ({ from: opensAt, until: closesAt })),
  }
}

const readRow = (): Promise<Row | null> =>
  acrossAdministrations(
    'the common contact stands on the sign-in page, where there is no actor',
    async (db) => {
      const [row] = await db.$queryRaw<Row[]>`
      select h.telephone, h.mail, h.counter_nl as "counterNl", h.counter_fr as "counterFr",
        ${openingHoursOfCalendar} as hours
      from helpdesk_contact h join calendar c on c.id = h.calendar_id
      where h.administration_id is null limit 1`
      return row ?? null
    },
  )
