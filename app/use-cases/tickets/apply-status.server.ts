import type { TicketRecord } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { ExpectedError, invalid } from '~/domain/errors'
import { mayBecome } from '~/domain/status'
import type { PendingReason, ResolutionCode, Status } from '~/domain/ticket-values'
import type { Commit } from '~/events/commit.server'
import { closingMoment } from './closing-moment.server'

/** The status a ticket shall have, with what that status needs. */
export interface NextStatus {
  status: Status
  pendingOn?: PendingReason | null
  pendingUntil?: Date | null
  resolutionCode?: ResolutionCode
}

const isUnchanged = (ticket: TicketRecord, { status, pendingOn, pendingUntil }: NextStatus): boolean =>
  status === ticket.status &&
  (status === 'pending' ? (pendingOn ?? null) : null) === ticket.pendingOn &&
  !pendingUntil

/** Refuses a status that cannot follow, or that lacks what it needs; the field that is missing is named. */
export function assertNextStatus(
  ticket: TicketRecord,
  next: NextStatus,
  { now, hasSentence }: { now: Date; hasSentence: boolean },
): void {
  if (isUnchanged(ticket, next)) return
  const { status, pendingUntil } = next
  const pendingOn = status === 'pending' ? (next.pendingOn ?? null) : null
  if (!mayBecome(ticket.status, status))
    throw new ExpectedError('transition', {}, { from: ticket.status, to: status })
  if (status === 'pending' && !pendingOn) throw invalid({ pendingOn: 'pendingOnMissing' })
  if (pendingOn === 'date' && !pendingUntil) throw invalid({ pendingUntil: 'pendingUntilMissing' })
  if (pendingUntil && pendingUntil <= now) throw invalid({ pendingUntil: 'pendingUntilPast' })
  if (status === 'resolved' && !next.resolutionCode)
    throw invalid({ resolutionCode: 'resolutionCodeMissing' })
  if ((status === 'resolved' || status === 'pending') && !hasSentence)
    throw invalid({ body: 'publicSentenceMissing' })
}

/**
 * Checks the transition, stores it and says it. Part of every use case that can end in another status.
 * @param commit.worksIn the language of whoever resolves it
 * @param messageId the public sentence that goes with it; waiting and resolving need one
 * @param sentAt when it was decided: earlier than now for an answer that could be taken back for a while
 */
export async function applyStatus(
  { db, now, say, worksIn }: Commit & { worksIn?: Actor['locale'] },
  ticket: TicketRecord,
  next: NextStatus,
  messageId: string | null,
  sentAt: Date = now,
): Promise<{ isResolving: boolean }> {
  const { status } = next
  const pendingOn = status === 'pending' ? (next.pendingOn ?? null) : null
  if (isUnchanged(ticket, next)) return { isResolving: false }
  assertNextStatus(ticket, next, { now: sentAt, hasSentence: messageId !== null })

  const pendingUntil = status === 'pending' ? (next.pendingUntil ?? null) : null
  const closesAt = status === 'resolved' ? await closingMoment(db, ticket.administrationId, sentAt) : null
  await db.ticket.update({
    where: { id: ticket.id },
    data: {
      status,
      pendingOn,
      pendingUntil,
      pendingSince: status === 'pending' ? sentAt : null,
      // Closing keeps how and when it was resolved.
      ...(status !== 'closed' && {
        resolutionCode: status === 'resolved' ? (next.resolutionCode ?? null) : null,
        resolvedAt: status === 'resolved' ? sentAt : null,
      }),
      closesAt,
      closedAt: status === 'closed' ? now : null,
      thankedAt: null,
      ...(status === 'open' && { isSpam: false }),
    },
    select: { id: true },
  })
  const about = { administrationId: ticket.administrationId, ticketId: ticket.id }
  const decided = sentAt < now && { sentAt: sentAt.toISOString() }
  if (closesAt && next.resolutionCode && messageId) {
    say({
      ...about,
      type: 'ticket.resolved',
      data: {
        from: ticket.status,
        code: next.resolutionCode,
        messageId,
        closesAt: closesAt.toISOString(),
        ...(worksIn && { worksIn }),
        ...decided,
      },
    })
  } else if (status === 'open' && (ticket.status === 'resolved' || ticket.status === 'cancelled')) {
    say({ ...about, type: 'ticket.reopened', data: { from: ticket.status } })
  } else {
    say({
      ...about,
      type: 'ticket.statusChanged',
      data: {
        from: ticket.status,
        to: status,
        pendingOn,
        pendingUntil: pendingUntil?.toISOString() ?? null,
        ...decided,
      },
    })
  }
  return { isResolving: status === 'resolved' }
}
