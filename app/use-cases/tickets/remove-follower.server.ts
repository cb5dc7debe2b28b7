import { goOnAcrossAdministrations } from '~/data/scope.server'
import { findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, notFound } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { commit } from '~/events/commit.server'

/**
 * Somebody is no longer kept informed of a ticket: whoever may add people says so, or they themself do.
 * @throws ExpectedError not_found for who does not follow it
 */
export function removeFollower(
  actor: Actor,
  { number, personId }: { number: string; personId: string },
  at?: Date,
): Promise<void> {
  return commit(
    actor,
    async ({ db, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'addPeople', ticket) || personId === actor.personId)
      if (!ticket.followerIds.includes(personId)) throw notFound()
      await db.ticketFollower.deleteMany({ where: { ticketId: ticket.id, personId } })
      const followerIds = ticket.followerIds.filter((id) => id !== personId)
      if (!can(actor, 'see', { ...ticket, followerIds }))
        await goOnAcrossAdministrations(db, 'who takes themself out sees the ticket no more')
      say({
        type: 'ticket.followerRemoved',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { personId },
      })
    },
    at,
  )
}
