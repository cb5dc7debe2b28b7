import type { Locale } from '~/i18n/locales'

/**
 * The line above which people answer; what stands below it in an incoming mail is our own text coming back.
 * These are no translations to polish: mails already sent carry them, so a changed line must stay recognised.
 */
export const replyMarker: Record<Locale, string> = {
  nl: '— Antwoord boven deze lijn —',
  fr: '— Répondez au-dessus de cette ligne —',
  en: '— Answer above this line —',
  de: '— Antworten Sie oberhalb dieser Zeile —',
}

const withoutDashes = Object.values(replyMarker).map((line) => line.replaceAll('—', '').trim())
const anyMarker = new RegExp(withoutDashes.map((words) => words.replaceAll(' ', '\\s+')).join('|'), 'iu')

/**
 * Where the line with the first reply marker begins in a plain text, or -1. Mail programs quote, indent and
 * wrap it, and may change its dashes; it is found all the same.
 */
export function startOfReplyMarker(text: string): number {
  const found = text.search(anyMarker)
  return found < 0 ? -1 : text.lastIndexOf('\n', found) + 1
}
