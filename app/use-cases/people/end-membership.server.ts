import { appendEvents } from '~/data/event-log.server'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed } from '~/domain/errors'
import { eventsBell } from '~/events/bell.server'

/** A coordinator ends a membership in their own administration; from that moment the person sees nothing of it. */
export async function endMembership(actor: Actor, membershipId: string, now = new Date()): Promise<void> {
  const coordinated = actor.memberships.filter((m) => m.role === 'coordinator').map((m) => m.administrationId)
  await acrossAdministrations('the application role cannot change memberships; checked here', async (db) => {
    const membership = await db.membership.findUnique({ where: { id: membershipId } })
    assertAllowed(membership !== null && coordinated.includes(membership.administrationId), false)
    const { administrationId, personId } = membership
    await db.membership.update({ where: { id: membershipId }, data: { validUntil: now } })
    await appendEvents(
      db,
      [{ type: 'membership.ended', administrationId, ticketId: null, data: { membershipId, personId } }],
      { actorId: actor.personId, now },
    )
  })
  eventsBell.ring()
}
