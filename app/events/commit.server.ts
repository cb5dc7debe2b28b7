import { claimCall, rememberCall } from '~/data/api-calls.server'
import { appendEvents } from '~/data/event-log.server'
import { acrossAdministrations, asActor, type Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import type { Happening } from '~/domain/events'
import { NotDoneAgain } from '~/domain/once'
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
 * A call that must be done once (`actor.once`) is remembered in the same transaction, with what came of it: whatever
 * dies and is sent again, both happened or neither did.
 * @throws NotDoneAgain for such a call that was done, or is being done
 */
export async function commit<T>(
  actor: Pick<Actor, 'personId' | 'once'>,
  work: (commit: Commit) => Promise<T>,
  now: Date = new Date(),
): Promise<T> {
  const happenings: Happening[] = []
  const { personId, once } = actor
  const result = await asActor(actor, async (db) => {
    const notNow = once && (await claimCall(db, once, now))
    if (notNow) throw new NotDoneAgain(notNow)
    const answer = await work({ db, now, say: (happening) => happenings.push(happening) })
    if (once) await rememberCall(db, once, { personId, outcome: answer, now })
    // Last, because the numbering row stays locked until the commit.
    await appendEvents(db, happenings, { actorId: personId, now })
    return answer
  })
  if (happenings.length > 0) eventsBell.ring()
  return result
}

/**
 * The same for what time brings about: nobody acts, and every administration is seen. Few rows should be locked at a time, so
 * that whoever is quicker wins.
 */
export async function commitByTime<T>(work: (commit: Commit) => Promise<T>, now: Date): Promise<T> {
  const happenings: Happening[] = []
  const result = await acrossAdministrations('time has no actor', async (db) => {
    const answer = await work({ db, now, say: (happening) => happenings.push(happening) })
    await appendEvents(db, happenings, { actorId: null, now })
    return answer
  })
  if (happenings.length > 0) eventsBell.ring()
  return result
}
