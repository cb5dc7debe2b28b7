import { makeAttempts } from '~/auth/attempts.server'

/** Files that arrive before their form, in a quarter of an hour: far more than anybody sends, far less than fills a disk. */
export const uploadAttempts = makeAttempts({ accountFromAddress: 100, account: 100, address: 5_000 })
