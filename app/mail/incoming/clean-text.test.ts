import { expect, test } from 'vitest'
import { cleanLine, cleanName, cleanText, cut } from './clean-text.mjs'

test('text keeps its lines and tabs and nothing that a database or terminal chokes on', () => {
  expect(cleanText('a\r\nb\rc\td\u0000\u001b[31m\ud800', 100)).toBe('a\nb\nc\td[31m\ufffd')
})

test('a line stays one line: a subject cannot begin a header', () => {
  expect(cleanLine('Printer\r\nBcc: all@x.example\u2028x', 100)).toBe('Printer Bcc: all@x.example x')
})

test('a name cannot turn the reading direction', () => {
  expect(cleanName('exe\u202egpj', 100)).toBe('exegpj')
})

test('cutting never leaves half a character', () => {
  expect(cut('ab😀', 3)).toBe('ab')
  expect(cut('ab😀', 4)).toBe('ab😀')
})
