import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { browserWords } from './i18n/browser-words'
import { isLocale } from './i18n/locales'
import { makeTranslator } from './i18n/translator'
import { WordsProvider } from './i18n/use-t'

/** Makes the whole document interactive: the desk, where pages are lived in. */
export async function hydrate(): Promise<void> {
  window.addEventListener('unhandledrejection', passOverGivenUpRequests)
  const { lang } = document.documentElement
  const locale = isLocale(lang) ? lang : 'nl'
  const [messages] = await Promise.all([browserWords(locale), pageDataDecoded()])
  const words = { locale, t: makeTranslator(locale, messages) }
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <WordsProvider value={words}>
          <RemixBrowser />
          <HydratedSign />
        </WordsProvider>
      </StrictMode>,
    )
  })
}

/**
 * Waits until Remix has decoded the data of the page. RemixBrowser suspends until then, at the root; a key pressed in
 * that moment makes React 18 hydrate at once, and it gives up with "Root did not complete" (error 345): the page would
 * stay without life. Asking it before React does starts the decoding, and what it throws is the promise of its end.
 */
async function pageDataDecoded(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (suspendedOn) {
    await suspendedOn
  }
}

/**
 * A refresh that was given up for a form is no fault of the page. Remix decodes its answer by a stream whose end it
 * never waits for (`decoded.done` in its single-fetch), so that giving up while it is read ends as an unhandled rejection.
 */
function passOverGivenUpRequests(event: PromiseRejectionEvent): void {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault()
}

/** Says on the document that it is interactive now: `<html data-hydrate="done">`. */
function HydratedSign() {
  useEffect(() => {
    document.documentElement.dataset.hydrate = 'done'
  }, [])
  return null
}
