import { type Locale, locales } from './locales'
import { makeTranslator, type Translate } from './translator'
import { allWords } from './words.server'

const translators = Object.fromEntries(
  locales.map((locale) => [locale, makeTranslator(locale, { [locale]: allWords[locale] })]),
) as Record<Locale, Translate>

/** The translate function of one language, with every namespace; made once per process. */
export const translator = (locale: Locale): Translate => translators[locale]
