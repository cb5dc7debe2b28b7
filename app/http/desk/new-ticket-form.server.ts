import { z } from 'zod'
import {
  abilities,
  affectedGroups,
  channels,
  levels,
  resolutionCodes,
  ticketTypes,
} from '~/domain/ticket-values'
import { brussels } from '~/i18n/formatting'
import { locales } from '~/i18n/locales'
import { wallClock } from '~/lib/wall-clock'

// The desk's form for a caller, as the use case takes it. Messages are keys of locales/errors.json.

/** How a question reaches somebody who writes it down; a program is not one of them. */
export const deskChannels = channels.filter((channel) => channel !== 'api' && channel !== 'web')

const line = z
  .string()
  .trim()
  .max(200, 'textTooLong')
  .transform((text) => text || null)
  .optional()
const LONGEST_AGO_DAYS = 366
/** A day that has come, and is not long past: what arrived later or before is a slip. */
const dayOfArrival = z.union([
  z.literal('').transform(() => null),
  z.iso.date('receivedOnRange').refine((day) => {
    const today = wallClock(new Date(), brussels).day
    return day <= today && Date.parse(today) - Date.parse(day) <= LONGEST_AGO_DAYS * 86_400_000
  }, 'receivedOnRange'),
])

const level = z.union([z.enum(levels), z.literal('')], 'choiceUnknown').optional()

export const newTicketForm = z
  .object({
    type: z.enum(ticketTypes, 'typeMissing'),
    channel: z.enum(deskChannels, 'channelMissing'),
    receivedOn: dayOfArrival.optional(),
    subject: z.string().trim().min(1, 'subjectMissing').max(200, 'subjectTooLong'),
    description: z.string().trim().min(1, 'descriptionMissing').max(20_000, 'textTooLong'),
    affected: z.enum(affectedGroups, 'affectedMissing'),
    ability: z.enum(abilities, 'abilityMissing'),
    impact: level,
    urgency: level,
    serviceId: z
      .union([z.uuid(), z.literal('')], 'serviceUnknown')
      .optional()
      .transform((id) => id || null),
    language: z.enum(locales, 'choiceUnknown'),
    isConfidential: z
      .string()
      .optional()
      .transform((ticked) => ticked === 'yes'),
    resolutionCode: z
      .union([z.enum(resolutionCodes), z.literal('')], 'choiceUnknown')
      .optional()
      .transform((code) => code || null),
    resolutionSentence: z.string().trim().max(20_000, 'textTooLong').default(''),
    callbackNumber: z
      .string()
      .trim()
      .max(40, 'telephoneTooLong')
      .transform((text) => text || null)
      .optional(),
    site: line,
    room: line,
    deviceTag: line,
    reachableWhen: line,
    startedWhen: line,
  })
  .refine(({ resolutionCode, resolutionSentence }) => !resolutionCode || resolutionSentence, {
    path: ['resolutionSentence'],
    error: 'publicSentenceMissing',
  })
  .refine(({ resolutionCode, resolutionSentence }) => resolutionCode || !resolutionSentence, {
    path: ['resolutionCode'],
    error: 'resolutionCodeMissing',
  })
  .transform(
    ({
      resolutionCode,
      resolutionSentence,
      affected,
      ability,
      impact,
      urgency,
      callbackNumber,
      site,
      room,
      deviceTag,
      reachableWhen,
      startedWhen,
      receivedOn,
      ...rest
    }) => ({
      ...rest,
      // Hidden by style for a call: what was typed before the channel was changed does not count.
      receivedOn: rest.channel === 'post' ? (receivedOn ?? null) : null,
      resolvedAtOnce: resolutionCode && { code: resolutionCode, sentence: resolutionSentence },
      // What the agent decides counts; the answers of the caller otherwise.
      weight: impact && urgency ? { impact, urgency } : { affected, ability },
      facts: {
        callbackNumber: callbackNumber ?? null,
        site: site ?? null,
        room: room ?? null,
        deviceTag: deviceTag ?? null,
        reachableWhen: reachableWhen ?? null,
        startedWhen: startedWhen ?? null,
      },
    }),
  )

/** Whom it is for: chosen from the list (both ids), or typed. */
export const callerForm = z.object({
  caller: z.string().trim().max(200).default(''),
  callerId: z.union([z.uuid(), z.literal('')]).catch(''),
  administrationId: z.union([z.uuid(), z.literal('')]).catch(''),
  /** Without script: one of the people who were found, as `administration/person`. */
  match: z
    .string()
    .regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
})
