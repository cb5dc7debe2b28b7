import { askForRecount } from '~/data/promise-recounts.server'
import type { Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { hoursProblems } from '~/domain/calendar/hours-problems'
import type { OpeningHours } from '~/domain/calendar/opening-hours'
import { ExpectedError, invalid, notFound } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { coordinate } from './coordinate.server'
import { effectiveFrom } from './effective-from'

export interface WantedHours {
  /** Of a new calendar; another one is renamed by itself. */
  name: string
  hours: OpeningHours
  /** Null: from now on. */
  from: Date | null
  /** The newest version that the writer saw; null for a new calendar. */
  basis: string | null
}

/**
 * A coordinator saves opening hours: a whole new version of a calendar of their administration, from a moment on. What was
 * saved before is never changed; open tickets follow as soon as a job has counted them anew.
 * @param calendarId null adds a calendar
 * @returns the calendar's id
 */
export const saveCalendar = (
  actor: Actor,
  administrationId: string,
  calendarId: string | null,
  wanted: WantedHours,
): Promise<string> =>
  coordinate(actor, administrationId, async ({ db, now, settingChanged }) => {
    if (hoursProblems(wanted.hours).length > 0) throw new ExpectedError('invalid')
    const id = calendarId ?? newId(now)
    if (calendarId === null) await addCalendar(db, { id, administrationId, name: wanted.name })
    else await lockCalendar(db, administrationId, calendarId)
    const newest = await db.calendarVersion.findFirst({
      where: { calendarId: id },
      orderBy: [{ knownSince: 'desc' }, { id: 'desc' }],
    })
    const { timeZone, periods, closingDays } = wanted.hours
    await db.calendarVersion.create({
      data: {
        id: newId(now),
        calendarId: id,
        effectiveFrom: effectiveFrom(wanted, newest?.id ?? null, now),
        knownSince: now,
        savedById: actor.personId,
        timeZone,
        periods: periods.map((period) => ({ ...period })),
        closingDays: closingDays.map((closing) => ({ ...closing })),
      },
      select: { id: true },
    })
    const before = { timeZone: newest?.timeZone, periods: newest?.periods, closingDays: newest?.closingDays }
    settingChanged('calendar', calendarId ? 'changed' : 'added', id, changedParts(before, wanted.hours))
    // Nobody else counts in a calendar of this administration.
    const counts = await db.contractRow.findFirst({ where: { calendarId: id }, select: { id: true } })
    if (counts) await askForRecount(db, administrationId, now)
    return id
  })

/** Calendars are told apart by their names: files with lines of a contract name them. @throws ExpectedError invalid */
export async function assertNewName(
  db: Db,
  administrationId: string,
  name: string,
  id: string,
): Promise<void> {
  const same = await db.calendar.findFirst({
    where: { administrationId, name: { equals: name, mode: 'insensitive' }, id: { not: id } },
    select: { id: true },
  })
  if (same) throw invalid({ name: 'calendarNameTaken' })
}

async function addCalendar(
  db: Db,
  calendar: { id: string; administrationId: string; name: string },
): Promise<void> {
  await assertNewName(db, calendar.administrationId, calendar.name, calendar.id)
  await db.calendar.create({ data: calendar, select: { id: true } })
}

/** Two who save at once come one after the other. @throws ExpectedError not_found for any that is not theirs */
async function lockCalendar(db: Db, administrationId: string, calendarId: string): Promise<void> {
  const [own] = await db.$queryRaw<{ id: string }[]>`
    select id from calendar where id = ${calendarId}::uuid and administration_id = ${administrationId}::uuid for update`
  if (!own) throw notFound()
}

const changedParts = (before: object, after: OpeningHours): string[] =>
  (['timeZone', 'periods', 'closingDays'] as const).filter(
    (part) => asText(before[part as never]) !== asText(after[part]),
  )

/** The database keeps the fields of a row in an order of its own; what is not said is not there. */
const asText = (value: unknown): string =>
  Array.isArray(value)
    ? JSON.stringify(
        value.map((row: object) =>
          Object.entries(row)
            .filter(([, each]) => each)
            .sort(),
        ),
      )
    : String(value)
