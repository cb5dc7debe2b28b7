import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, ExpectedError } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { asksForRating, type Grade, type RatableTicket } from '~/domain/satisfaction'
import { commit } from '~/events/commit.server'

export interface Rating {
  number: string
  grade: Grade
  comment: string | null
}

/**
 * The requester says how they were helped. Once a ticket: of two answers the first stands.
 * @returns false when an answer was there already
 * @throws ExpectedError not_allowed for whoever is not asked, conflict when it is asked no more
 */
export const rateTicket = (actor: Actor, { number, grade, comment }: Rating, at?: Date): Promise<boolean> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'rate', ticket))
      const state = await db.ticket.findUniqueOrThrow({
        where: { id: ticket.id },
        select: {
          status: true,
          resolutionCode: true,
          resolvedAt: true,
          isSpam: true,
          requesterId: true,
          assigneeId: true,
          ratings: { select: { ticketId: true } },
        },
      })
      if (state.ratings.length > 0) return false
      if (!asksForRating(state as RatableTicket, now)) throw new ExpectedError('conflict')
      const { id: ticketId, administrationId } = ticket
      const { count } = await db.ticketRating.createMany({
        data: [
          {
            ticketId,
            administrationId,
            grade,
            comment: comment?.trim() || null,
            ratedById: actor.personId,
            ratedAt: now,
          },
        ],
        // Of somebody who was its requester before, this one may not read it.
        skipDuplicates: true,
      })
      if (count === 0) return false
      say({ type: 'ticket.rated', administrationId, ticketId, data: { grade } })
      return true
    },
    at,
  )
