import { type Actor, actorUnits, colleagueAdministrations, deskAdministrations } from '~/domain/actor'
import { coordinatesAdministration } from '~/domain/coordination'
import { Prisma } from './generated/client'

// The application's own filters. Row-level security says the same once more: each must hold when the other is taken
// away, which the canary test does with this file. All speak of `ticket t`, `message m`, `event e`.

const inSome = (ids: string[]) => Prisma.sql`any(${ids}::uuid[])`

/**
 * Tickets in the queues of one of this actor's desks. `desk` is its id or a column that holds it: under row-level
 * security, a list that names its desk once is read off an index, where one that names it twice is not.
 */
export const ticketsOfDesk = (actor: Actor, desk: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(t.administration_id = ${desk} and (not t.is_confidential
    or t.assignee_id = ${actor.personId}::uuid or t.restricted_team_id = ${inSome(actor.teamIds)}))`

/** The same for all of them. */
export const ticketsOfDesks = (actor: Actor): Prisma.Sql =>
  ticketsOfDesk(actor, inSome(deskAdministrations(actor)))

/** Of `shared_access s`: what is valid now for the actor's desks and teams. A team without a desk gives no sight. */
export function sharesValidFor(actor: Actor): Prisma.Sql {
  const desks = deskAdministrations(actor)
  const teams = desks.length > 0 ? actor.teamIds : []
  return Prisma.sql`(s.ended_at is null and s.valid_from <= now() and s.valid_until > now()
    and (s.grantee_administration_id = ${inSome(desks)} or s.grantee_team_id = ${inSome(teams)}))`
}

/** Tickets that stand in the queues of this actor's desks, and those that another body shared with them. */
export const ticketsAtDeskOf = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(${ticketsOfDesks(actor)} or (not t.is_confidential and t.id in (
    select s.ticket_id from shared_access s where ${sharesValidFor(actor)})))`

/** Tickets that this actor asked for, or filed for a colleague; whoever belongs nowhere any more sees nothing. */
export const ticketsOf = (actor: Actor): Prisma.Sql =>
  actor.memberships.length === 0
    ? Prisma.sql`false`
    : Prisma.sql`(t.requester_id = ${actor.personId}::uuid or t.filer_id = ${actor.personId}::uuid)`

/** Tickets of colleagues that are shared with a unit of this actor. */
export const ticketsSharedWithUnitsOf = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(t.is_shared_with_unit and not t.is_confidential and t.unit_id = ${inSome(actorUnits(actor))})`

/** Tickets of which this actor is kept informed. */
export const ticketsFollowedBy = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(not t.is_confidential and t.administration_id = ${inSome(colleagueAdministrations(actor))}
    and t.id in (select f.ticket_id from ticket_follower f where f.person_id = ${actor.personId}::uuid))`

/** Any of the above: for pages about one ticket. */
export const ticketsVisibleTo = (actor: Actor): Prisma.Sql =>
  Prisma.sql`(${ticketsOf(actor)} or ${ticketsAtDeskOf(actor)} or ${ticketsSharedWithUnitsOf(actor)}
    or ${ticketsFollowedBy(actor)})`

/** What an earlier desk of the ticket noted for itself is not read where the ticket is now. */
const readHere = Prisma.sql`(m.note_sides = '{}' or m.administration_id = any(m.note_sides))`

/** Messages of a ticket that the actor sees; notes only for those who work on it. */
export const messagesVisible = ({ withNotes }: { withNotes: boolean }): Prisma.Sql =>
  withNotes ? Prisma.sql`(m.kind = 'public' or ${readHere})` : Prisma.sql`m.kind = 'public'`

/** What happened, as far as the actor may know of it; what is not public, only where it happened. */
export const eventsVisible = ({ withNotes }: { withNotes: boolean }): Prisma.Sql =>
  withNotes
    ? Prisma.sql`(e.is_public or e.administration_id = (select x.administration_id from ticket x where x.id = e.ticket_id))`
    : Prisma.sql`e.is_public`

/** Of `ticket t` and what happened on it: not before it came to the administration that has it. */
export const sinceItIsHere = (moment: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(t.here_since is null or ${moment} >= t.here_since)`

/** Rows of a table with administration_id that belong to the actor's desks. `column` is one of ours, never input. */
export const rowsOfDesks = (actor: Actor, column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`${column} = ${inSome(deskAdministrations(actor))}`

/** Rows about the installation itself, for whoever operates it. */
export const rowsOfInstallation = (actor: Actor): Prisma.Sql =>
  actor.isOperator ? Prisma.sql`true` : Prisma.sql`false`

/** Rows of this administration, if the actor coordinates it; else none. `column` is one of ours, never input. */
export const rowsOfCoordinated = (actor: Actor, administrationId: string, column: Prisma.Sql): Prisma.Sql =>
  coordinatesAdministration(actor, administrationId)
    ? Prisma.sql`${column} = ${administrationId}::uuid`
    : Prisma.sql`false`
