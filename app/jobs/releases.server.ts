import { releaseReplies } from '~/use-cases/tickets/release-replies.server'
import { startRepeating } from './repeating.server'

/** An answer leaves at most this much later than its author was told. */
const LOOK_MILLISECONDS = 500

/**
 * Lets answers go out when they can no longer be taken back. Their moments stand in the database: what a stopped process
 * left goes out at the next start, and of several processes one is first.
 */
export const startReleases = (): { stop(): Promise<void> } =>
  startRepeating(() => releaseReplies(), {
    milliseconds: LOOK_MILLISECONDS,
    sentence: 'answers could not go out; they are tried again',
  })
