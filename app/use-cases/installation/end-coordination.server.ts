import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import { operate } from './operate.server'

/**
 * An operator ends that somebody coordinates; other roles of theirs stay. What ended before stays as it ended.
 * @throws ExpectedError not_found for a membership of another role or administration, invalid for one's own
 */
export const endCoordination = (
  actor: Actor,
  { administrationId, membershipId }: { administrationId: string; membershipId: string },
  at?: Date,
): Promise<void> =>
  operate(
    actor,
    async ({ db, now, say }) => {
      const membership = await db.membership.findFirst({
        where: { id: membershipId, administrationId, role: 'coordinator' },
      })
      if (!membership) throw notFound()
      const { personId, validUntil } = membership
      if (personId === actor.personId) throw invalid({ email: 'appointYourself' })
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
