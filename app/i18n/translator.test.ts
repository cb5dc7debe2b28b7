import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { locales } from './locales'
import { makeTranslator, namespaces } from './translator'
import { allWords } from './words.server'

type Words = { [key: string]: string | Words }
const keysOf = (words: Words, path: string): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : keysOf(value, `${path}${key}.`),
  )

/** Subjects and names are written by anybody: nothing in them is a text of ours. */
const nasty = ['$t(common:save)', '{{name}} {{count}}', '<b>&amp;</b> $& $1', 'Ägyptische €', '']

describe.each(locales)('a text of %s with values in it', (locale) => {
  const words = allWords[locale] as Record<string, Words>
  const texts = namespaces.flatMap((space) => keysOf(words[space] as Words, `${space}:`))
  const withValues = texts.filter(([, text]) => text.includes('{{') && !text.includes('{{count}}'))
  const library = createInstance()
  library.init({
    lng: locale,
    resources: { [locale]: words },
    ns: namespaces,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  const t = makeTranslator(locale, { [locale]: words }) as unknown as (key: string, values: object) => string

  it('is what i18next makes of it, whatever the values are', () => {
    expect(withValues.length).toBeGreaterThan(200)
    for (const [key, text] of withValues) {
      for (const value of nasty) {
        const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string)
        const values = Object.fromEntries(names.map((name, place) => [name, place === 0 ? value : place]))
        expect(t(key, values), key).toBe((library.t as unknown as typeof t)(key, values))
      }
    }
  })

  it('counts as i18next does', () => {
    expect(t('queue:waiting', { count: 1 })).toBe(library.t('queue:waiting', { count: 1 }))
    expect(t('queue:waiting', { count: 3 })).toBe(library.t('queue:waiting', { count: 3 }))
    expect(t('queue:waiting', { count: 1 })).not.toBe(t('queue:waiting', { count: 3 }))
  })
})
