import { insertHeldReply, undoSeconds } from '~/data/held-replies.server'
import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import type { AnswerChannel } from '~/domain/ticket-values'
import { commit } from '~/events/commit.server'
import { spendTimeBeside } from '../effort/spend-time.server'
import { assertNextStatus } from './apply-status.server'
import type { Reply } from './reply-to-ticket.server'
import { assertMayReply, sayReply } from './say-reply.server'

export type SentReply = { messageId: string } | { heldReplyId: string }

export interface Answer extends Reply {
  channel: AnswerChannel
  asHelpdesk: NonNullable<Reply['asHelpdesk']>
}

/**
 * An agent sends an answer. It is stored at once and goes out when it can no longer be taken back: until then whoever
 * asked knows nothing of it, and colleagues see it going out. One that was spoken is mailed as well, and goes the same way. Where the administration wants no delay it goes out now.
 */
export const sendReply = (actor: Actor, reply: Answer, at?: Date): Promise<SentReply> =>
  commit(
    actor,
    async (work) => {
      const { db, now, say } = work
      const ticket = await findTicketForChange(db, reply.number)
      const { next, version } = reply.asHelpdesk
      assertMayReply(actor, ticket, reply)
      assertVersion(ticket, version)
      // It stays when the answer is taken back: it was worked on.
      await spendTimeBeside(work, actor, ticket, reply.spent)
      const seconds = await undoSeconds(db, ticket.administrationId)
      if (seconds === 0) return sayReply(work, actor, ticket, reply)

      // What is wrong with it must be said while its author is there.
      if (next) assertNextStatus(ticket, next, { now, hasSentence: true })
      const heldReplyId = await insertHeldReply(
        db,
        ticket.administrationId,
        {
          ticketId: ticket.id,
          authorId: actor.personId,
          body: reply.body,
          language: reply.language,
          channel: reply.channel,
          files: reply.files ?? [],
          next: next && {
            status: next.status,
            pendingOn: next.pendingOn ?? null,
            pendingUntil: next.pendingUntil ?? null,
            ...(next.resolutionCode && { resolutionCode: next.resolutionCode }),
          },
          sentAt: now,
        },
        new Date(now.getTime() + seconds * 1000),
      )
      // A colleague who answers now must be told first, as after any other word.
      await db.ticket.update({
        where: { id: ticket.id },
        data: { version: { increment: 1 }, updatedAt: now },
        select: { id: true },
      })
      say({
        type: 'ticket.replyHeld',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { heldReplyId },
      })
      return { heldReplyId }
    },
    at,
  )
