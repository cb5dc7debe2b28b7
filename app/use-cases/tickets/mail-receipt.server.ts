import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { commit } from '~/events/commit.server'

/** Whoever asked gets the receipt by mail once more: they called for it, or gave another address. */
export const mailReceipt = (actor: Actor, number: string): Promise<void> =>
  commit(actor, async ({ db, say }) => {
    const ticket = await findTicketForChange(db, number)
    assertAllowed(can(actor, 'note', ticket))
    say({
      type: 'ticket.receiptMailed',
      administrationId: ticket.administrationId,
      ticketId: ticket.id,
      data: {},
    })
  })
