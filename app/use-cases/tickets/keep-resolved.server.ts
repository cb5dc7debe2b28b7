import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { commit } from '~/events/commit.server'

/** An agent read the thank-you: it asks for nothing, the ticket stays resolved and closes when it would have. */
export const keepResolved = (
  actor: Actor,
  { number, version }: { number: string; version: number | null },
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'changeStatus', ticket))
      assertVersion(ticket, version)
      if (!ticket.thankedAt) return
      await db.ticket.update({
        where: { id: ticket.id },
        data: { thankedAt: null, waitsForHelpdesk: false, version: { increment: 1 }, updatedAt: now },
        select: { id: true },
      })
      say({
        type: 'ticket.keptResolved',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: {},
      })
    },
    at,
  )
