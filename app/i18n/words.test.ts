import { describe, expect, it } from 'vitest'
import { type Locale, locales } from './locales'
import { namespaces } from './translator'
import { allWords } from './words.server'

type Words = { [key: string]: string | Words }

function flatten(words: Words, path = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(path + key, value)
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) flat.set(inner, text)
  }
  return flat
}

const textsOf = (locale: Locale) =>
  new Map(namespaces.flatMap((space) => [...flatten(allWords[locale][space] as Words, `${space}:`)]))
const dutch = textsOf('nl')
const placesIn = (text = '') => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe.each(locales.filter((locale) => locale !== 'nl'))('the words in %s', (locale) => {
  const texts = textsOf(locale)

  it('are complete: every text that there is in Dutch, and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...dutch.keys()].sort())
  })

  it('speak of the same things: the same places for values', () => {
    // A singular may leave out its number: "one answer".
    const differing = [...texts].filter(
      ([key, text]) =>
        !key.endsWith('_one') && JSON.stringify(placesIn(text)) !== JSON.stringify(placesIn(dutch.get(key))),
    )
    expect(differing).toEqual([])
  })
})

describe.each(locales)('what stands in %s', (locale) => {
  const texts = [...textsOf(locale)]

  it('is never empty and never has stray spaces', () => {
    const edges = texts.filter(
      ([key, text]) =>
        !text.trim() || (text !== text.trim() && !key.endsWith('Join') && !key.endsWith('Prefix')),
    )
    expect(edges).toEqual([])
  })

  it('says neither please nor oops nor invalid, and no abbreviation of the trade', () => {
    const unwanted =
      /\b(?:oops|oeps|please|gelieve|alstublieft|veuillez|s’il vous plaît|bitte|invalid|ongeldige?|invalides?|ungültig\w*|SLA|SLO|KPI)\b/iu
    expect(texts.filter(([, text]) => unwanted.test(text))).toEqual([])
  })
})

it('French keeps its narrow space before : ; ? ! and its own apostrophe', () => {
  const written = (text: string) => text.replace(/\{\{\w+\}\}/g, 'x').replace(/\w+:\/\/\S+/g, '')
  const careless = [...textsOf('fr')].filter(([, text]) => /[^\u202f][:;?!]|'/.test(written(text)))
  expect(careless).toEqual([])
})
