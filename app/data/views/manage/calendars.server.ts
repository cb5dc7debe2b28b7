import type { Actor } from '~/domain/actor'
import type { ClosingDay, OpeningHours, OpeningPeriod } from '~/domain/calendar/opening-hours'
import type { CalendarVersion } from '~/domain/calendar/working-time'
import { notFound } from '~/domain/errors'
import { Prisma } from '../../generated/client'
import { openingHoursOfCalendar } from '../../opening-hours.server'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'

/** Those of one administration, and the common helpdesk's. */
const calendarsOf = (actor: Actor, administrationId: string) =>
  rowsOfCoordinated(
    actor,
    administrationId,
    Prisma.sql`coalesce(c.administration_id, ${administrationId}::uuid)`,
  )

export interface ManagedCalendarRow {
  id: string
  name: string
  /** The common helpdesk's: to read only. */
  isCommon: boolean
  /** Null before its first version. */
  hours: OpeningHours | null
  /** Requesters see these hours. */
  isShown: boolean
}

/** The calendars that an administration can count in, its own first. One query. */
export const managedCalendars = (actor: Actor, administrationId: string): Promise<ManagedCalendarRow[]> =>
  viewAs(
    actor,
    (db) => db.$queryRaw<ManagedCalendarRow[]>`
      select c.id, c.name, c.administration_id is null as "isCommon", ${openingHoursOfCalendar} as hours,
        exists (select 1 from helpdesk_contact h where h.calendar_id = c.id
          and h.administration_id = ${administrationId}::uuid) as "isShown"
      from calendar c where ${calendarsOf(actor, administrationId)}
      order by c.administration_id is null, c.name, c.id limit 200`,
  )

export interface ManagedCalendar {
  id: string
  name: string
  isCommon: boolean
  versions: ManagedCalendarVersion[]
  /** The newest that was saved. */
  newestId: string | null
}
export interface ManagedCalendarVersion extends CalendarVersion {
  savedBy: string | null
}

interface StoredVersion {
  calendarId: string
  name: string
  isCommon: boolean
  id: string | null
  effectiveFrom: Date
  knownSince: Date
  withdrawnAt: Date | null
  savedBy: string | null
  timeZone: string
  periods: OpeningPeriod[]
  closingDays: ClosingDay[]
}

/** One calendar in all its versions, the newest first. One query. */
export const managedCalendar = (
  actor: Actor,
  administrationId: string,
  calendarId: string,
): Promise<ManagedCalendar> =>
  viewAs(actor, async (db) => {
    const rows = await db.$queryRaw<StoredVersion[]>`
      select c.id as "calendarId", c.name, c.administration_id is null as "isCommon", v.id,
        v.effective_from as "effectiveFrom", v.known_since as "knownSince", v.withdrawn_at as "withdrawnAt", p.name as "savedBy",
        v.time_zone as "timeZone", v.periods, v.closing_days as "closingDays"
      from calendar c left join calendar_version v on v.calendar_id = c.id left join person p on p.id = v.saved_by_id
      where c.id = ${calendarId}::uuid and ${calendarsOf(actor, administrationId)}
      order by v.known_since desc, v.id desc limit 1000`
    const [first] = rows
    if (!first) throw notFound()
    const { name, isCommon } = first
    return { id: calendarId, name, isCommon, newestId: first.id, versions: rows.flatMap(versionOf) }
  })

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000)

const versionOf = ({
  id,
  effectiveFrom,
  knownSince,
  withdrawnAt,
  ...row
}: StoredVersion): ManagedCalendarVersion[] =>
  id === null
    ? []
    : [
        {
          id,
          effectiveFrom: seconds(effectiveFrom),
          knownSince: seconds(knownSince),
          withdrawnSince: withdrawnAt && seconds(withdrawnAt),
          savedBy: row.savedBy,
          timeZone: row.timeZone,
          periods: row.periods,
          closingDays: row.closingDays,
        },
      ]
