import { createInstance, type Resource, type TFunction } from 'i18next'
import type { Locale } from './locales'

export type Namespace =
  | 'common'
  | 'ticket'
  | 'portal'
  | 'queue'
  | 'desk'
  | 'heldMail'
  | 'manage'
  | 'operate'
  | 'account'
  | 'mail'
  | 'promise'
  | 'effort'
  | 'errors'
export const namespaces: Namespace[] = [
  'common',
  'ticket',
  'portal',
  'queue',
  'desk',
  'heldMail',
  'manage',
  'operate',
  'account',
  'mail',
  'promise',
  'effort',
  'errors',
]
export type Translate = TFunction<[Namespace, ...Namespace[]]>

/**
 * Makes `t('desk:queue.title', { count })` for one language from words that are already in memory.
 * React escapes by itself and mails escape in compose, so nothing is escaped here.
 * A key without values is looked up once: i18next takes some 10 µs a call, and a queue page asks for hundreds.
 */
export function makeTranslator(locale: Locale, words: Resource): Translate {
  const instance = createInstance()
  instance.init({
    lng: locale,
    resources: words,
    ns: namespaces,
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  const translate = instance.getFixedT(locale)
  const known = new Map<string, string>()
  const remembering = (key: string, values?: Record<string, unknown>): string => {
    if (values) return translate(key as never, values as never) as unknown as string
    let text = known.get(key)
    if (text === undefined) {
      text = translate(key as never) as unknown as string
      known.set(key, text)
    }
    return text
  }
  return remembering as unknown as Translate
}
