import { z } from 'zod'
import { abilities, affectedGroups, ticketTypes } from '~/domain/ticket-values'

/** A line that may stay empty: what is not filled in is not kept. */
const line = (most: number, key = 'textTooLong') =>
  z
    .string()
    .trim()
    .max(most, key)
    .optional()
    .transform((text) => text || null)

const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

/** The fields of a new ticket; messages are keys of locales/errors.json. */
export const newTicketForm = z
  .object({
    type: z.enum(ticketTypes, 'typeMissing'),
    subject: z.string('subjectMissing').trim().min(1, 'subjectMissing').max(200, 'subjectTooLong'),
    description: z
      .string('descriptionMissing')
      .max(20_000, 'textTooLong')
      .refine((text) => text.trim() !== '', 'descriptionMissing'),
    affected: z.enum(affectedGroups, 'affectedMissing'),
    ability: z.enum(abilities, 'abilityMissing'),
    administration: z.uuid('administrationMissing').optional(),
    service: z
      .union([z.literal(''), z.uuid('serviceUnknown')], 'serviceUnknown')
      .optional()
      .transform((id) => id || null),
    colleague: line(254),
    callbackNumber: line(60, 'telephoneTooLong'),
    site: line(200),
    room: line(60),
    sharedWithUnit: ticked,
    confidential: ticked,
    after: line(20),
  })
  .refine((values) => !(values.confidential && values.sharedWithUnit), {
    path: ['sharedWithUnit'],
    error: 'confidentialNotShared',
  })
export type NewTicketValues = z.output<typeof newTicketForm>
