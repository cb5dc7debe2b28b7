import { insertToken, tokensOf } from '~/data/api-tokens.server'
import { acrossAdministrationsInSql, type Reader } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { type ApiScope, apiScopes } from '~/domain/api-scopes'
import { invalid } from '~/domain/errors'
import { hashToken, newToken } from '~/lib/token.server'

export interface TokenWish {
  name: string
  /** All of them when absent. */
  scopes?: readonly ApiScope[]
  /** It works until then; absent or null: until it is revoked. */
  expiresAt?: Date | null
}

/** Nobody has use for more programs; who makes more has lost count of them. */
const MOST = 50

/**
 * An operator makes a token with which programs act as this person. Only its hash is stored; the token is shown once.
 * @throws ExpectedError invalid when nobody has this address
 */
export const createApiToken = (
  { email, ...wish }: TokenWish & { email: string },
  now = new Date(),
): Promise<string> =>
  made(wish, now, 'an operator acts on the installation, not on tickets', async (db) => {
    const [person] = await db.$queryRaw<{ id: string }[]>`
      select id from person where email = ${email.trim().toLowerCase()}`
    if (!person) throw invalid({ user: 'personUnknown' })
    return person.id
  })

/** Somebody makes a token for a program of theirs. @throws ExpectedError invalid */
export const createOwnToken = ({ personId }: Actor, wish: TokenWish, now = new Date()): Promise<string> =>
  made(wish, now, 'nobody has rights on tokens; these are the person’s own', async () => personId)

async function made(
  { name, scopes = apiScopes, expiresAt = null }: TokenWish,
  now: Date,
  reason: string,
  findPerson: (db: Reader) => Promise<string>,
): Promise<string> {
  if (!name.trim()) throw invalid({ tokenName: 'tokenNameMissing' })
  if (scopes.length === 0) throw invalid({ scopes: 'tokenScopesMissing' })
  if (expiresAt && expiresAt <= now) throw invalid({ expires: 'tokenExpiresPast' })
  const token = `iris_${newToken()}`
  const tokenHash = hashToken(token)
  await acrossAdministrationsInSql(reason, async (db) => {
    const personId = await findPerson(db)
    if ((await tokensOf(db, personId)).length >= MOST) throw invalid({ tokenName: 'tokensTooMany' })
    await insertToken(db, { tokenHash, personId, name: name.trim().slice(0, 100), scopes, expiresAt }, now)
  })
  return token
}
