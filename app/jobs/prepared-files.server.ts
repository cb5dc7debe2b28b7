import { writeNextFile } from '~/use-cases/prepared-files/write-next-file.server'
import { startRepeating } from './repeating.server'

/** Whoever asks for a file watches it begin. */
const LOOK_MILLISECONDS = 1_000

/**
 * Writes the files that somebody waits for, one after the other. A process that stops lays back what it has in hand, and
 * another one goes on with it; of several processes, one takes a file.
 */
export function startPreparingFiles(): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const preparing = startRepeating(
    async () => {
      while (!stopping.signal.aborted && (await writeNextFile(stopping.signal)));
    },
    { milliseconds: LOOK_MILLISECONDS, sentence: 'files could not be prepared; it is tried again' },
  )
  return {
    async stop() {
      stopping.abort()
      await preparing.stop()
    },
  }
}
