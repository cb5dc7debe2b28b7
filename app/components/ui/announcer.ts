export const liveRegionId = 'live-region'

/** A screen reader that is interrupted all the time cannot be worked with. */
export const quietMilliseconds = 5000

let waiting: string[] = []
let spokenAt = Number.NEGATIVE_INFINITY
let timer: ReturnType<typeof setTimeout> | undefined

function speak() {
  timer = undefined
  const region = document.getElementById(liveRegionId)
  if (!region) return
  region.textContent = waiting.join(' ')
  waiting = []
  spokenAt = performance.now()
}

/**
 * Says a sentence to people who listen, politely and at most once in five seconds: what comes sooner waits and is
 * said together, each sentence once. Does nothing on a page without a LiveRegion. Needs no React.
 */
export function announce(sentence: string): void {
  if (!waiting.includes(sentence)) waiting.push(sentence)
  if (timer !== undefined) return
  const wait = spokenAt + quietMilliseconds - performance.now()
  if (wait <= 0) speak()
  else timer = setTimeout(speak, wait)
}
