import { goOnAcrossAdministrations } from '~/data/scope.server'
import type { Actor, Role } from '~/domain/actor'
import { coordinatesAdministration, mayChangeMembership } from '~/domain/coordination'
import { assertAllowed, notFound } from '~/domain/errors'
import { commit } from '~/events/commit.server'
import { guardUnseenTickets } from '../tickets/guard-unseen-tickets.server'
import { layBackTickets, leaveTeams } from './lay-back-tickets.server'

/**
 * A coordinator ends a membership in their own administration; from that moment the person sees nothing of it. What
 * ended before stays as it ended. Tickets that they handled there go back to their queues, and who
 * works at no desk any more is in no team.
 * @returns how many tickets went back
 * @throws ExpectedError not_allowed for one's own and for a coordinator's
 */
export const endMembership = (actor: Actor, membershipId: string, at?: Date): Promise<number> =>
  commit(
    actor,
    async (commit) => {
      const { db, now, say } = commit
      const membership = await db.membership.findUnique({ where: { id: membershipId } })
      if (!membership) throw notFound()
      const { administrationId, personId, validUntil } = membership
      assertAllowed(coordinatesAdministration(actor, administrationId), false)
      assertAllowed(mayChangeMembership(actor, { administrationId, personId, role: membership.role as Role }))
      if (validUntil && validUntil <= now) return 0
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
      await goOnAcrossAdministrations(
        db,
        'a coordinator sees no tickets; what one leaves behind waits for a colleague',
      )
      const laidBack = await layBackTickets(commit, { personId, administrationId })
      await leaveTeams(commit, personId)
      await guardUnseenTickets(commit, { administrationId })
      return laidBack
    },
    at,
  )
