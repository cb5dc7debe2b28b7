import { fireWarnings } from '~/use-cases/promises/fire-warnings.server'
import { startRepeating } from './repeating.server'

/** A warning comes at most this much later than its moment. */
const LOOK_MILLISECONDS = 1_000

/** Warns of promises when their moments have come. They stand in the database: what a stopped process missed comes at the next start. */
export const startPromiseTimers = (): { stop(): Promise<void> } =>
  startRepeating(() => fireWarnings(), {
    milliseconds: LOOK_MILLISECONDS,
    sentence: 'warnings of promises could not be given; they are tried again',
  })
