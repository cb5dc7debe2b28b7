import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, notFound } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { commit } from '~/events/commit.server'

/** The desk looked at a contested wait. Whether the ticket goes on is decided with its status. */
export const settleContest = (
  actor: Actor,
  { number, contestedWaitId }: { number: string; contestedWaitId: string },
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'changeStatus', ticket))
      const { count } = await db.contestedWait.updateMany({
        where: { id: contestedWaitId, ticketId: ticket.id, settledAt: null },
        data: { settledById: actor.personId, settledAt: now },
      })
      if (count === 0) throw notFound()
      say({
        type: 'ticket.contestSettled',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { contestedWaitId },
      })
    },
    at,
  )
