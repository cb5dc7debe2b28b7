import type { ResolutionCode, Status } from './ticket-values'

/** How whoever asked was helped, the best first: four steps, so that nobody can hide in the middle. */
export const grades = ['veryWell', 'well', 'notWell', 'notAtAll'] as const
export type Grade = (typeof grades)[number]

/** The steps that say that somebody was helped. */
export const goodGrades: readonly Grade[] = ['veryWell', 'well']

export const LONGEST_COMMENT = 1_000

const DAYS_TO_ANSWER = 30
const DAY = 24 * 60 * 60 * 1000

/** Where nothing was done for whoever asked, there is nothing to ask. */
const nothingDone: readonly ResolutionCode[] = ['withdrawn', 'duplicate', 'no_answer']

export interface RatableTicket {
  status: Status
  resolutionCode: ResolutionCode | null
  resolvedAt: Date | null
  isSpam: boolean
  requesterId: string
  assigneeId: string | null
}

/** Is the requester asked how they were helped? Once it is solved, and for a month. Nobody is asked about their own work. */
export const asksForRating = (ticket: RatableTicket, now: Date): boolean =>
  (ticket.status === 'resolved' || ticket.status === 'closed') &&
  ticket.resolvedAt !== null &&
  now.getTime() - ticket.resolvedAt.getTime() <= DAYS_TO_ANSWER * DAY &&
  ticket.resolutionCode !== null &&
  !nothingDone.includes(ticket.resolutionCode) &&
  !ticket.isSpam &&
  ticket.assigneeId !== ticket.requesterId
