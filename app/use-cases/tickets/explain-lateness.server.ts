import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, ExpectedError } from '~/domain/errors'
import { can } from '~/domain/permissions'
import type { LateReason } from '~/domain/ticket-values'
import { commit } from '~/events/commit.server'
import { newId } from '~/lib/new-id'

/**
 * The desk says why a ticket was solved too late; once said, a lead may correct it. Both are kept.
 * @throws ExpectedError conflict when nothing is late, not_allowed when somebody but a lead corrects
 */
export const explainLateness = (
  actor: Actor,
  { number, reason, sentence }: { number: string; reason: LateReason; sentence: string },
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'changeStatus', ticket))
      const resolutions = await db.ticketPromise.findMany({
        where: { ticketId: ticket.id, promise: 'resolution', endedAs: 'met' },
      })
      if (!resolutions.some(({ dueAt, endedAt }) => dueAt && endedAt && dueAt < endedAt))
        throw new ExpectedError('conflict')
      const isCorrection = (await db.lateReason.count({ where: { ticketId: ticket.id } })) > 0
      const { administrationId } = ticket
      const leads = actor.memberships.some(
        (one) => one.role === 'lead' && one.administrationId === administrationId,
      )
      assertAllowed(!isCorrection || leads)
      await db.lateReason.createMany({
        data: [
          {
            id: newId(now),
            administrationId,
            ticketId: ticket.id,
            reason,
            sentence: sentence.trim(),
            givenById: actor.personId,
            givenAt: now,
          },
        ],
      })
      say({
        type: 'ticket.lateExplained',
        administrationId,
        ticketId: ticket.id,
        data: { reason, isCorrection },
      })
    },
    at,
  )
