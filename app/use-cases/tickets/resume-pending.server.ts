import { whenDue } from './when-due.server'

/** Tickets that waited until a moment which has come go on by themselves, whatever they waited for. Gives how many. */
export const resumePending = (now = new Date()): Promise<number> =>
  whenDue(
    now,
    { status: 'pending', pendingUntil: { lte: now } },
    { status: 'open', pendingOn: null, pendingUntil: null, pendingSince: null },
  )
