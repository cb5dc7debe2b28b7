import { acrossAdministrations } from '~/data/scope.server'
import { makeAttempts } from './attempts.server'
import { isRightPassword } from './password.server'
import { startSession } from './session.server'

// Only wrong attempts count: each is counted before the password is looked at, else a thousand at once would all be
// tried, and taken back when it was right.
const failures = makeAttempts({ accountFromAddress: 8, account: 40, address: 60 })

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
  const waitMinutes = await failures.count(address, from)
  if (waitMinutes) return { outcome: 'throttled', waitMinutes }

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
  await failures.takeBack(address, from)
  return { outcome: 'signedIn', personId: person.id, cookie: await startSession(person.id, device) }
}
