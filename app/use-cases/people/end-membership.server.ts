import type { Actor, Role } from '~/domain/actor'
import { coordinatesAdministration, mayChangeMembership } from '~/domain/coordination'
import { assertAllowed, notFound } from '~/domain/errors'
import { commit } from '~/events/commit.server'

/**
 * A coordinator ends a membership in their own administration; from that moment the person sees nothing of it. What
 * ended before stays as it ended.
 * @throws ExpectedError not_allowed for one's own and for a coordinator's
 */
export const endMembership = (actor: Actor, membershipId: string, at?: Date): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const membership = await db.membership.findUnique({ where: { id: membershipId } })
      if (!membership) throw notFound()
      const { administrationId, personId, validUntil } = membership
      assertAllowed(coordinatesAdministration(actor, administrationId), false)
      assertAllowed(mayChangeMembership(actor, { administrationId, personId, role: membership.role as Role }))
      if (validUntil && validUntil <= now) return
      await db.membership.update({
        where: { id: membershipId },
        data: { validUntil: now },
        select: { id: true },
      })
      say({
        type: 'membership.ended',
        administrationId,
        ticketId: null,
        data: { membershipId, personId },
      })
    },
    at,
  )
