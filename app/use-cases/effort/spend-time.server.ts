import { findTicketForChange, type TicketRecord } from '~/data/tickets.server'
import { insertTimeEntry, type TimeRecording, timeRecordingOf } from '~/data/time-entries.server'
import type { Actor } from '~/domain/actor'
import { dayProblem, type TimePurpose } from '~/domain/effort/time-entries'
import { assertAllowed, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { type Commit, commit } from '~/events/commit.server'
import { newId } from '~/lib/new-id'

export interface TimeSpent {
  minutes: number
  /** For what; null: not said. */
  purpose: TimePurpose | null
}

/**
 * Somebody of the desk writes down how long they worked on a ticket, on a day.
 * @throws ExpectedError not_allowed where the administration does not write time down
 */
export const spendTime = (
  actor: Actor,
  { number, spentOn, ...spent }: TimeSpent & { number: string; spentOn: string | null },
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async (work) => {
      const ticket = await findTicketForChange(work.db, number)
      assertAllowed(can(actor, 'note', ticket))
      const recording = await timeRecordingOf(work.db, ticket.id, work.now)
      assertAllowed(recording.isRecorded)
      const day = spentOn ?? recording.today
      const problem = dayProblem(day, recording)
      if (problem) throw invalid({ spentOn: problem })
      await addEntry(work, actor, ticket, { ...spent, spentOn: day })
    },
    at,
  )

/** The same beside an answer or a note, today. Where time is no longer written down, the words still go out. */
export async function spendTimeBeside(
  work: Commit,
  actor: Actor,
  ticket: TicketRecord,
  spent: TimeSpent | null | undefined,
): Promise<void> {
  if (!spent || !can(actor, 'note', ticket)) return
  const { isRecorded, today }: TimeRecording = await timeRecordingOf(work.db, ticket.id, work.now)
  if (isRecorded) await addEntry(work, actor, ticket, { ...spent, spentOn: today })
}

async function addEntry(
  { db, now, say }: Commit,
  actor: Actor,
  { id: ticketId, administrationId }: TicketRecord,
  spent: TimeSpent & { spentOn: string },
): Promise<void> {
  const id = newId(now)
  await insertTimeEntry(db, {
    ...spent,
    id,
    administrationId,
    ticketId,
    personId: actor.personId,
    createdAt: now,
  })
  say({ type: 'ticket.timeSpent', administrationId, ticketId, data: { timeEntryId: id } })
}
