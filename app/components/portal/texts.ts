import type { Locale } from '~/i18n/locales'

/** A text that an administration wrote: nl and fr always, en and de when there is one. */
export type Texts = Record<'nl' | 'fr', string> & Record<'en' | 'de', string | null>

/** In the reader's language; without one English falls back on French and German on Dutch, marked as that. */
export function textIn(texts: Texts, locale: Locale): { text: string; lang: Locale | undefined } {
  const own = texts[locale]
  if (own) return { text: own, lang: undefined }
  const lang = locale === 'en' ? 'fr' : 'nl'
  return { text: texts[lang], lang }
}
