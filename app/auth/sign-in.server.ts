import { RateLimiterMemory } from 'rate-limiter-flexible'
import { acrossAdministrations } from '~/data/scope.server'
import { isRightPassword } from './password.server'
import { startSession } from './session.server'

const FIFTEEN_MINUTES = 15 * 60
// Only wrong attempts count: each is counted before the password is looked at, else a thousand at once would all be
// tried, and taken back when it was right. An account is closed to an address before it is closed to everybody, so that a stranger
// cannot keep somebody out easily.
const failures = {
  accountFromAddress: new RateLimiterMemory({ points: 8, duration: FIFTEEN_MINUTES }),
  account: new RateLimiterMemory({ points: 40, duration: FIFTEEN_MINUTES }),
  address: new RateLimiterMemory({ points: 60, duration: FIFTEEN_MINUTES }),
}

export type SignIn =
  | { outcome: 'signedIn'; cookie: string; personId: string }
  /** The same answer for an unknown address and a wrong password. */
  | { outcome: 'refused' }
  | { outcome: 'throttled'; waitMinutes: number }

/**
 * Checks address and password and starts a session.
 * @param from the caller's network address, for counting wrong attempts
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  { from, device }: { from: string; device: string },
): Promise<SignIn> {
  const address = email.trim().toLowerCase().slice(0, 254)
  const keys = [
    [failures.accountFromAddress, `${address} ${from}`],
    [failures.account, address],
    [failures.address, from],
  ] as const
  for (const [limiter, key] of keys) {
    const { consumedPoints, msBeforeNext } = await limiter.penalty(key)
    if (consumedPoints > limiter.points)
      return { outcome: 'throttled', waitMinutes: Math.ceil(msBeforeNext / 60_000) }
  }

  const person = await acrossAdministrations('sign-in: there is no actor yet', (db) =>
    db.person.findUnique({
      where: { email: address },
      select: { id: true, isActive: true, credential: { select: { passwordHash: true } } },
    }),
  )
  const passwordHash = person?.isActive ? (person.credential?.passwordHash ?? null) : null
  // Longer than any password; hashing it would only cost time.
  const isRight = password.length <= 1000 && (await isRightPassword(passwordHash, password))
  if (!person || !isRight) return { outcome: 'refused' }
  for (const [limiter, key] of keys) await limiter.reward(key)
  await failures.accountFromAddress.delete(`${address} ${from}`)
  return { outcome: 'signedIn', personId: person.id, cookie: await startSession(person.id, device) }
}
