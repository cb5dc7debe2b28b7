import type { TimerRow } from './promise-rows'

/** A timer as it is stored: what has fired stays, whatever becomes of its promise. */
export type StoredTimer = TimerRow & { hasFired: boolean }

/**
 * Do the stored timers of a ticket say what its history says? None may miss, none may stand there that should not, and what
 * has not fired yet has the right moment.
 */
export function timersDiffer(counted: readonly TimerRow[], stored: readonly StoredTimer[]): boolean {
  const known = new Map(stored.map((timer) => [keyOf(timer), timer]))
  const wanted = new Set(counted.map(keyOf))
  return (
    counted.some((timer) => {
      const own = known.get(keyOf(timer))
      return !own || (!own.hasFired && own.firesAt.getTime() !== timer.firesAt.getTime())
    }) || stored.some((timer) => !timer.hasFired && !wanted.has(keyOf(timer)))
  )
}

const keyOf = ({ ruleId, promise, cycle }: TimerRow) => `${ruleId} ${promise} ${cycle}`
