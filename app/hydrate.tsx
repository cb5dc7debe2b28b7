import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { browserWords } from './i18n/browser-words'
import { isLocale } from './i18n/locales'
import { makeTranslator } from './i18n/translator'
import { WordsProvider } from './i18n/use-t'

/** Makes the whole document interactive: the desk, where pages are lived in. */
export async function hydrate(): Promise<void> {
  const { lang } = document.documentElement
  const locale = isLocale(lang) ? lang : 'nl'
  const words = { locale, t: makeTranslator(locale, await browserWords(locale)) }
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <WordsProvider value={words}>
          <RemixBrowser />
        </WordsProvider>
      </StrictMode>,
    )
  })
}
