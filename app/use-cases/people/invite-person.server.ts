import { letIn, type NewPerson } from '~/data/people.server'
import type { Actor } from '~/domain/actor'
import { type RoleToGive, rolesToGive } from '~/domain/coordination'
import { invalid } from '~/domain/errors'
import { assertUnitOf } from '../administration/assert-own.server'
import { coordinate } from '../administration/coordinate.server'

export interface Invitation extends NewPerson {
  administrationId: string
  unitId: string | null
  roles: RoleToGive[]
}

/**
 * A coordinator lets somebody into their own administration, whether we know the person or not, and a mail tells them.
 * Whoever has no password yet finds a link in it by which to choose one. Roles that they have already stay: inviting
 * twice sends the mail once more.
 * @throws ExpectedError not_found for an administration that the actor does not coordinate, invalid for roles that no
 *   coordinator gives, for oneself, and for somebody whose access the operator closed
 */
export const invitePerson = (
  actor: Actor,
  { administrationId, email, name, locale, unitId, roles }: Invitation,
  at?: Date,
): Promise<{ personId: string }> =>
  coordinate(
    actor,
    administrationId,
    async ({ db, now, say }) => {
      const wanted = rolesToGive.filter((role) => roles.includes(role))
      // Also what a form of ours would never send.
      if (wanted.length === 0 || wanted.length !== new Set(roles).size)
        throw invalid({ roles: 'roleUnknown' })
      await assertUnitOf(db, administrationId, unitId)
      const address = email.trim().toLowerCase()
      if (address === actor.email) throw invalid({ email: 'inviteYourself' })

      const person = { email: address, name: name.trim(), locale }
      const { personId, isActive, given } = await letIn(
        db,
        person,
        { administrationId, unitId, roles: wanted },
        now,
      )
      if (!isActive) throw invalid({ email: 'personClosed' })
      for (const { id, role } of given)
        say({
          type: 'membership.given',
          administrationId,
          ticketId: null,
          data: { membershipId: id, personId, role },
        })
      return { personId }
    },
    at,
  )
