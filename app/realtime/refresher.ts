/** Between two refreshes of one page: a busy queue must not keep it, and the server, at nothing else. */
const PAUSE_MILLISECONDS = 400
/** Pages that hear the same knock ask a little apart. */
const SPREAD_MILLISECONDS = 100

/**
 * Turns many knocks into few refreshes: one at a time, at most one waiting, none while nobody looks at the page.
 * @param start begins a refresh; whoever began it says `finished()`
 */
export function makeRefresher(start: () => void) {
  let state: 'idle' | 'planned' | 'running' = 'idle'
  let isWanted = false
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan() {
    if (!isWanted || state !== 'idle' || document.visibilityState === 'hidden') return
    state = 'planned'
    const wait = Math.max(Math.random() * SPREAD_MILLISECONDS, notBefore - performance.now())
    timer = setTimeout(() => {
      state = 'running'
      isWanted = false
      start()
    }, wait)
  }

  document.addEventListener('visibilitychange', plan)
  return {
    request() {
      isWanted = true
      plan()
    },
    finished() {
      if (state !== 'running') return
      state = 'idle'
      notBefore = performance.now() + PAUSE_MILLISECONDS
      plan()
    },
    stop() {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', plan)
    },
  }
}
