import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { commit } from '~/events/commit.server'

/**
 * Whoever wrote time down takes it back: it was wrong, and another entry can follow. What stood there stays in the rows.
 * @throws ExpectedError not_found for a colleague's, or one that was taken back already
 */
export const takeBackTime = (
  actor: Actor,
  { number, timeEntryId }: { number: string; timeEntryId: string },
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      const entry = await db.timeEntry.findFirst({
        where: { id: timeEntryId, ticketId: ticket.id, personId: actor.personId, removedAt: null },
        select: { administrationId: true },
      })
      if (!entry) throw notFound()
      await db.timeEntry.updateMany({ where: { id: timeEntryId }, data: { removedAt: now } })
      say({
        type: 'ticket.timeTakenBack',
        administrationId: entry.administrationId,
        ticketId: ticket.id,
        data: { timeEntryId },
      })
    },
    at,
  )
