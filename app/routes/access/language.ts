import { serialize } from 'cookie'
import { findActor } from '~/auth/require-actor.server'
import { cookieAttributes } from '~/auth/session.server'
import { languageCookieName } from '~/http/locale.server'
import { isLocale } from '~/i18n/locales'
import { homePath } from '~/paths'
import { type ActionArgs, isOwnPath, notFound, redirectTo } from '~/platform/http.server'
import { changeLanguage } from '~/use-cases/people/change-language.server'

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

export const loader = () => {
  throw notFound()
}

/** Kept with the person for pages and mails, and on the device for the time before they sign in. */
export async function action(args: ActionArgs) {
  const form = await args.request.formData()
  const locale = form.get('locale')
  const returnTo = String(form.get('returnTo') ?? '')
  if (!isLocale(locale)) throw notFound()
  const actor = await findActor(args)
  if (actor) await changeLanguage(actor, locale)
  return redirectTo(isOwnPath(returnTo) ? returnTo : homePath(), {
    'set-cookie': serialize(languageCookieName, locale, { ...cookieAttributes, maxAge: ONE_YEAR_SECONDS }),
  })
}
