import { insertMessage, type StoredFile } from '~/data/messages.server'
import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed } from '~/domain/errors'
import { can } from '~/domain/permissions'
import type { Channel, TextLanguage } from '~/domain/ticket-values'
import { commit } from '~/events/commit.server'
import { spendTimeBeside, type TimeSpent } from '../effort/spend-time.server'
import { applyStatus, type NextStatus } from './apply-status.server'

export interface Note {
  number: string
  body: string
  language: TextLanguage
  channel: Channel
  files?: StoredFile[]
  next?: NextStatus | null
  /** How long its author worked on it, where the desk writes that down. */
  spent?: TimeSpent | null
}

/**
 * An agent writes a note that never leaves the desk. It needs no fresh picture of the ticket: two notes do not
 * contradict each other.
 */
export function noteOnTicket(actor: Actor, note: Note, at?: Date): Promise<{ messageId: string }> {
  return commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, note.number)
      assertAllowed(can(actor, 'note', ticket))
      const messageId = await insertMessage(
        db,
        ticket,
        {
          kind: 'internal',
          authorId: actor.personId,
          isFromHelpdesk: true,
          body: note.body,
          language: note.language,
          channel: note.channel,
          files: note.files ?? [],
        },
        now,
      )
      if (note.next) await applyStatus({ db, now, say }, ticket, note.next, null)
      await db.ticket.update({
        where: { id: ticket.id },
        // The requester learns of another status, never of the note.
        data: { version: { increment: 1 }, updatedAt: now, ...(note.next && { lastPublicAt: now }) },
        select: { id: true },
      })
      say({
        type: 'ticket.noted',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { messageId },
      })
      await spendTimeBeside({ db, now, say }, actor, ticket, note.spent)
      return { messageId }
    },
    at,
  )
}
