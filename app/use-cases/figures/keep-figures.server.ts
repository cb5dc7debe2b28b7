import { keepFigures } from '~/data/figures.server'

/** Counts anew what changed since the last time, until nothing is left. Gives how many tickets that were. */
export async function keepAllFigures(): Promise<number> {
  for (let done = 0; ; ) {
    const tickets = await keepFigures()
    done += tickets
    if (tickets === 0) return done
  }
}
