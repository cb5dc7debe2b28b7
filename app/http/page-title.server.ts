import type { Locale } from '~/i18n/locales'
import { translator } from '~/i18n/translate.server'

const refused = new WeakSet<object>()

/** Remembers for the loaders of this same request that its form was refused. `context` is one per request. */
export const rememberRefusal = (context: object): void => void refused.add(context)

/**
 * "Nieuw ticket - Irisdesk"; after a refused form it starts with that, so that it is heard first. A page's loader
 * returns it as `title`, and its `meta` shows it.
 */
export function pageTitleOf({ context }: { context: object }, locale: Locale, title: string): string {
  const t = translator(locale)
  return `${refused.has(context) ? t('common:errorSummary.titlePrefix') : ''}${title} - ${t('common:product')}`
}
