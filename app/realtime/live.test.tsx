// @vitest-environment jsdom
import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConnectionHandlers } from './connection'
import { LiveProvider, useLive } from './live'

const handlers = vi.hoisted(() => ({ current: undefined as unknown }))
vi.mock('./connection', () => ({
  openConnection: (given: ConnectionHandlers) => {
    handlers.current = given
    return { watchTicket() {}, unwatchTicket() {}, present() {}, close() {} }
  },
}))

/** A router that comes to rest before React had time to draw that it was busy. */
function aQuickRouter() {
  const listeners = new Set<(state: { revalidation: string }) => void>()
  const tell = (revalidation: string) => {
    for (const listener of listeners) listener({ revalidation })
  }
  const revalidate = vi.fn(() => {
    tell('loading')
    setTimeout(tell, 20, 'idle')
  })
  return {
    revalidate,
    listeners,
    subscribe(listener: (state: { revalidation: string }) => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const AsksItself = () => (
  <button type="button" onClick={useLive().refresh}>
    Ask
  </button>
)

let router: ReturnType<typeof aQuickRouter>
beforeEach(() => {
  vi.useFakeTimers()
  router = aQuickRouter()
  vi.stubGlobal('__remixRouter', router)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a page follows the second event too when the first refresh was over before anything was drawn', () => {
  const { unmount } = render(<LiveProvider>desk</LiveProvider>)
  const { onNews } = handlers.current as ConnectionHandlers
  for (const times of [1, 2, 3]) {
    onNews(['one'])
    vi.advanceTimersByTime(1_000)
    expect(router.revalidate).toHaveBeenCalledTimes(times)
  }
  unmount()
  expect(router.listeners.size).toBe(0)
})

test('what the page asks for itself does not break into a refresh that runs, and follows it', () => {
  const { getByRole } = render(
    <LiveProvider>
      <AsksItself />
    </LiveProvider>,
  )
  const { onNews } = handlers.current as ConnectionHandlers
  onNews(['one'])
  vi.advanceTimersByTime(110)
  expect(router.revalidate).toHaveBeenCalledTimes(1)
  getByRole('button').click()
  vi.advanceTimersByTime(5)
  expect(router.revalidate).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1_000)
  expect(router.revalidate).toHaveBeenCalledTimes(2)
})
