import type { Actor } from '~/domain/actor'
import { type ListedToken, tokensOf } from '../api-tokens.server'
import { acrossAdministrationsInSql } from '../scope.server'

/** The tokens with which programs act for this person. */
export const ownTokens = ({ personId }: Actor): Promise<ListedToken[]> =>
  acrossAdministrationsInSql('nobody has rights on tokens; these are the person’s own', (db) =>
    tokensOf(db, personId),
  )
