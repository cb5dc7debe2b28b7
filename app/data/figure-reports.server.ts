import { type CalendarVersion, workingTime } from '~/domain/calendar/working-time'
import { nextReportDay, type Rhythm } from '~/domain/reports/report-times'
import { startOfDay, wallClock } from '~/lib/wall-clock'
import { Prisma } from './generated/client'
import type { Reader } from './scope.server'

/** Whose turn it is, and what decides about when it goes. */
export interface DueReport extends ReportHours {
  id: string
  administrationId: string
  rhythm: Rhythm
}

interface ReportHours {
  timeZone: string
  /** Null in an installation without a helpdesk calendar. */
  versions: CalendarVersion[] | null
}

const hoursOf = Prisma.sql`
  a.time_zone as "timeZone",
  (select jsonb_agg(jsonb_build_object('id', v.id, 'effectiveFrom', floor(extract(epoch from v.effective_from)),
      'knownSince', floor(extract(epoch from v.known_since)), 'timeZone', v.time_zone, 'periods', v.periods,
      'closingDays', v.closing_days))
    from calendar_version v where v.withdrawn_at is null and v.calendar_id = (select h.calendar_id from helpdesk_contact h
      where h.administration_id = a.id or h.administration_id is null
      order by h.administration_id nulls last limit 1)) as versions`

/** When the helpdesk of an administration works. `db` must see every administration. */
export async function reportHours(db: Reader, administrationId: string): Promise<ReportHours> {
  const [hours] = await db.$queryRaw<ReportHours[]>`
    select ${hoursOf} from administration a where a.id = ${administrationId}::uuid`
  if (!hours) throw new Error('A report without its administration')
  return hours
}

const MOST_AT_ONCE = 50

/** The reports whose turn it is, locked: of several processes one has each. */
export const takeDueReports = (db: Reader, now: Date): Promise<DueReport[]> =>
  db.$queryRaw<DueReport[]>`
    select r.id, r.administration_id as "administrationId", r.rhythm, ${hoursOf}
    from figure_report r join administration a on a.id = r.administration_id
    where r.ended_at is null and r.next_at <= ${now}::timestamptz
    order by r.next_at limit ${MOST_AT_ONCE} for update of r skip locked`

/** A mail for each of its people, under the id that stays, and when it goes next. */
export async function queueReport(db: Reader, report: DueReport, now: Date): Promise<number> {
  const queued = await db.$executeRaw`
    insert into account_mail (id, person_id, kind, administration_id, figure_report_id, created_at)
    select gen_random_uuid(), person_id, 'report', ${report.administrationId}::uuid, report_id, ${now}::timestamptz
    from figure_report_recipient where report_id = ${report.id}::uuid`
  await moveReport(db, report.id, nextReportAt(report.rhythm, report, now))
  return queued
}

export const moveReport = (db: Reader, id: string, nextAt: Date): Promise<number> =>
  db.$executeRaw`update figure_report set next_at = ${nextAt}::timestamptz where id = ${id}::uuid`

/** When the helpdesk opens next, from this moment on; where it never does, this moment. */
export function openingFrom({ versions }: ReportHours, moment: Date): Date {
  const opening = versions && workingTime(versions).openingFrom(Math.floor(moment.getTime() / 1000))
  return opening === null ? moment : new Date(Math.max(opening * 1000, moment.getTime()))
}

/** The first opening of the next week or month, on the administration's own clock. */
export function nextReportAt(rhythm: Rhythm, hours: ReportHours, now: Date): Date {
  const day = nextReportDay(rhythm, wallClock(now, hours.timeZone).day)
  return openingFrom(hours, startOfDay(day, hours.timeZone))
}

/** What a mail of a report says of it; null once it is ended. */
export async function reportInMail(
  db: Reader,
  id: string,
): Promise<{ rhythm: Rhythm; timeZone: string; code: string } | null> {
  const [row] = await db.$queryRaw<{ rhythm: Rhythm; timeZone: string; code: string }[]>`
    select r.rhythm, a.time_zone as "timeZone", a.code from figure_report r
      join administration a on a.id = r.administration_id
    where r.id = ${id}::uuid and r.ended_at is null`
  return row ?? null
}
