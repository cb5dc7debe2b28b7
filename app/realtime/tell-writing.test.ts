// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { STILL_WRITING_MILLISECONDS } from './contract'
import { tellWriting } from './tell-writing'

const told: [string, unknown][] = []
const type = (text: string) => {
  const box = document.querySelector('textarea') as HTMLTextAreaElement
  box.value = text
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

beforeEach(() => {
  vi.useFakeTimers()
  told.length = 0
  document.body.innerHTML = '<textarea data-writing-to="t1"></textarea>'
  tellWriting({ present: (ticketId, doing) => void told.push([ticketId, doing]) })
})
afterEach(() => vi.useRealTimers())

describe('an answer that is being written', () => {
  it('is told to the desk at the first key, and its end after a while without one', () => {
    type('The scr')
    expect(told.at(-1)).toEqual(['t1', 'writing'])
    vi.advanceTimersByTime(STILL_WRITING_MILLISECONDS - 1)
    type('The screen')
    vi.advanceTimersByTime(STILL_WRITING_MILLISECONDS - 1)
    expect(told.at(-1)).toEqual(['t1', 'writing'])
    vi.advanceTimersByTime(1)
    expect(told.at(-1)).toEqual(['t1', null])
  })

  it('is over when the box is empty again', () => {
    type('No')
    type('  ')
    expect(told.at(-1)).toEqual(['t1', null])
  })

  it('is told from a box that was exchanged meanwhile, and never with its words', () => {
    document.body.innerHTML = '<textarea data-writing-to="t2"></textarea><textarea></textarea>'
    type('Secret words')
    expect(told.at(-1)).toEqual(['t2', 'writing'])
    expect(JSON.stringify(told)).not.toContain('Secret')
  })
})
