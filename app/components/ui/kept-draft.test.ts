// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { draftKey, forgetAllDrafts, forgetOldDrafts, keepDraft, readDraft } from '~/lib/draft-storage'
import { keepFieldDraft, keepPageDrafts } from './kept-draft'

const lottes = draftKey('lotte', 'answer/MOB-1042')

beforeEach(() => {
  localStorage.clear()
  document.body.innerHTML = ''
})

function aField(key: string, value = ''): HTMLTextAreaElement {
  const field = document.createElement('textarea')
  field.dataset.draft = key
  field.defaultValue = value
  document.body.append(field)
  return field
}
function write(field: HTMLTextAreaElement, text: string) {
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const leave = () => window.dispatchEvent(new Event('pagehide'))

test('what somebody was writing is there again after the page was left', () => {
  keepFieldDraft(aField(lottes), lottes)
  write(document.querySelector('textarea') as HTMLTextAreaElement, 'The printer still')
  leave()
  document.body.innerHTML = ''
  const again = aField(lottes)
  keepPageDrafts()
  expect(again.value).toBe('The printer still')
})

test('it is not there for another person on the same device', () => {
  keepDraft(lottes, 'Private words')
  const other = aField(draftKey('amine', 'answer/MOB-1042'))
  keepPageDrafts()
  expect(other.value).toBe('')
})

test('a field that the server filled keeps what the server wrote', () => {
  keepDraft(lottes, 'older')
  const field = aField(lottes, 'as it was sent, with a mistake')
  keepPageDrafts()
  expect(field.value).toBe('as it was sent, with a mistake')
})

test('once it was sent it is forgotten', () => {
  keepDraft(lottes, 'The printer still')
  document.body.innerHTML = `<p data-draft-sent="${lottes}">Sent</p>`
  const field = aField(lottes)
  keepPageDrafts()
  expect(field.value).toBe('')
  expect(readDraft(lottes)).toBe('')
})

test('emptying the field forgets it', () => {
  keepDraft(lottes, 'never mind')
  const field = aField(lottes)
  keepPageDrafts()
  write(field, '')
  leave()
  expect(readDraft(lottes)).toBe('')
})

test('a field that came later, by an exchange, is kept from the moment somebody goes to it', () => {
  keepPageDrafts()
  const field = aField(lottes)
  field.focus()
  write(field, 'later')
  leave()
  expect(readDraft(lottes)).toBe('later')
})

test('signing out forgets all drafts and nothing else; after a month each is forgotten', () => {
  localStorage.setItem('theme', 'dark')
  keepDraft(lottes, 'one')
  keepDraft(draftKey('lotte', 'new-ticket'), 'two')
  forgetAllDrafts()
  expect([readDraft(lottes), localStorage.getItem('theme')]).toEqual(['', 'dark'])

  const day = 24 * 60 * 60 * 1000
  keepDraft(lottes, 'old', Date.now() - 31 * day)
  keepDraft(draftKey('lotte', 'new-ticket'), 'young', Date.now() - 29 * day)
  forgetOldDrafts()
  expect([readDraft(lottes), readDraft(draftKey('lotte', 'new-ticket'))]).toEqual(['', 'young'])
})

test('what is no draft of ours under our name does no harm', () => {
  localStorage.setItem(`irisdesk.draft:${lottes}`, '{broken')
  expect(readDraft(lottes)).toBe('')
  forgetOldDrafts()
  expect(localStorage.length).toBe(0)
})
