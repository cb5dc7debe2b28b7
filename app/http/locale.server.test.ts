import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocale } from '~/i18n/locales'
import { languageCookieName, localeOfHeaders } from './locale.server'

const localeOf = (acceptLanguage: string, cookie = '') =>
  localeOfHeaders(new Headers({ 'accept-language': acceptLanguage, cookie }))

describe('the language of somebody who is not signed in', () => {
  it.each([
    ['', 'nl'],
    ['fr', 'fr'],
    ['fr-BE,fr;q=0.9,nl;q=0.8', 'fr'],
    ['nl;q=0.5, fr;q=0.9', 'fr'],
    ['de-AT', 'de'],
    ['fr;q=0, de', 'de'],
    ['pt-BR, en-GB;q=0.7', 'en'],
    ['pt', 'nl'],
    ['*', 'nl'],
    // These look like languages, and Intl throws on them.
    ['nl-be-be, fr', 'fr'],
    ['en-aa-bb', 'nl'],
    ['x-private, de', 'de'],
  ])('by their browser: %j is %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale)
  })

  it('is the one that they chose on this device, when it is one of ours', () => {
    expect(localeOf('fr', `${languageCookieName}=de`)).toBe('de')
    expect(localeOf('fr', `${languageCookieName}=xx`)).toBe('fr')
  })

  it('is one of ours whatever a header says', () => {
    const tag = fc.stringMatching(/^[a-zA-Z0-9*-]{0,12}(;q=[0-9.x]{0,4})?$/)
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 8 }), (tags) => {
        expect(isLocale(localeOf(tags.join(',')))).toBe(true)
      }),
    )
  })
})
