import { expect, test } from 'vitest'
import { fileName } from './file-name.mjs'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\lotte\\bon.pdf', 'bon.pdf'],
  ['invoice\u202egpj.exe', 'invoicegpj.exe'],
  ['a\u0000b\r\nc.txt', 'a b c.txt'],
  ['con:aux?.txt', 'con_aux_.txt'],
  ['...hidden', 'hidden'],
  ['  brief.docx . ', 'brief.docx'],
  ['été — n°1.pdf', 'été — n°1.pdf'],
])('%j is stored as %j', (given, stored) => {
  expect(fileName(given, 'application/pdf', 1)).toBe(stored)
})

test('a nameless file gets a name that says what it is', () => {
  expect(fileName(undefined, 'image/png', 2)).toBe('attachment-2.png')
  expect(fileName('////', 'message/rfc822', 3)).toBe('attachment-3.eml')
  expect(fileName('..', 'application/x-unknown', 4)).toBe('attachment-4')
})

test('a long name keeps its ending', () => {
  const name = fileName(`${'a'.repeat(5_000)}.pdf`, 'application/pdf', 1)
  expect(name.length).toBeLessThanOrEqual(180)
  expect(name.endsWith('.pdf')).toBe(true)
})
