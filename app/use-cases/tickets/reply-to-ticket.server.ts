import { insertMessage, type StoredFile } from '~/data/messages.server'
import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, ExpectedError } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { statusAfterAnswer } from '~/domain/status'
import { isMereThanks } from '~/domain/thanks'
import type { Channel, Status, TextLanguage } from '~/domain/ticket-values'
import { commit } from '~/events/commit.server'
import { afterPublicWord } from './after-public-word'
import { applyStatus, type NextStatus } from './apply-status.server'

export interface Reply {
  number: string
  body: string
  language: TextLanguage
  channel: Channel
  files?: StoredFile[]
  /** Said as the helpdesk, with the status after it; absent: said as one of the people who ask. */
  asHelpdesk?: { next: NextStatus | null; version: number | null }
  deliveryId?: string | null
}

/** Somebody says something that everybody on the ticket may read: an agent answers, or the requester does. */
export function replyToTicket(actor: Actor, reply: Reply, at?: Date): Promise<{ messageId: string }> {
  const isFromHelpdesk = reply.asHelpdesk !== undefined
  return commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, reply.number)
      assertAllowed(can(actor, isFromHelpdesk ? 'replyAsHelpdesk' : 'reply', ticket))
      // Another body's helpdesk answers where it may; the ticket's life stays with its own desk.
      if (reply.asHelpdesk?.next) assertAllowed(can(actor, 'changeStatus', ticket))
      if (reply.asHelpdesk) assertVersion(ticket, reply.asHelpdesk.version)
      const mayReopen = can(actor, 'reopen', ticket)
      const afterAnswer = statusAfterAnswer(ticket.status, ticket.pendingOn, mayReopen)
      if (afterAnswer === null) throw new ExpectedError('closed')
      // "Thank you" goes on with nothing: an agent decides, and nobody is told that the ticket is open again.
      const wouldReopen = !isFromHelpdesk && ticket.status === 'resolved' && mayReopen
      const isThanks = wouldReopen && !reply.files?.length && isMereThanks(reply.body)

      const messageId = await insertMessage(
        db,
        ticket,
        {
          kind: 'public',
          authorId: actor.personId,
          isFromHelpdesk,
          body: reply.body,
          language: reply.language,
          channel: reply.channel,
          files: reply.files ?? [],
          deliveryId: reply.deliveryId ?? null,
        },
        now,
      )
      const next: NextStatus = reply.asHelpdesk?.next ?? {
        status: statusAfter(ticket.status, { isFromHelpdesk, isThanks, afterAnswer }),
        pendingOn: ticket.pendingOn,
      }
      const { isResolving } = await applyStatus({ db, now, say }, ticket, next, messageId)
      await db.ticket.update({
        where: { id: ticket.id },
        data: {
          version: { increment: 1 },
          updatedAt: now,
          lastPublicAt: now,
          ...afterPublicWord(ticket, { isFromHelpdesk, authorId: actor.personId, now }),
          ...(isThanks && { thankedAt: now }),
        },
        select: { id: true },
      })
      // A resolving sentence is told by ticket.resolved: one mail, not two.
      if (!isResolving) {
        say({
          type: 'ticket.replied',
          administrationId: ticket.administrationId,
          ticketId: ticket.id,
          data: { messageId, isFromHelpdesk, channel: reply.channel },
        })
      }
      return { messageId }
    },
    at,
  )
}

/** The status that a word leaves behind when nobody chose one. */
function statusAfter(
  status: Status,
  {
    isFromHelpdesk,
    isThanks,
    afterAnswer,
  }: { isFromHelpdesk: boolean; isThanks: boolean; afterAnswer: Status },
): Status {
  if (isFromHelpdesk) return status === 'new' ? 'open' : status
  return isThanks ? status : afterAnswer
}
