import type { TimePurpose } from '~/domain/effort/time-entries'
import { wallClock } from '~/lib/wall-clock'
import type { Db } from './scope.server'

/** What the days of an entry are measured against. */
export interface TimeRecording {
  /** ISO days on the administration's own clock. */
  today: string
  created: string
  isRecorded: boolean
}

/** Does this administration's desk write its time down, and between which days can it be? */
export async function timeRecordingOf(db: Db, ticketId: string, now: Date): Promise<TimeRecording> {
  const [row] = await db.$queryRaw<{ created: string; timeZone: string; isRecorded: boolean }[]>`
    select (t.created_at at time zone a.time_zone)::date::text as created, a.time_zone as "timeZone",
      a.time_recorded_since is not null as "isRecorded"
    from ticket t join administration a on a.id = t.administration_id where t.id = ${ticketId}::uuid`
  if (!row) throw new Error('A ticket without its administration')
  return { created: row.created, isRecorded: row.isRecorded, today: wallClock(now, row.timeZone).day }
}

export interface NewTimeEntry {
  id: string
  administrationId: string
  ticketId: string
  personId: string
  minutes: number
  /** ISO day. */
  spentOn: string
  purpose: TimePurpose | null
  createdAt: Date
}

export async function insertTimeEntry(db: Db, { spentOn, ...entry }: NewTimeEntry): Promise<void> {
  await db.timeEntry.createMany({ data: [{ ...entry, spentOn: new Date(spentOn) }] })
}
