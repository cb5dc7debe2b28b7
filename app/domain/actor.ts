import type { Once } from './once'

export type Role = 'requester' | 'agent' | 'lead' | 'coordinator' | 'contact'

/** One valid membership of the person who acts. */
export interface ActorMembership {
  administrationId: string
  code: string
  names: { nl: string; fr: string; en: string | null; de: string | null }
  role: Role
  unitId: string | null
}

/**
 * The person on whose behalf everything in a request happens, with the memberships that are valid now.
 * Built in data/actor-facts and nowhere else.
 */
export interface Actor {
  personId: string
  name: string
  email: string
  locale: 'nl' | 'fr' | 'en' | 'de' | null
  languagesHandled: string[]
  telephone: string | null
  site: string | null
  room: string | null
  isOperator: boolean
  memberships: ActorMembership[]
  teamIds: string[]
  sessionId: string | null
  /** For a program's call that must be done once, however often it is sent. */
  once?: Once
}

/** An administration's name in the reader's language; English falls back on French, German on Dutch. */
export const nameOfAdministration = (
  { names }: Pick<ActorMembership, 'names'>,
  locale: NonNullable<Actor['locale']>,
): string => names[locale] ?? (locale === 'en' ? names.fr : names.nl)

const administrationsWith = (actor: Actor, roles: Role[]) => [
  ...new Set(actor.memberships.filter((m) => roles.includes(m.role)).map((m) => m.administrationId)),
]

/** Where the actor works as an agent or lead. */
export const deskAdministrations = (actor: Actor) => administrationsWith(actor, ['agent', 'lead'])
/** Where the actor belongs in any role. */
export const memberAdministrations = (actor: Actor) =>
  administrationsWith(actor, ['requester', 'agent', 'lead', 'coordinator', 'contact'])
/** Where the actor is a colleague of the others; a contact, an unconfirmed sender, is not. */
export const colleagueAdministrations = (actor: Actor) =>
  administrationsWith(actor, ['requester', 'agent', 'lead', 'coordinator'])
/** Where the actor may ask for help: as one of its people, agents of the pool included. */
export const requesterAdministrations = (actor: Actor) =>
  administrationsWith(actor, ['requester', 'coordinator', 'contact'])
/** Where the actor files what they ask: at home, or, for who only works at desks, at one of those. */
export function administrationsToAsk(actor: Actor): string[] {
  const own = requesterAdministrations(actor)
  return own.length > 0 ? own : memberAdministrations(actor)
}
export const actorUnits = (actor: Actor) =>
  actor.memberships.filter((m) => m.unitId && m.role !== 'contact').map((m) => m.unitId as string)

export const worksAtDesk = (actor: Actor) => deskAdministrations(actor).length > 0
/** Whose promises the actor watches. */
export const leadAdministrations = (actor: Actor) => administrationsWith(actor, ['lead'])
export const isLeadSomewhere = (actor: Actor) => actor.memberships.some((m) => m.role === 'lead')
