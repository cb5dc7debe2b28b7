import { insertMessage } from '~/data/messages.server'
import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed } from '~/domain/errors'
import { can } from '~/domain/permissions'
import type { TextLanguage } from '~/domain/ticket-values'
import { type Commit, commit } from '~/events/commit.server'
import { afterPublicWord } from './after-public-word'
import { applyStatus, type NextStatus } from './apply-status.server'

export interface StatusChange {
  number: string
  next: NextStatus
  version: number | null
  /** The public sentence; waiting and resolving need one. */
  sentence?: { body: string; language: TextLanguage; channel: 'web' | 'api' } | null
}

/**
 * The desk moves a ticket to another status without a reply of its own; it is withdrawn, by the requester or by the desk
 * for them; or who asked confirms that it is solved, which closes it.
 */
export const changeStatus = (actor: Actor, change: StatusChange, at?: Date): Promise<void> =>
  commit(actor, changingStatus(actor, change), at)

/** The same as part of a larger change. */
export const changingStatus =
  (actor: Actor, { number, next, version, sentence }: StatusChange) =>
  async ({ db, now, say }: Commit): Promise<void> => {
    const ticket = await findTicketForChange(db, number)
    const isWithdrawal = next.status === 'cancelled'
    const isConfirmation =
      next.status === 'closed' && ticket.status === 'resolved' && can(actor, 'confirm', ticket)
    assertAllowed(isConfirmation || can(actor, isWithdrawal ? 'withdraw' : 'changeStatus', ticket))
    assertVersion(ticket, version)
    // The role follows the ticket: an agent withdraws their own ticket as the one who asked.
    const isFromHelpdesk =
      can(actor, 'changeStatus', ticket) && !(isWithdrawal && ticket.requesterId === actor.personId)
    const messageId = sentence
      ? await insertMessage(
          db,
          ticket,
          {
            ...sentence,
            kind: 'public',
            authorId: actor.personId,
            isFromHelpdesk,
            files: [],
          },
          now,
        )
      : null
    const { isResolving } = await applyStatus(
      { db, now, say, worksIn: actor.locale },
      ticket,
      next,
      messageId,
    )
    await db.ticket.update({
      where: { id: ticket.id },
      data: {
        version: { increment: 1 },
        updatedAt: now,
        lastPublicAt: now,
        ...(messageId && afterPublicWord(ticket, { isFromHelpdesk, authorId: actor.personId, now })),
      },
      select: { id: true },
    })
    if (messageId && !isResolving) {
      say({
        type: 'ticket.replied',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { messageId, isFromHelpdesk, channel: sentence?.channel ?? 'web' },
      })
    }
  }
