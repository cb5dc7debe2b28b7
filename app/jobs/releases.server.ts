import { logger } from '~/lib/logger.server'
import { releaseReplies } from '~/use-cases/tickets/release-replies.server'

/** An answer leaves at most this much later than its author was told. The timetable knows minutes only. */
const LOOK_MILLISECONDS = 500

/**
 * Lets answers go out when they can no longer be taken back. Their moments stand in the database: what a stopped process
 * left goes out at the next start, and of several processes one is first.
 */
export function startReleases(): { stop(): Promise<void> } {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let releasing = Promise.resolve()
  const lookLater = () => {
    timer = setTimeout(() => {
      releasing = releaseReplies()
        .then(() => undefined)
        .catch((error: Error) =>
          logger.warn({ err: error }, 'answers could not go out; they are tried again'),
        )
        .then(() => {
          if (!isStopped) lookLater()
        })
    }, LOOK_MILLISECONDS)
  }
  lookLater()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await releasing
    },
  }
}
