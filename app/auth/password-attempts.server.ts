import { makeAttempts } from './attempts.server'

/** How often somebody may ask for a mail: also for an address that nobody has, so that the limit tells nothing. */
export const resetAttempts = makeAttempts({ accountFromAddress: 5, account: 10, address: 60 })

/** Answers by the link in a mail; a building behind one address answers in peace. */
export const ratingAttempts = makeAttempts({ accountFromAddress: 10, account: 30, address: 300 })

/** Guessing the current password from a session that was left open. */
export const changeAttempts = makeAttempts({ accountFromAddress: 8, account: 20, address: 200 })
