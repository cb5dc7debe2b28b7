import type { Locale } from '~/i18n/locales'
import type { MailAddress } from './post.server'

/**
 * Who a mail is from: the helpdesk under the administration's name, at its address for the reader's language if it has
 * one, else at an address for any language.
 * @param languages the mail's, in reading order
 */
export function senderIn(
  languages: Locale[],
  {
    names,
    addresses,
  }: { names: Record<Locale, string>; addresses: { address: string; language: string | null }[] },
): MailAddress {
  const own =
    languages.map((locale) => addresses.find(({ language }) => language === locale)).find(Boolean) ??
    addresses.find(({ language }) => language === null) ??
    addresses[0]
  if (!own) throw new Error('Nobody can be written to: the helpdesk has no mail address')
  // "Helpdesk" is the same word in all our languages.
  const name = `Helpdesk ${[...new Set(languages.map((locale) => names[locale]))].join(' / ')}`
  return { name, address: own.address }
}
