import { whenDue } from './when-due.server'

/** What stayed resolved until the day that its mail announced is closed. Gives how many. */
export const closeResolved = (now = new Date()): Promise<number> =>
  whenDue(
    now,
    { status: 'resolved', closesAt: { lte: now } },
    { status: 'closed', closesAt: null, closedAt: now, thankedAt: null },
  )
