import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales } from '~/i18n/locales'
import { allWords } from '~/i18n/words.server'
import { accountMailNames, mailNames } from './catalogue'

type Words = string | { [key: string]: Words }
const flat = (words: Words, path = ''): [string, string][] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words).flatMap(([key, value]) => flat(value, path ? `${path}.${key}` : key))
const placesOf = (words: string) => (words.match(/\{\{[a-z]+\}\}/gi) ?? []).sort()

test('every word of the mails exists in four languages, with the same places to fill', () => {
  const dutch = flat(allWords.nl.mail)
  for (const locale of locales) {
    const words = new Map(flat(allWords[locale].mail))
    expect([...words.keys()].sort()).toEqual(dutch.map(([key]) => key).sort())
    for (const [key, text] of dutch)
      expect([key, placesOf(words.get(key) ?? '')]).toEqual([key, placesOf(text)])
  }
})

test('French keeps its double punctuation on the line with a narrow no-break space', () => {
  for (const [key, text] of flat(allWords.fr.mail))
    expect([key, text]).not.toEqual([key, expect.stringMatching(/[^\u202f][:;?!]/)])
})

test('no sentence to a requester is a long one', () => {
  for (const locale of locales) {
    const sentences = flat(allWords[locale].mail).flatMap(([, text]) => text.split(/[.?!:]\s/))
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(18)
  }
})

test('each mail of the catalogue has its drawing, and no drawing is left over', () => {
  const drawings = readdirSync('emails').filter((file) => file.endsWith('.mjml'))
  expect(drawings.sort()).toEqual([...mailNames, ...accountMailNames].map((name) => `${name}.mjml`).sort())
})
