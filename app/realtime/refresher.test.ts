// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeRefresher } from './refresher'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const look = (visibility: 'visible' | 'hidden') => {
  Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

test('many knocks become one refresh, and those that come during it one more', () => {
  const start = vi.fn()
  const refresher = makeRefresher(start)
  for (let count = 0; count < 20; count += 1) refresher.request()
  vi.advanceTimersByTime(100)
  expect(start).toHaveBeenCalledTimes(1)

  for (let count = 0; count < 20; count += 1) refresher.request()
  vi.advanceTimersByTime(5_000)
  expect(start).toHaveBeenCalledTimes(1)
  refresher.finished()
  vi.advanceTimersByTime(500)
  expect(start).toHaveBeenCalledTimes(2)
  refresher.finished()
  vi.advanceTimersByTime(5_000)
  expect(start).toHaveBeenCalledTimes(2)
  refresher.stop()
})

test('a page that nobody looks at is refreshed when somebody does', () => {
  const start = vi.fn()
  const refresher = makeRefresher(start)
  look('hidden')
  refresher.request()
  vi.advanceTimersByTime(60_000)
  expect(start).not.toHaveBeenCalled()
  look('visible')
  vi.advanceTimersByTime(100)
  expect(start).toHaveBeenCalledTimes(1)
  refresher.stop()
})
