import type { Resource } from 'i18next'
import type { Locale } from './locales'

// One file a language and namespace, fetched once and kept by the browser. Pages for requesters are not hydrated and
// need none; mails are the server's.
const load: Record<Locale, () => Promise<{ default: object }[]>> = {
  nl: () =>
    Promise.all([
      import('./locales/nl/common.json'),
      import('./locales/nl/ticket.json'),
      import('./locales/nl/queue.json'),
      import('./locales/nl/desk.json'),
      import('./locales/nl/heldMail.json'),
      import('./locales/nl/errors.json'),
      import('./locales/nl/promise.json'),
      import('./locales/nl/effort.json'),
    ]),
  fr: () =>
    Promise.all([
      import('./locales/fr/common.json'),
      import('./locales/fr/ticket.json'),
      import('./locales/fr/queue.json'),
      import('./locales/fr/desk.json'),
      import('./locales/fr/heldMail.json'),
      import('./locales/fr/errors.json'),
      import('./locales/fr/promise.json'),
      import('./locales/fr/effort.json'),
    ]),
  en: () =>
    Promise.all([
      import('./locales/en/common.json'),
      import('./locales/en/ticket.json'),
      import('./locales/en/queue.json'),
      import('./locales/en/desk.json'),
      import('./locales/en/heldMail.json'),
      import('./locales/en/errors.json'),
      import('./locales/en/promise.json'),
      import('./locales/en/effort.json'),
    ]),
  de: () =>
    Promise.all([
      import('./locales/de/common.json'),
      import('./locales/de/ticket.json'),
      import('./locales/de/queue.json'),
      import('./locales/de/desk.json'),
      import('./locales/de/heldMail.json'),
      import('./locales/de/errors.json'),
      import('./locales/de/promise.json'),
      import('./locales/de/effort.json'),
    ]),
}
const names = ['common', 'ticket', 'queue', 'desk', 'heldMail', 'errors', 'promise', 'effort']

/** The words of the desk in one language, for makeTranslator. */
export async function browserWords(locale: Locale): Promise<Resource> {
  const loaded = await load[locale]()
  return { [locale]: Object.fromEntries(names.map((name, place) => [name, loaded[place]?.default ?? {}])) }
}
