import { forgetCalls } from '~/data/api-calls.server'
import { acrossAdministrations } from '~/data/scope.server'

/** Deletes what is remembered of programs' calls whose key stands for nothing any more. */
export const forgetApiCalls = (now = new Date()): Promise<number> =>
  acrossAdministrations('calls belong to persons of every administration', (db) => forgetCalls(db, now))
