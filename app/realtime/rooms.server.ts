import { type Actor, actorUnits, deskAdministrations } from '~/domain/actor'

/** The rooms of the sockets, each for one kind of audience. */
export const roomOf = {
  /** The agents of an administration. */
  desk: (administrationId: string) => `desk:${administrationId}`,
  /** A person on every device. */
  person: (personId: string) => `person:${personId}`,
  /** The people of a unit, for tickets that are shared with it. */
  unit: (unitId: string) => `unit:${unitId}`,
  /** Whoever has the ticket open. */
  ticket: (ticketId: string) => `ticket:${ticketId}`,
  /** Whoever has it open at a desk and says so, and whoever writes to the desk. */
  presence: (ticketId: string) => `presence:${ticketId}`,
  /** Those of them who see its notes. Who may not must not even learn that there is one. */
  ticketNotes: (ticketId: string) => `ticket-notes:${ticketId}`,
}

/** The rooms that a person is in by who they are. */
export const roomsOfActor = (actor: Actor): string[] => [
  roomOf.person(actor.personId),
  ...deskAdministrations(actor).map(roomOf.desk),
  ...actorUnits(actor).map(roomOf.unit),
]

/** The rooms of whoever has a ticket open. */
export const roomsOfWatcher = (ticketId: string, { seesNotes }: { seesNotes: boolean }): string[] =>
  seesNotes ? [roomOf.ticket(ticketId), roomOf.ticketNotes(ticketId)] : [roomOf.ticket(ticketId)]
