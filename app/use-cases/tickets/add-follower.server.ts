import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { commit } from '~/events/commit.server'

/** Somebody of the same administration is kept informed of a ticket from now on. */
export function addFollower(
  actor: Actor,
  { number, personId }: { number: string; personId: string },
  at?: Date,
): Promise<void> {
  return commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'addPeople', ticket))
      if (ticket.followerIds.includes(personId)) return
      const isMember = await db.membership.findFirst({
        where: {
          personId,
          administrationId: ticket.administrationId,
          role: { not: 'contact' },
          validFrom: { lte: now },
          OR: [{ validUntil: null }, { validUntil: { gt: now } }],
          person: { isActive: true },
        },
        select: { id: true },
      })
      if (!isMember) throw invalid({ follower: 'followerNotMember' })
      await db.ticketFollower.create({
        data: {
          administrationId: ticket.administrationId,
          ticketId: ticket.id,
          personId,
          addedById: actor.personId,
          addedAt: now,
        },
        select: { personId: true },
      })
      say({
        type: 'ticket.followerAdded',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { personId },
      })
    },
    at,
  )
}
