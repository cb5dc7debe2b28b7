import { z } from 'zod'
import { isColour } from '~/domain/accent'
import { rolesToGive } from '~/domain/coordination'
import { promiseKinds } from '~/domain/promises/contract'
import { type WarnedRole, warnedRoles } from '~/domain/promises/warning-acts'
import { levels, priorities } from '~/domain/ticket-values'

// The forms of the coordinators' area, and the fields that other areas have too; messages are keys of locales/errors.json.

const LONGEST_NAME = 120
const LONGEST_HELP = 500

export const needed = (missing: string, most: number, long: string) =>
  z.string(missing).trim().min(1, missing).max(most, long)
export const may = (most: number, long: string) =>
  z
    .string()
    .trim()
    .max(most, long)
    .optional()
    .transform((text) => text || null)

export const name = needed('nameMissing', LONGEST_NAME, 'nameTooLong')
const optionalName = may(LONGEST_NAME, 'nameTooLong')
const help = needed('helpMissing', LONGEST_HELP, 'helpTooLong')
const optionalHelp = may(LONGEST_HELP, 'helpTooLong')
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')
export const chosen = (unknown: string) =>
  z
    .union([z.literal(''), z.uuid(unknown)], unknown)
    .optional()
    .transform((id) => id || null)
const position = z
  .string('positionUnknown')
  .trim()
  .regex(/^\d{1,3}$/, 'positionUnknown')
  .transform(Number)
export const languageOrAny = z
  .enum(['', 'nl', 'fr', 'en', 'de'], 'choiceUnknown')
  .optional()
  .transform((language) => language || null)
/** A day that the calendar has: without a picker somebody can type 30 February. */
export const day = (missing: string) => z.string(missing).trim().pipe(z.iso.date(missing))
export const mailAddress = (missing: string) =>
  z.string(missing).trim().toLowerCase().max(254, missing).pipe(z.email(missing))

export const fourNames = { nameNl: name, nameFr: name, nameEn: optionalName, nameDe: optionalName }

export const nameForm = z.object({ name })

export const administrationForm = z
  .object({
    ...fourNames,
    languageOrder: z.enum(['nl_fr', 'fr_nl'], 'choiceUnknown'),
    closesAfterWorkingDays: z
      .string('workingDaysRange')
      .trim()
      .regex(/^(?:[1-9]|[12]\d|30)$/, 'workingDaysRange')
      .transform(Number),
    replyUndoSeconds: z
      .string('undoSecondsRange')
      .trim()
      .regex(/^(?:\d|[12]\d|30)$/, 'undoSecondsRange')
      .transform(Number),
    showAgentNames: ticked,
    showsAgentFigures: ticked,
    hasAccent: ticked,
    accent: z.string().trim().toLowerCase().optional(),
    telephone: needed('telephoneMissing', 60, 'telephoneTooLong'),
    mail: mailAddress('mailMissing'),
    counterNl: needed('counterMissing', 200, 'counterTooLong'),
    counterFr: needed('counterMissing', 200, 'counterTooLong'),
  })
  .refine(({ hasAccent, accent }) => !hasAccent || isColour(accent ?? ''), {
    path: ['accent'],
    error: 'colourUnknown',
  })

export const serviceForm = z.object({
  ...fourNames,
  helpNl: help,
  helpFr: help,
  helpEn: optionalHelp,
  helpDe: optionalHelp,
  position,
  confidential: ticked,
  restrictedTeam: chosen('restrictedTeamUnknown'),
  isActive: ticked,
  queue: chosen('queueUnknown'),
})

export const queueForm = z.object({
  ...fourNames,
  position,
  team: chosen('teamUnknown'),
  becomesDefault: ticked,
})

export const unitForm = z.object({ nameNl: name, nameFr: name, parent: chosen('unitUnknown') })

export const ruleForm = z.object({
  service: chosen('serviceUnknown'),
  language: languageOrAny,
  queue: z.uuid('queueUnknown'),
  team: chosen('teamUnknown'),
})

const MOST_MINUTES = 100_000
const MOST_PERCENT = 500

/** A share in percent, or working minutes before or after the due time, and what then happens. */
export const warningForm = z
  .object({
    promise: z.enum(promiseKinds, 'choiceUnknown'),
    amount: z
      .string('warningAmount')
      .trim()
      .regex(/^\d{1,6}$/, 'warningAmount')
      .transform(Number),
    moment: z.enum(['percent', 'before', 'after'], 'choiceUnknown'),
    mailsAssignee: ticked,
    mailsTeam: ticked,
    mailsLead: ticked,
    raisesPriority: ticked,
    queue: chosen('queueUnknown'),
  })
  .refine(
    ({ amount, moment }) =>
      moment === 'percent' ? amount >= 1 && amount <= MOST_PERCENT : amount <= MOST_MINUTES,
    {
      path: ['amount'],
      error: 'warningAmount',
    },
  )
  .transform(({ promise, amount, moment, queue, raisesPriority, ...to }) => ({
    promise,
    moment: moment === 'percent' ? { percent: amount } : { workingMinutes: amount, side: moment },
    mails: warnedRoles.filter((role) => to[`mails${capital(role)}`]),
    raisesPriority,
    movesToQueueId: queue,
  }))

const capital = (role: WarnedRole) =>
  `${role.charAt(0).toUpperCase()}${role.slice(1)}` as Capitalize<WarnedRole>

/** Which of a page's things a button is about. */
export const rowForm = z.object({ id: z.uuid() })
export const versionForm = z.object({ version: z.uuid() })

const cellNames = levels.flatMap((impact) =>
  levels.map((urgency) => ({ impact, urgency, field: `${impact}-${urgency}` })),
)
/** A select for each of the nine cells, empty where nothing changes, and the day from which the others hold. */
export const priorityForm = z.looseObject({ from: day('dayMissing') }).transform((values) => ({
  from: values.from,
  cells: cellNames.flatMap(({ impact, urgency, field }) => {
    const priority = priorities.find((one) => one === values[field])
    return priority ? [{ impact, urgency, priority }] : []
  }),
}))

export const roleForm = z.object({
  role: z.enum(rolesToGive, 'roleUnknown'),
  unit: chosen('unitUnknown'),
  from: day('dayMissing'),
  until: z.union([z.literal(''), day('dayMissing')]).optional(),
})

export const addressForm = z.object({ address: mailAddress('addressMissing'), language: languageOrAny })
export const knownAddressForm = z.object({ address: z.string().max(254) })
export const domain = z
  .string('domainMissing')
  .trim()
  .toLowerCase()
  .max(253, 'domainMissing')
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'domainMissing')
export const domainForm = z.object({ domain })
export const knownDomainForm = z.object({ domain: z.string().max(253) })

export const inviteForm = z
  .object({
    email: mailAddress('mailMissing'),
    name,
    locale: languageOrAny,
    unit: chosen('unitUnknown'),
    requester: ticked,
    agent: ticked,
    lead: ticked,
  })
  // Said together with what else is missing; the first box carries the sentence.
  .refine(({ requester, agent, lead }) => requester || agent || lead, {
    path: ['requester'],
    error: 'roleMissing',
    when: () => true,
  })
  .transform(({ requester, agent, lead, ...form }) => {
    const isTicked = { requester, agent, lead }
    return { ...form, roles: rolesToGive.filter((role) => isTicked[role]) }
  })
