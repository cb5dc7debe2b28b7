import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { commit } from '~/events/commit.server'
import { applyStatus } from './apply-status.server'

/**
 * Nobody asked for anything: the ticket leaves the work, and no mail about it goes out any more, not even one that
 * waits. Reopening takes it back.
 */
export const markAsSpam = (
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
      await applyStatus({ db, now, say }, ticket, { status: 'cancelled' }, null)
      await db.ticket.update({
        where: { id: ticket.id },
        data: { isSpam: true, waitsForHelpdesk: false, version: { increment: 1 }, updatedAt: now },
        select: { id: true },
      })
      say({
        type: 'ticket.markedSpam',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: {},
      })
    },
    at,
  )
