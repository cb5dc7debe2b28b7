import type { Translate } from '~/i18n/translator'

/** "Nieuw ticket - Irisdesk". After a failed submit the title starts with that, so that it is heard first. */
export function pageTitle(t: Translate, title: string, hasErrors = false): string {
  return `${hasErrors ? t('common:errorSummary.titlePrefix') : ''}${title} - ${t('common:product')}`
}
