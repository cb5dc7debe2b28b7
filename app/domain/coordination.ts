import type { Actor, ActorMembership, Role } from './actor'

/** The memberships by which somebody coordinates, in the order of the administrations' codes. */
export const coordinated = (actor: Pick<Actor, 'memberships'>): ActorMembership[] =>
  actor.memberships.filter(({ role }) => role === 'coordinator')

/**
 * May the actor see and change the settings and people of this administration? The one rule of the area "Beheer"; the
 * policies coordinator_* of the database say it once more.
 */
export const coordinatesAdministration = (
  actor: Pick<Actor, 'memberships'>,
  administrationId: string,
): boolean => coordinated(actor).some((membership) => membership.administrationId === administrationId)

/** What a coordinator hands out. Who coordinates is decided by the operator; a contact is made by a mail. */
export const rolesToGive = ['requester', 'agent', 'lead'] as const satisfies Role[]
export type RoleToGive = (typeof rolesToGive)[number]

/**
 * May the actor change this membership? Never their own, by which they would let themself into the tickets or lock
 * themself out; and a coordinator's only the operator.
 */
export const mayChangeMembership = (
  actor: Pick<Actor, 'personId' | 'memberships'>,
  { administrationId, personId, role }: { administrationId: string; personId: string; role: Role },
): boolean =>
  coordinatesAdministration(actor, administrationId) && personId !== actor.personId && role !== 'coordinator'
