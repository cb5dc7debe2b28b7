import { type RefObject, useEffect, useState } from 'react'

/** Beyond this the reader has left the top of the page, where new rows come in. */
const SCROLLED_PIXELS = 40

/** True while somebody is at this part of the page: the pointer over it, the focus inside, or the page scrolled. */
export function useReaderIsThere(part: RefObject<HTMLElement>): boolean {
  const [isThere, setIsThere] = useState(false)
  useEffect(() => {
    const element = part.current
    if (!element) return
    const state = { pointer: false, focus: false, scrolled: false }
    const change = (change: Partial<typeof state>) => {
      Object.assign(state, change)
      setIsThere(state.pointer || state.focus || state.scrolled)
    }
    const onScroll = () => change({ scrolled: window.scrollY > SCROLLED_PIXELS })
    const listening = new AbortController()
    const { signal } = listening
    // A finger that lifts leaves no pointer behind; pointerleave says so.
    element.addEventListener('pointerenter', () => change({ pointer: true }), { signal })
    element.addEventListener('pointerleave', () => change({ pointer: false }), { signal })
    element.addEventListener('focusin', () => change({ focus: true }), { signal })
    element.addEventListener('focusout', () => change({ focus: false }), { signal })
    window.addEventListener('scroll', onScroll, { signal, passive: true })
    change({ pointer: element.matches(':hover'), focus: element.contains(document.activeElement) })
    onScroll()
    return () => listening.abort()
  }, [part])
  return isThere
}
