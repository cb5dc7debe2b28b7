import { type HeldReply, takeHeldReply } from '~/data/held-replies.server'
import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { commit } from '~/events/commit.server'

export interface TakenBack extends HeldReply {
  /** The ticket's version after it, as the form of its author goes on with it. */
  version: number | null
}

/**
 * Somebody takes back an answer of theirs before it went out, or one that could not go out, and gets its words again.
 * @throws ExpectedError invalid when it went out in the meantime
 */
export const takeBackReply = (
  actor: Actor,
  { number, heldReplyId }: { number: string; heldReplyId: string },
): Promise<TakenBack> =>
  commit(actor, async ({ db, now, say }) => {
    const ticket = await findTicketForChange(db, number)
    const held = await takeHeldReply(db, heldReplyId)
    if (held?.ticketId !== ticket.id) throw invalid({ heldReplyId: 'replyAlreadySent' })
    await db.ticket.update({
      where: { id: ticket.id },
      data: { version: { increment: 1 }, updatedAt: now },
      select: { id: true },
    })
    say({
      type: 'ticket.replyTakenBack',
      administrationId: ticket.administrationId,
      ticketId: ticket.id,
      data: { heldReplyId },
    })
    // Who does not work on the ticket counts otherwise, and this act is nothing that they count.
    return { ...held, version: can(actor, 'changeStatus', ticket) ? ticket.version + 1 : null }
  })
