import { acrossAdministrationsInSql, type Reader } from '~/data/scope.server'
import { endSessionOf, endSessionsOf } from '~/data/sessions.server'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'

const inSystem = <T>(work: (db: Reader) => Promise<T>): Promise<T> =>
  acrossAdministrationsInSql('nobody has rights on sessions; these are the person’s own', work)

/** Somebody signs out elsewhere: on one device. @throws ExpectedError not_found for what is no session of theirs */
export async function endOwnSession(actor: Actor, sessionId: string, now = new Date()): Promise<void> {
  const { personId } = actor
  if (!(await inSystem((db) => endSessionOf(db, { personId, sessionId }, now)))) throw notFound()
}

/** On all devices but this one. */
export const endOtherSessions = ({ personId, sessionId }: Actor, now = new Date()): Promise<void> =>
  inSystem((db) => endSessionsOf(db, { personId, except: sessionId }, now))
