import { z } from 'zod'
import {
  abilities,
  affectedGroups,
  channels,
  levels,
  resolutionCodes,
  ticketTypes,
} from '~/domain/ticket-values'
import { locales } from '~/i18n/locales'

// The desk's form for a caller, as the use case takes it. Messages are keys of locales/errors.json.

/** How a question reaches somebody who writes it down; a program is not one of them. */
export const deskChannels = channels.filter((channel) => channel !== 'api' && channel !== 'web')

const line = z
  .string()
  .trim()
  .max(200, 'textTooLong')
  .transform((text) => text || null)
  .optional()
const level = z.union([z.enum(levels), z.literal('')], 'choiceUnknown').optional()

export const newTicketForm = z
  .object({
    type: z.enum(ticketTypes, 'typeMissing'),
    channel: z.enum(deskChannels, 'channelMissing'),
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
      ...rest
    }) => ({
      ...rest,
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
