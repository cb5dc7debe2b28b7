// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { exchange, rememberPage } from './exchange'

const fetched = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const show = (html: string) => {
  document.body.innerHTML = html
  rememberPage(document)
}
const textOf = (key: string) => document.querySelector(`[data-live="${key}"]`)?.textContent

beforeEach(() => show(''))

test('what changed on the server is exchanged and said, what did not stays the very same element', () => {
  show('<p data-live="status">New</p><ol data-live="answers"><li>one</li></ol><p>outside</p>')
  const status = document.querySelector('[data-live="status"]')
  const { sentences, isHeldBack } = exchange(
    document,
    fetched(`<p data-live="status">New</p>
      <ol data-live="answers" data-live-sentence="There is a new answer"><li>one</li><li>two</li></ol><p>changed</p>`),
  )
  expect(textOf('answers')).toBe('onetwo')
  expect(document.querySelector('[data-live="status"]')).toBe(status)
  expect(document.body.textContent).toContain('outside')
  expect(sentences).toEqual(['There is a new answer'])
  expect(isHeldBack).toBe(false)
})

test('an element that holds the focus is never exchanged, and is taken over later', () => {
  show('<div data-live="list"><a href="/">a link</a></div>')
  document.querySelector('a')?.focus()
  const fresh = () => fetched('<div data-live="list"><a href="/">another</a></div>')
  expect(exchange(document, fresh()).isHeldBack).toBe(true)
  expect(textOf('list')).toBe('a link')
  expect(document.activeElement?.textContent).toBe('a link')
  document.querySelector('a')?.blur()
  expect(exchange(document, fresh()).isHeldBack).toBe(false)
  expect(textOf('list')).toBe('another')
})

test.each([
  ['typed', '<textarea></textarea>', (field: HTMLTextAreaElement) => (field.value = 'half an answer')],
  ['ticked', '<input type="checkbox">', (field: HTMLInputElement) => (field.checked = true)],
  [
    'chosen',
    '<select><option selected>a</option><option>b</option></select>',
    (field: HTMLSelectElement) => (field.selectedIndex = 1),
  ],
])('a form in which something was %s and not sent is left alone', (_, html, fill) => {
  show(`<form data-live="answer">${html}</form>`)
  ;(fill as unknown as (field: Element) => void)(document.querySelector('textarea, input, select') as Element)
  expect(exchange(document, fetched('<p data-live="answer">This ticket is closed.</p>')).isHeldBack).toBe(
    true,
  )
  expect(document.querySelector('textarea, input, select')).not.toBe(null)
})

test('a form in which nobody did anything gives way to what the server shows now', () => {
  show('<form data-live="answer"><textarea></textarea></form>')
  expect(exchange(document, fetched('<p data-live="answer">This ticket is closed.</p>')).isHeldBack).toBe(
    false,
  )
  expect(textOf('answer')).toBe('This ticket is closed.')
})

test('what the person opened is no change of the server, and stays open', () => {
  const html = '<details data-live="more"><summary>More</summary>text</details>'
  show(html)
  document.querySelector('details')?.setAttribute('open', '')
  exchange(document, fetched(html))
  expect(document.querySelector('details')?.hasAttribute('open')).toBe(true)
})

test('an element that was exchanged once is compared with what came then', () => {
  show('<p data-live="status">New</p>')
  exchange(document, fetched('<p data-live="status" data-live-sentence="Moved">Open</p>'))
  const again = exchange(document, fetched('<p data-live="status" data-live-sentence="Moved">Open</p>'))
  expect(again.sentences).toEqual([])
})
