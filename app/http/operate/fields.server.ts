import { z } from 'zod'
import { administrationKinds } from '~/domain/administration-template'
import {
  chosen,
  day,
  domain,
  fourNames,
  languageOrAny,
  mailAddress,
  may,
  name,
  needed,
  ticked,
} from '../manage/fields.server'

// The forms of the operators' area; messages are keys of locales/errors.json.

export const newAdministrationForm = z
  .object({
    code: z
      .string('codeMissing')
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2,5}$/, 'codeMissing'),
    kind: z.enum(administrationKinds, 'kindMissing'),
    ...fourNames,
    languageOrder: z.enum(['nl_fr', 'fr_nl'], 'choiceUnknown'),
    address: mailAddress('addressMissing'),
    domain: z.union([z.literal('').transform(() => null), domain], 'domainMissing').optional(),
    telephone: needed('telephoneMissing', 60, 'telephoneTooLong'),
    team: chosen('teamUnknown'),
    coordinatorName: name,
    coordinatorEmail: mailAddress('mailMissing'),
    coordinatorLocale: languageOrAny,
  })
  .transform(({ coordinatorName, coordinatorEmail, coordinatorLocale, domain, team, ...form }) => ({
    ...form,
    domain: domain ?? null,
    teamId: team,
    coordinator: { name: coordinatorName, email: coordinatorEmail, locale: coordinatorLocale },
  }))

export const namesForm = z.object(fourNames)
const sentence = needed('closingMissing', 300, 'textTooLong')
const optionalSentence = may(300, 'textTooLong')
export const closingForm = z.object({
  closedNl: sentence,
  closedFr: sentence,
  closedEn: optionalSentence,
  closedDe: optionalSentence,
})
export const coordinatorForm = z.object({ email: mailAddress('mailMissing'), name, locale: languageOrAny })
export const teamForm = z
  .object({
    nameNl: name,
    nameFr: name,
    calendar: z.union([z.uuid(), z.literal('')], 'calendarUnknown').optional(),
  })
  // Absent for a team that is being added: it serves nobody yet.
  .transform(({ calendar, ...names }) => ({
    ...names,
    calendarId: calendar === undefined ? undefined : calendar || null,
  }))
export const memberForm = z.object({
  email: mailAddress('mailMissing'),
  isLead: ticked,
  from: day('dayMissing'),
  until: z.union([z.literal(''), day('dayMissing')]).optional(),
})
export const operatorForm = z.object({ email: mailAddress('mailMissing') })
