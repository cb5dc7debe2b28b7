import type { Actor } from '~/domain/actor'
import { acrossAdministrationsInSql } from '../scope.server'
import { type OwnSession, openSessionsOf } from '../sessions.server'

/** Where this person is signed in. */
export const ownSessions = ({ personId }: Actor): Promise<OwnSession[]> =>
  acrossAdministrationsInSql('nobody has rights on sessions; these are the person’s own', (db) =>
    openSessionsOf(db, personId),
  )
