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

/** Values that choose another text, and not only a word in it: i18next's own business. */
const choosing = ['count', 'context', 'ordinal', 'lng', 'ns', 'defaultValue']

/**
 * Makes `t('desk:queue.title', { count })` for one language from words that are already in memory.
 * React escapes by itself and mails escape in compose, so nothing is escaped here.
 * A text is looked up once, also one with places for values: i18next takes some 10 µs a call, and a queue page asks for
 * hundreds.
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
  const translate = instance.getFixedT(locale) as unknown as (
    key: string,
    values?: Record<string, unknown>,
  ) => string
  const texts = new Map<string, string>()
  /** What stands between the values, and at odd places their names. */
  const templates = new Map<string, string[]>()

  const plain = (key: string): string => {
    let text = texts.get(key)
    if (text === undefined) {
      text = translate(key)
      texts.set(key, text)
    }
    return text
  }
  const filled = (key: string, values: Record<string, unknown>): string => {
    let parts = templates.get(key)
    if (parts === undefined) {
      parts = translate(key, { skipInterpolation: true }).split(/\{\{(\w+)\}\}/)
      templates.set(key, parts)
    }
    return parts.map((part, place) => (place % 2 === 1 ? String(values[part] ?? '') : part)).join('')
  }
  const remembering = (key: string, values?: Record<string, unknown>): string => {
    if (!values) return plain(key)
    return choosing.some((name) => name in values) ? translate(key, values) : filled(key, values)
  }
  return remembering as unknown as Translate
}
