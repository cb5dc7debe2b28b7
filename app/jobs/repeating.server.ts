import { logger } from '~/lib/logger.server'

/**
 * Does the work again and again, so long after it ended: for what must happen within a second, where the timetable knows
 * minutes only. What goes wrong is logged with `sentence`, and the next look tries again.
 */
export function startRepeating(
  work: () => Promise<unknown>,
  { milliseconds, sentence }: { milliseconds: number; sentence: string },
): { stop(): Promise<void> } {
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let working = Promise.resolve()
  const lookLater = () => {
    timer = setTimeout(() => {
      working = work()
        .then(() => undefined)
        .catch((error: Error) => logger.warn({ err: error }, sentence))
        .then(() => {
          if (!isStopped) lookLater()
        })
    }, milliseconds)
  }
  lookLater()
  return {
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await working
    },
  }
}
