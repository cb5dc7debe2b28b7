import { hashPassword, isRightPassword } from '~/auth/password.server'
import { revokeTokensOf } from '~/data/api-tokens.server'
import { passwordHashOf, setPassword } from '~/data/credentials.server'
import { endLinks } from '~/data/person-links.server'
import { acrossAdministrationsInSql, type Reader } from '~/data/scope.server'
import { endSessionsOf } from '~/data/sessions.server'
import type { Actor } from '~/domain/actor'
import { invalid } from '~/domain/errors'
import { LONGEST_PASSWORD, passwordProblem } from '~/domain/password'

const inSystem = <T>(work: (db: Reader) => Promise<T>): Promise<T> =>
  acrossAdministrationsInSql('nobody has rights on passwords; this is the person’s own', work)

/**
 * Somebody changes their password, and shows that they know the one they have. Everywhere else they are signed out. Their
 * tokens go on, because programs would stop for a password that only got old; whoever fears a thief revokes them as well.
 * @throws ExpectedError invalid
 */
export async function changePassword(
  actor: Actor,
  { current, next, revokesTokens = false }: { current: string; next: string; revokesTokens?: boolean },
  now = new Date(),
): Promise<void> {
  const { personId, sessionId } = actor
  const known = await inSystem((db) => passwordHashOf(db, personId))
  const isRight = current.length <= LONGEST_PASSWORD && (await isRightPassword(known, current))
  if (!isRight) throw invalid({ currentPassword: 'passwordWrong' })
  const problem = passwordProblem(next, actor)
  if (problem) throw invalid({ newPassword: problem })
  const passwordHash = await hashPassword(next)
  await inSystem(async (db) => {
    await setPassword(db, personId, passwordHash)
    await endLinks(db, personId, now)
    await endSessionsOf(db, { personId, except: sessionId }, now)
    if (revokesTokens) await revokeTokensOf(db, personId, now)
  })
}
