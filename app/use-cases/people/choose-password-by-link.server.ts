import { hashPassword } from '~/auth/password.server'
import { setPassword } from '~/data/credentials.server'
import { renamePerson } from '~/data/people.server'
import { endLinks, findOpenLink, type OpenLink, takeLink } from '~/data/person-links.server'
import { acrossAdministrationsInSql, type Reader } from '~/data/scope.server'
import { endSessionsOf } from '~/data/sessions.server'
import { invalid } from '~/domain/errors'
import { passwordProblem } from '~/domain/password'

export interface ChosenPassword {
  token: string
  purpose: OpenLink['purpose']
  password: string
  /** What an invited person wants to be called; nothing else than the invitation asks. */
  name?: string
}

const inSystem = <T>(work: (db: Reader) => Promise<T>): Promise<T> =>
  acrossAdministrationsInSql('whoever follows a link is nobody yet', work)

/**
 * Whoever holds a link chooses the password of its person. The link is used up, every other one ends, and so does
 * every session: if somebody else was signed in, they no longer are.
 * @returns null when the link does not work, for whatever reason
 * @throws ExpectedError invalid
 */
export async function choosePasswordByLink(
  { token, purpose, password, name }: ChosenPassword,
  now = new Date(),
): Promise<{ personId: string } | null> {
  const link = await inSystem((db) => findOpenLink(db, { token, purpose }, now))
  if (!link) return null
  const problem = passwordProblem(password, link)
  if (problem) throw invalid({ newPassword: problem })
  // Only for who has a link: hashing is dear.
  const passwordHash = await hashPassword(password)
  return inSystem(async (db) => {
    if (!(await takeLink(db, link.id, now))) return null
    const { personId } = link
    await setPassword(db, personId, passwordHash)
    if (name) await renamePerson(db, personId, name)
    await endLinks(db, personId, now)
    await endSessionsOf(db, { personId, except: null }, now)
    return { personId }
  })
}
