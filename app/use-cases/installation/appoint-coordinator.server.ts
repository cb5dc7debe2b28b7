import { letCoordinate, type NewPerson } from '~/data/people.server'
import type { Actor } from '~/domain/actor'
import { invalid, notFound } from '~/domain/errors'
import type { Commit } from '~/events/commit.server'
import { operate } from './operate.server'

export type NewCoordinator = NewPerson

/**
 * An operator says who coordinates an administration; a mail tells them. Whoever has no password yet finds a link in it.
 * Naming somebody who coordinates it already sends the mail once more.
 * @throws ExpectedError not_found for no administration, invalid for oneself and for somebody whose access is closed
 */
export const appointCoordinator = (
  actor: Actor,
  administrationId: string,
  person: NewCoordinator,
  at?: Date,
): Promise<void> =>
  operate(
    actor,
    async (commit) => {
      const { db } = commit
      if (!(await db.administration.findUnique({ where: { id: administrationId }, select: { id: true } })))
        throw notFound()
      await appointing(actor, administrationId, person)(commit)
    },
    at,
  )

/**
 * The same as part of a larger change.
 * @param field in which the form asks for the address: problems are said beside it
 */
export const appointing =
  (actor: Actor, administrationId: string, person: NewCoordinator, field = 'email') =>
  async ({ db, now, say }: Commit): Promise<void> => {
    const address = person.email.trim().toLowerCase()
    if (address === actor.email) throw invalid({ [field]: 'appointYourself' })
    const coordinator = { ...person, email: address, name: person.name.trim() }
    const { personId, isActive, membershipId } = await letCoordinate(db, coordinator, administrationId, now)
    if (!isActive) throw invalid({ [field]: 'personInactive' })
    if (membershipId)
      say({
        type: 'membership.given',
        administrationId,
        ticketId: null,
        data: { membershipId, personId, role: 'coordinator' },
      })
  }
