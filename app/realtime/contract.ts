/** What server and pages say to each other over the socket. Ids and numbers only: what they stand for, a loader answers. */

/** Something happened that this socket may know of. */
export interface Knock {
  administrationId: string
  /** Null for what has no ticket: a held mail. */
  ticketId: string | null
  /**
   * The number of the event in its administration's log, as text, for those who work at that desk. Numbers are dense:
   * null for everybody else, because a gap would tell of a note.
   */
  eventNumber: string | null
}

/** Up to where a page knows what happened. */
export interface Position {
  /** The server's clock, as ISO 8601. */
  at: string
  /** The highest event number per administration in whose desk the person works. */
  numbers: Record<string, string>
}

/** What somebody does with a ticket that they have open at a desk. */
const deskDoings = ['looking', 'replying', 'noting'] as const

/** The same, and `writing`: whoever asked, or takes part, writes an answer on their own page. */
export const doings = [...deskDoings, 'writing'] as const
export type Doing = (typeof doings)[number]

/** Who stops typing for so long is reading. */
export const STILL_WRITING_MILLISECONDS = 8_000

/** Somebody else who has a ticket open, or writes to the desk. Who that is, the page asks. */
export interface Presence {
  personId: string
  doing: Doing
}

export interface ServerToPage {
  /** The rooms are joined: whatever happens from this position on, the page will be told. */
  hello: (position: Position) => void
  knock: (knock: Knock) => void
  /** Something new stands behind the person's bell, or was read on another page. */
  notified: () => void
  /** Who else has this ticket open at a desk, for those who have it open there themselves. */
  presence: (ticketId: string, others: Presence[]) => void
  /** Somebody else has this ticket open at a desk, or nobody any more; for the lists of those who work on it. */
  opened: (ticketId: string, isOpen: boolean) => void
  /** A right was given or withdrawn: the page asks its loader again, which may answer 404 or the sign-in page. */
  rightsChanged: () => void
}

export interface PageToServer {
  /** "Tell me of this ticket." Answers false for what the person may not see. */
  watchTicket: (ticketId: string, answer: (isWatched: boolean) => void) => void
  unwatchTicket: (ticketId: string) => void
  /**
   * "I have this ticket open at my desk, and this is what I do", or from one's own page "I am writing"; null: nothing any
   * more. Only for tickets that are watched. Who writes is not told who else is there.
   */
  present: (ticketId: string, doing: Doing | null) => void
  /** Which of the tickets in a list somebody else has open, as far as they are the person's work. */
  openedAmong: (ticketIds: string[], answer: (openIds: string[]) => void) => void
  /** Which tickets changed since, from the event log as this person may read it; null when that is not worth a list. */
  catchUp: (since: Position, answer: (ticketIds: string[] | null) => void) => void
}

/** A page shows one ticket, at most a few: who asks for more is no page of ours. */
export const MOST_WATCHED_TICKETS = 20

/** More rows than a list of the desk has. */
export const MOST_LISTED_TICKETS = 200

/** Why a connection was refused: `connect_error` carries one of these as its message. */
export const refusals = ['signedOut', 'tooMany', 'unavailable'] as const
export type Refusal = (typeof refusals)[number]
