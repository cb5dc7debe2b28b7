import { revokeToken } from '~/data/api-tokens.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'

/** Somebody ends a token of theirs; programs that show it are refused from now on. @throws ExpectedError not_found */
export async function revokeOwnToken({ personId }: Actor, id: string, now = new Date()): Promise<void> {
  const isRevoked = await acrossAdministrationsInSql(
    'nobody has rights on tokens; these are the person’s own',
    (db) => revokeToken(db, { id, personId }, now),
  )
  if (!isRevoked) throw notFound()
}
