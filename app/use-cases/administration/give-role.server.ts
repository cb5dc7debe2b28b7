import type { Actor } from '~/domain/actor'
import { mayChangeMembership, type RoleToGive } from '~/domain/coordination'
import { invalid, notFound } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { assertUnitOf } from './assert-own.server'
import { coordinate } from './coordinate.server'

export interface NewRole {
  personId: string
  role: RoleToGive
  unitId: string | null
  /** Past moments are now: nobody was in sight before they were. */
  from: Date
  /** Null: until somebody ends it. */
  until: Date | null
}

/**
 * A coordinator gives somebody of their administration a role in it, from and until a moment. Whoever had it before
 * gets it anew.
 * @throws ExpectedError not_found for a person who never belonged here, invalid for oneself and for who has the role
 */
export const giveRole = (
  actor: Actor,
  administrationId: string,
  { personId, role, unitId, from, until }: NewRole,
  at?: Date,
): Promise<void> =>
  coordinate(
    actor,
    administrationId,
    async ({ db, now, say }) => {
      const memberships = await db.membership.findMany({ where: { administrationId, personId } })
      if (memberships.length === 0) throw notFound()
      if (!mayChangeMembership(actor, { administrationId, personId, role }))
        throw invalid({ role: 'roleNotYours' })
      const validFrom = from > now ? from : now
      if (until && until <= validFrom) throw invalid({ until: 'untilPast' })
      await assertUnitOf(db, administrationId, unitId)
      const before = memberships.find((membership) => membership.role === role)
      if (before && (before.validUntil === null || before.validUntil > now))
        throw invalid({ role: 'roleHeld' })
      const data = { unitId, validFrom, validUntil: until }
      const { id } = before
        ? await db.membership.update({ where: { id: before.id }, data, select: { id: true } })
        : await db.membership.create({
            data: { ...data, id: newId(now), administrationId, personId, role },
            select: { id: true },
          })
      say({
        type: 'membership.given',
        administrationId,
        ticketId: null,
        data: { membershipId: id, personId, role },
      })
    },
    at,
  )
