import { useEffect, useState } from 'react'

const MINUTE = 60_000

/**
 * The loader's clock, going on in the browser from minute to minute: what counts down does so without asking the server,
 * and without saying a word to a screen reader.
 */
export function useNow(loaded: Date): Date {
  const [passed, setPassed] = useState(0)
  const start = loaded.getTime()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the loader starts anew
  useEffect(() => {
    setPassed(0)
    const timer = setInterval(() => setPassed((before) => before + MINUTE), MINUTE)
    return () => clearInterval(timer)
  }, [start])
  return passed === 0 ? loaded : new Date(start + passed)
}
