import { endOfLogs, eventsAfter, type LogPositions } from '~/data/event-log.server'
import type { LoggedEvent } from '~/domain/events'
import { logger } from '~/lib/logger.server'
import { eventsBell } from './bell.server'

/** How often to look for what other processes committed; our own commits ring the bell. */
const LOOK_MILLISECONDS = 400

/**
 * Follows the event logs from where they end now, and hands every further event to `react`, in order. Numbers are
 * dense and follow the order of commits, so nothing can be skipped. What goes wrong is logged; the tail goes on.
 */
export async function startTail({
  react,
}: {
  react: (event: LoggedEvent) => Promise<void>
}): Promise<{ stop(): Promise<void> }> {
  const positions: LogPositions = await endOfLogs()

  async function readOn(): Promise<void> {
    for (;;) {
      const events = await eventsAfter(positions)
      if (events.length === 0) return
      for (const event of events) {
        positions.set(event.administrationId, event.number)
        await react(event).catch((error: Error) =>
          logger.error({ err: error, type: event.type, eventId: event.id }, 'a reaction failed'),
        )
      }
    }
  }

  let isStopped = false
  let isAsked = false
  let reading: Promise<void> | undefined
  const read = () => {
    isAsked = true
    if (isStopped || reading) return
    reading = (async () => {
      while (isAsked && !isStopped) {
        isAsked = false
        await readOn()
      }
    })()
      .catch((error: Error) => logger.error({ err: error }, 'the event log could not be read'))
      .finally(() => {
        reading = undefined
      })
  }

  const unlisten = eventsBell.listen(read)
  const timer = setInterval(read, LOOK_MILLISECONDS)
  return {
    async stop() {
      isStopped = true
      clearInterval(timer)
      unlisten()
      await reading
    },
  }
}
