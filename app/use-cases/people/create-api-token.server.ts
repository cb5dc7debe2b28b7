import { acrossAdministrations } from '~/data/scope.server'
import { invalid } from '~/domain/errors'
import { newId } from '~/lib/new-id'
import { hashToken, newToken } from '~/lib/token.server'

/**
 * An operator makes a token with which programs act as this person. Only its hash is stored; the token is shown once.
 * @throws ExpectedError invalid when nobody has this address
 */
export async function createApiToken(
  { email, name }: { email: string; name: string },
  now = new Date(),
): Promise<string> {
  const token = `iris_${newToken()}`
  await acrossAdministrations('an operator acts on the installation, not on tickets', async (db) => {
    const person = await db.person.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true },
    })
    if (!person) throw invalid({ user: 'personUnknown' })
    await db.apiToken.create({
      data: {
        id: newId(now),
        tokenHash: hashToken(token),
        personId: person.id,
        name: name.slice(0, 100),
        createdAt: now,
      },
      select: { id: true },
    })
  })
  return token
}
