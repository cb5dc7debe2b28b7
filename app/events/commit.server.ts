import { appendEvents } from '~/data/event-log.server'
import { asActor, type Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import type { Happening } from '~/domain/events'
import { eventsBell } from './bell.server'

export interface Commit {
  db: Db
  now: Date
  /** Tells the event log what happened; written at the end of the same transaction. */
  say: (happening: Happening) => void
}

/**
 * The one way to change something: the changes and the events they caused are one transaction under the actor's rights.
 * After it the bell rings, and events/reactions does the rest.
 */
export async function commit<T>(
  actor: Pick<Actor, 'personId'>,
  work: (commit: Commit) => Promise<T>,
  now: Date = new Date(),
): Promise<T> {
  const happenings: Happening[] = []
  const result = await asActor(actor, async (db) => {
    const answer = await work({ db, now, say: (happening) => happenings.push(happening) })
    // Last, because the numbering row stays locked until the commit.
    await appendEvents(db, happenings, { actorId: actor.personId, now })
    return answer
  })
  if (happenings.length > 0) eventsBell.ring()
  return result
}
