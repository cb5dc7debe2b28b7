import { z } from 'zod'
import { apiScopes, scopesAmong } from '~/domain/api-scopes'
import { locales } from '~/i18n/locales'
import { endOfDay } from '~/lib/wall-clock'

// The forms about one's own access; messages are keys of locales/errors.json. What a password must be, the use cases say.

const typed = (missing: string) => z.string(missing).min(1, missing)
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')
const name = z.string('nameMissing').trim().min(1, 'nameMissing').max(120, 'nameTooLong')

export const forgotForm = z.object({
  email: z.string('emailMissing').trim().max(254, 'emailMissing').pipe(z.email('emailMissing')),
})
export const resetForm = z.object({ newPassword: typed('passwordMissing') })
export const invitationForm = z.object({ name, newPassword: typed('passwordMissing') })

/** Until the end of that day, for people and programs here. */
const lastDay = z
  .union([z.literal(''), z.iso.date('dayMissing')], 'dayMissing')
  .optional()
  .transform((day) => (day ? endOfDay(day, 'Europe/Brussels') : null))

/** A box for each scope, and what else a new token needs. */
export const tokenFields = {
  tokenName: z.string('tokenNameMissing').trim().min(1, 'tokenNameMissing').max(100, 'nameTooLong'),
  expires: lastDay,
  ...(Object.fromEntries(apiScopes.map((scope) => [scope, ticked])) as Record<
    (typeof apiScopes)[number],
    typeof ticked
  >),
}

/** The scopes whose boxes are ticked. */
export const scopesTicked = (boxes: Partial<Record<string, unknown>>) =>
  scopesAmong(Object.keys(boxes).filter((name) => boxes[name] === true))

export const profileForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('profile'),
    name,
    locale: z.enum(locales, 'choiceUnknown'),
    handlesNl: ticked,
    handlesFr: ticked,
  }),
  z.object({
    intent: z.literal('password'),
    currentPassword: typed('passwordMissing'),
    newPassword: typed('passwordMissing'),
    revokeTokens: ticked,
  }),
  z.object({ intent: z.literal('endSession'), sessionId: z.uuid() }),
  z.object({ intent: z.literal('endOthers') }),
  z.object({ intent: z.literal('makeToken'), ...tokenFields }),
  z.object({ intent: z.literal('revokeToken'), tokenId: z.uuid() }),
])
