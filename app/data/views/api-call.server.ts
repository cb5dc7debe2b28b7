import type { Actor } from '~/domain/actor'
import type { NotNow, Once } from '~/domain/once'
import { recallCall } from '../api-calls.server'
import { viewAs } from '../scope.server'

/** What became of a call of this person's program when it was sent before; null when it is new. One query. */
export const recalledCall = (actor: Actor, once: Once): Promise<NotNow | null> =>
  viewAs(actor, (db) => recallCall(db, once, new Date()))
