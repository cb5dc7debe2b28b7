import { hasAnswerSince, insertMessage } from '~/data/messages.server'
import type { TicketRecord } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, ExpectedError } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { mayBecome, statusAfterAnswer } from '~/domain/status'
import { isMereThanks } from '~/domain/thanks'
import type { Status } from '~/domain/ticket-values'
import type { Commit } from '~/events/commit.server'
import { afterPublicWord } from './after-public-word'
import { applyStatus, type NextStatus } from './apply-status.server'
import type { Reply } from './reply-to-ticket.server'

/** Refuses an answer that this actor may not give here, or may not give with this status. */
export function assertMayReply(actor: Actor, ticket: TicketRecord, { asHelpdesk }: Reply): void {
  assertAllowed(can(actor, asHelpdesk ? 'replyAsHelpdesk' : 'reply', ticket))
  // Another body's helpdesk answers where it may; the ticket's life stays with its own desk.
  if (asHelpdesk?.next) assertAllowed(can(actor, 'changeStatus', ticket))
  if (ticket.status === 'closed') throw new ExpectedError('closed')
}

/**
 * Makes an answer part of the conversation, with everything that follows from it for its ticket.
 * @param sentAt when its author sent it: clocks count that moment. Later than that, the status that they chose is left
 *   out if somebody who asks answered meanwhile, or if it does not follow any more.
 */
export async function sayReply(
  { db, now, say }: Commit,
  actor: Actor,
  ticket: TicketRecord,
  reply: Reply,
  sentAt: Date = now,
): Promise<{ messageId: string }> {
  const isFromHelpdesk = reply.asHelpdesk !== undefined
  const mayReopen = can(actor, 'reopen', ticket)
  const afterAnswer = statusAfterAnswer(ticket.status, ticket.pendingOn, mayReopen)
  if (afterAnswer === null) throw new ExpectedError('closed')
  // "Thank you" goes on with nothing: an agent decides, and nobody is told that the ticket is open again.
  const wouldReopen = !isFromHelpdesk && ticket.status === 'resolved' && mayReopen
  const isThanks = wouldReopen && !reply.files?.length && isMereThanks(reply.body)

  const wasAnswered = sentAt < now && (await hasAnswerSince(db, ticket.id, sentAt))
  const chosen = reply.asHelpdesk?.next ?? null
  const isStatusLeft =
    chosen !== null && sentAt < now && (wasAnswered || !mayBecome(ticket.status, chosen.status))

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
    sentAt,
  )
  const next: NextStatus =
    chosen && !isStatusLeft
      ? chosen
      : {
          status: statusAfter(ticket.status, { isFromHelpdesk, isThanks, afterAnswer }),
          pendingOn: ticket.pendingOn,
        }
  const { isResolving } = await applyStatus(
    { db, now, say, worksIn: actor.locale },
    ticket,
    next,
    messageId,
    sentAt,
  )
  const after = afterPublicWord(ticket, { isFromHelpdesk, authorId: actor.personId, now: sentAt })
  await db.ticket.update({
    where: { id: ticket.id },
    data: {
      version: { increment: 1 },
      updatedAt: now,
      lastPublicAt: now,
      ...after,
      waitsForHelpdesk: after.waitsForHelpdesk || wasAnswered,
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
      data: {
        messageId,
        isFromHelpdesk,
        channel: reply.channel,
        ...(isStatusLeft && { isStatusLeft }),
        ...(sentAt < now && { sentAt: sentAt.toISOString() }),
      },
    })
  }
  return { messageId }
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
