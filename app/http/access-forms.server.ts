import { z } from 'zod'
import { locales } from '~/i18n/locales'

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
  }),
  z.object({ intent: z.literal('endSession'), sessionId: z.uuid() }),
  z.object({ intent: z.literal('endOthers') }),
])
