import { RateLimiterMemory } from 'rate-limiter-flexible'

const FIFTEEN_MINUTES = 15 * 60

export interface Attempts {
  /** Counts one more. Gives the minutes to wait when there were too many, else null. */
  count(account: string, from: string): Promise<number | null>
  /** Takes the latest back, because it was right. */
  takeBack(account: string, from: string): Promise<void>
}

/**
 * Counts attempts in a quarter of an hour, per account and per network address. An account is closed to an address
 * before it is closed to everybody, so that a stranger cannot keep somebody out easily.
 */
export function makeAttempts(most: {
  accountFromAddress: number
  account: number
  address: number
}): Attempts {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: FIFTEEN_MINUTES })
  const limiters = {
    accountFromAddress: limiter(most.accountFromAddress),
    account: limiter(most.account),
    address: limiter(most.address),
  }
  const keysOf = (account: string, from: string) =>
    [
      [limiters.accountFromAddress, `${account} ${from}`],
      [limiters.account, account],
      [limiters.address, from],
    ] as const

  return {
    async count(account, from) {
      for (const [limited, key] of keysOf(account, from)) {
        const { consumedPoints, msBeforeNext } = await limited.penalty(key)
        if (consumedPoints > limited.points) return Math.ceil(msBeforeNext / 60_000)
      }
      return null
    },
    async takeBack(account, from) {
      for (const [limited, key] of keysOf(account, from)) await limited.reward(key)
      await limiters.accountFromAddress.delete(`${account} ${from}`)
    },
  }
}
