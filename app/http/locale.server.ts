import { match } from '@formatjs/intl-localematcher'
import { parse } from 'cookie'
import { findActor } from '~/auth/require-actor.server'
import { isLocale, type Locale, locales } from '~/i18n/locales'

/** Remembers the choice of somebody who is not signed in; who is has it in the database. */
export const languageCookieName = 'irisdesk-language'

/** The language of this request: the person's own, else the one chosen on this device, else the browser's. */
export async function localeOf(args: { request: Request; context: object }): Promise<Locale> {
  const actor = await findActor(args)
  return actor?.locale ?? localeOfHeaders(args.request.headers)
}

export function localeOfHeaders(headers: Headers): Locale {
  const chosen = parse(headers.get('cookie') ?? '')[languageCookieName]
  if (isLocale(chosen)) return chosen
  return match(languagesWanted(headers.get('accept-language') ?? ''), locales, 'nl') as Locale
}

/** The languages of an Accept-Language header that are written as they should be, the most wanted first. */
function languagesWanted(header: string): string[] {
  return header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ tag, weight }) => weight > 0 && isLanguageTag(tag))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

/** "nl-be-be" looks like one, and makes Intl throw. */
function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== 'und'
  } catch {
    return false
  }
}
