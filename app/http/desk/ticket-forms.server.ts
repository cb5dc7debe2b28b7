import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { openingReasons } from '~/domain/confidentiality'
import { MOST_MINUTES_A_DAY, type TimePurpose, timePurposes } from '~/domain/effort/time-entries'
import {
  answerChannels,
  lateReasons,
  type PendingReason,
  priorities,
  resolutionCodes,
  type Status,
  ticketTypes,
} from '~/domain/ticket-values'
import { brussels } from '~/i18n/formatting'
import { locales } from '~/i18n/locales'
import { endOfDay } from '~/lib/wall-clock'

// The forms of the desk's ticket page, as their use cases take them. Messages are keys of locales/errors.json.

const MOST_LETTERS = 20_000
const written = (missing: string) => z.string().trim().min(1, missing).max(MOST_LETTERS, 'textTooLong')

/** The version that the page showed. One that is missing or no number is older than any. */
const version = z.coerce.number().int().nonnegative().catch(0)

/** A day becomes its morning: what waits until Monday is there when work starts. */
const morning = z
  .string()
  .optional()
  .transform((day, context) => {
    if (!day) return null
    try {
      const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: brussels, plainTime: '08:00' })
      return new Date(zoned.epochMilliseconds)
    } catch {
      context.addIssue({ code: 'custom', message: 'pendingUntilMissing' })
      return z.NEVER
    }
  })

/** "After it" beside the answer. `stay` leaves the status to the use case: a new ticket becomes one at work. */
export const nextChoices = [
  'stay',
  'open',
  'pending_requester',
  'pending_supplier',
  'pending_date',
  'pending_colleague',
  'resolved',
] as const
export type NextChoice = (typeof nextChoices)[number]

/** Empty: nothing is written down. */
const minutes = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    const count = Number(text)
    if (Number.isInteger(count) && count >= 1 && count <= MOST_MINUTES_A_DAY) return count
    context.addIssue({ code: 'custom', message: 'minutesWrong' })
    return z.NEVER
  })
const purpose = z
  .union([z.enum(timePurposes), z.literal('')], 'choiceUnknown')
  .optional()
  .transform((text) => text || null)

const spent = { minutes, purpose }
/** Beside an answer or a note. */
const spentBeside = <Values extends { minutes: number | null; purpose: TimePurpose | null }>({
  minutes,
  purpose,
  ...said
}: Values) => ({ ...said, spent: minutes === null ? null : { minutes, purpose } })

export const replyForm = z
  .object({
    ...spent,
    body: written('bodyMissing'),
    language: z.enum(locales, 'choiceUnknown'),
    channel: z.enum(answerChannels, 'choiceUnknown').default('web'),
    next: z.enum(nextChoices, 'choiceUnknown').default('stay'),
    pendingUntil: morning,
    resolutionCode: z.union([z.enum(resolutionCodes), z.literal('')], 'choiceUnknown').optional(),
    version,
  })
  .transform(({ next, pendingUntil, resolutionCode, ...reply }) => ({
    ...spentBeside(reply),
    next: nextStatusOf(next, pendingUntil, resolutionCode || undefined),
  }))

function nextStatusOf(
  next: NextChoice,
  pendingUntil: Date | null,
  resolutionCode: (typeof resolutionCodes)[number] | undefined,
) {
  switch (next) {
    case 'stay':
      return null
    case 'open':
      return { status: 'open' as const }
    case 'resolved':
      return { status: 'resolved' as const, ...(resolutionCode && { resolutionCode }) }
    default:
      return { status: 'pending' as const, pendingOn: pendingOf[next], pendingUntil }
  }
}
/** A status as it is chosen beside an answer. */
export function nextChoiceOf(next: { status: Status; pendingOn: PendingReason | null } | null): NextChoice {
  const choice = next?.pendingOn ? `pending_${next.pendingOn}` : next?.status
  return nextChoices.find((each) => each === choice) ?? 'stay'
}

