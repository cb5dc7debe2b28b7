import { parse, serialize } from 'cookie'
import { cookieAttributes } from '~/auth/session.server'
import { type Actor, administrationsToAsk } from '~/domain/actor'

// Whoever belongs to several administrations says for which one they ask. The last choice is a convenience of this
// device and no right: it counts while the person may ask there, and the form can always say another.

const NAME = 'irisdesk-administration'
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60

/** The administration that was chosen last, if this person may still ask there; the only one of whoever has one. */
export function chosenAdministration(request: Request, actor: Actor): string | null {
  const own = administrationsToAsk(actor)
  if (own.length === 1) return own[0] ?? null
  const chosen = parse(request.headers.get('cookie') ?? '')[NAME]
  return own.find((id) => id === chosen) ?? null
}

/** The Set-Cookie header that remembers it. */
export const rememberAdministration = (administrationId: string): string =>
  serialize(NAME, administrationId, { ...cookieAttributes, maxAge: ONE_YEAR_SECONDS })
