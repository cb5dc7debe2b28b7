import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Calls a minute with one token. */
export const CALLS_A_MINUTE = 600

const SECONDS = 60
const budget = new RateLimiterMemory({ points: CALLS_A_MINUTE, duration: SECONDS })

export interface Budget {
  isSpent: boolean
  remaining: number
  /** Whole seconds until all of it is there again. */
  resetSeconds: number
}

/** Counts a call of this token, in this process. */
export async function spendCall(tokenId: string, calls = 1): Promise<Budget> {
  const { consumedPoints, msBeforeNext } = await budget.penalty(tokenId, calls)
  return {
    isSpent: consumedPoints > CALLS_A_MINUTE,
    remaining: Math.max(0, CALLS_A_MINUTE - consumedPoints),
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  }
}