const pendingOf = {
  pending_requester: 'requester',
  pending_supplier: 'supplier',
  pending_date: 'date',
  pending_colleague: 'colleague',
} as const

export const noteForm = z.object({ ...spent, body: written('noteMissing') }).transform(spentBeside)

export const timeForm = z.object({
  minutes: minutes.refine((count) => count !== null, 'minutesWrong').transform((count) => count ?? 0),
  purpose,
  spentOn: z.iso.date('spentOnMissing'),
})

export const takeBackTimeForm = z.object({ timeEntryId: z.uuid() })

const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

export const assignForm = z.object({
  assigneeId: z.union([z.uuid(), z.literal('')], 'assigneeWithoutAccess').transform((id) => id || null),
  givesSight: ticked,
  version,
})

export const lateReasonForm = z.object({
  lateReason: z.enum(lateReasons, 'lateReasonMissing'),
  lateSentence: written('lateSentenceMissing').max(500, 'textTooLong'),
})

export const settleContestForm = z.object({ contestedWaitId: z.uuid() })

/** What needs no word: to work on it again, to leave it resolved, to call it spam. */
export const versionForm = z.object({ version })

export const withdrawForm = z.object({
  sentence: written('publicSentenceMissing'),
  language: z.enum(locales, 'choiceUnknown'),
  version,
})

export const priorityForm = z.object({
  priority: z.enum(priorities, 'choiceUnknown'),
  priorityReason: written('priorityReasonMissing').max(500, 'textTooLong'),
  version,
})

/** Chosen from the list (an id), or typed. */
export const followerForm = z.object({
  follower: z.string().trim().min(1, 'followerNotMember').max(200, 'followerNotMember'),
  followerId: z.union([z.uuid(), z.literal('')]).catch(''),
})

export const removeFollowerForm = z.object({ personId: z.uuid() })

export const describeForm = z.object({
  subject: z.string('subjectMissing').trim().min(1, 'subjectMissing').max(200, 'subjectTooLong'),
  type: z.enum(ticketTypes, 'choiceUnknown').optional(),
  service: z.union([z.uuid('serviceUnknown'), z.literal('')], 'serviceUnknown').transform((id) => id || null),
  version,
})

export const takeBackForm = z.object({ heldReplyId: z.uuid() })

export const endShareForm = z.object({ sharedAccessId: z.uuid() })

export const moveToQueueForm = z.object({ queueId: z.uuid('queueUnknown'), version })

export const makeConfidentialForm = z.object({
  restrictedTeamId: z.uuid('restrictedTeamUnknown'),
  version,
})

export const endConfidentialityForm = z.object({
  reason: z.enum(openingReasons, 'openingReasonMissing'),
  version,
})

export const transferForm = z
  .object({
    toAdministrationId: z.uuid('administrationElsewhere'),
    transferSentence: written('publicSentenceMissing'),
    language: z.enum(locales, 'choiceUnknown'),
    takesNotes: ticked,
    version,
  })
  .transform(({ transferSentence: sentence, ...transfer }) => ({ ...transfer, sentence }))

/** The other body as `administration/id` or `team/id`; access ends with the last minute of the day. */
export const shareForm = z
  .object({
    grantee: z.string('granteeUnknown').regex(/^(administration|team)\/[0-9a-f-]{36}$/, 'granteeUnknown'),
    purpose: z.string('purposeMissing').trim().min(1, 'purposeMissing').max(500, 'textTooLong'),
    until: z.iso.date('untilPast').transform((day) => endOfDay(day, brussels)),
    maySeeNotes: ticked,
    mayReply: ticked,
  })
  .transform(({ grantee, ...share }) => {
    const [kind, id = ''] = grantee.split('/')
    return { ...share, grantee: kind === 'team' ? { teamId: id } : { administrationId: id } }
  })
