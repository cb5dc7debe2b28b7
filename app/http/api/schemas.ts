import { z } from 'zod'
import {
  channels,
  levels,
  pendingReasons,
  priorities,
  resolutionCodes,
  statuses,
  textLanguages,
  ticketTypes,
} from '~/domain/ticket-values'
import { attachmentSchema, moment, person, personRef } from './shapes'

// The shapes of the API: what comes in is checked by them, what goes out is checked by the contract test, and
// the OpenAPI document is made from them. An object that comes in knows its fields and refuses any other.

const text = z.string().trim().min(1).max(20_000)
const language = z.enum(textLanguages).meta({
  description: 'The language of the text; by default the language of the person to whom the token belongs.',
})
const files = z
  .array(z.string().max(2_000))
  .max(10)
  .optional()
  .meta({ description: 'What uploadFile answered as `file`, at most ten.' })
const version = z.int().min(1).meta({
  description: 'The version that was read; a ticket that was changed since then answers 409.',
})

// ---------------------------------------------------------------- What goes out

const ticketFields = z.object({
  id: z.uuid(),
  number: z.string().meta({ example: 'MOB-1042' }),
  administration: z.string().meta({ example: 'MOB', description: 'The code of the administration.' }),
  type: z.enum(ticketTypes),
  subject: z.string(),
  language: z.enum(textLanguages).nullable(),
  status: z.enum(statuses),
  pendingOn: z.enum(pendingReasons).nullable(),
  pendingUntil: moment.nullable(),
  resolutionCode: z.enum(resolutionCodes).nullable(),
  impact: z.enum(levels),
  urgency: z.enum(levels),
  priority: z.enum(priorities),
  priorityReason: z.string().nullable().meta({ description: 'Said when the priority is not the matrix’s.' }),
  channel: z.enum(channels),
  requester: person.extend({ email: z.string().nullable() }),
  assignee: person.nullable(),
  queue: z
    .string()
    .nullable()
    .meta({ description: 'The key of the queue; null for who does not work on it.' }),
  service: z.uuid().nullable().meta({ description: 'The id of the service that it is about.' }),
  isConfidential: z.boolean(),
  isSharedWithUnit: z.boolean(),
  version: z.int().min(1),
  createdAt: moment,
  updatedAt: moment,
  resolvedAt: moment.nullable(),
  closedAt: moment.nullable(),
})

export const ticketSchema = ticketFields.meta({ id: 'Ticket' })

export const messageSchema = z
  .object({
    id: z.uuid(),
    kind: z
      .enum(['public', 'internal'])
      .meta({ description: 'Internal: a note that never leaves the desk.' }),
    author: person.nullable().meta({ description: 'Null where the names of agents are not shown.' }),
    isFromHelpdesk: z.boolean(),
    body: z.string(),
    language: z.enum(textLanguages),
    channel: z.enum(channels),
    createdAt: moment,
    attachments: z.array(attachmentSchema),
  })
  .meta({ id: 'Message' })

export const ticketWithMessagesSchema = ticketFields
  .extend({
    description: z.string(),
    messages: z.array(messageSchema).meta({ description: 'Oldest first; the first is the description.' }),
  })
  .meta({ id: 'TicketWithMessages' })

export const ticketPageSchema = z
  .object({
    items: z.array(ticketSchema),
    nextCursor: z.string().nullable().meta({ description: 'Null on the last page.' }),
  })
  .meta({ id: 'TicketPage' })

export const problemSchema = z
  .object({
    type: z.string().meta({ example: 'urn:irisdesk:problem:conflict' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.record(z.string(), z.string()).optional().meta({ description: 'A sentence for each field.' }),
    scope: z.string().optional().meta({ description: 'The scope that the token lacks.' }),
  })
  .meta({ id: 'Problem' })

// ---------------------------------------------------------------- What comes in

const statusList = z
  .string()
  .max(100)
  .refine((list) => list.split(',').every((status) => statuses.some((known) => known === status)), {
    error: `Give one or more of: ${statuses.join(', ')}.`,
  })
  .meta({ description: `One or more of ${statuses.join(', ')}, with a comma between.`, example: 'new,open' })

export const ticketQuerySchema = z.strictObject({
  administration: z.string().max(5).optional().meta({ description: 'The code of one administration.' }),
  status: statusList.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(100).optional().meta({ description: 'nextCursor of the page before.' }),
})

export const newTicketSchema = z
  .strictObject({
    administration: z.string().max(5).meta({ example: 'MOB' }),
    type: z.enum(ticketTypes),
    subject: z.string().trim().min(1).max(200),
    description: text,
    impact: z.enum(levels),
    urgency: z.enum(levels),
    requester: personRef.optional().meta({ description: 'By default the person to whom the token belongs.' }),
    channel: z.enum(channels).default('api'),
    language: language.optional(),
    service: z.uuid().optional().meta({ description: 'The id of one of the administration’s services.' }),
    isConfidential: z.boolean().default(false),
    isSharedWithUnit: z.boolean().default(false).meta({ description: 'Colleagues of the unit may read it.' }),
    files,
  })
  .meta({ id: 'NewTicket' })

const nextStatusFields = {
  status: z.enum(statuses),
  pendingOn: z.enum(pendingReasons).optional(),
  pendingUntil: moment.optional(),
  resolutionCode: z.enum(resolutionCodes).optional(),
}

export const ticketChangeSchema = z
  .strictObject({
    version: version.optional(),
    ...nextStatusFields,
    status: nextStatusFields.status.optional(),
    sentence: text.optional().meta({ description: 'Public; waiting and resolving need one.' }),
    language: language.optional(),
    assignee: personRef.nullable().optional().meta({ description: 'Null lays the ticket back.' }),
    givesSight: z.boolean().optional().meta({
      description:
        'Needed to assign a confidential ticket to somebody outside its restricted team: they get to see it by this.',
    }),
    priority: z.enum(priorities).optional(),
    priorityReason: z.string().trim().max(500).optional(),
    queue: z
      .string()
      .max(100)
      .optional()
      .meta({ description: 'The key of a queue of the same administration.' }),
    subject: z.string().trim().min(1).max(200).optional(),
    type: z.enum(ticketTypes).optional(),
    service: z.uuid().nullable().optional().meta({
      description: 'The id of a service of the same administration; null for none.',
    }),
  })
  .superRefine((change, { addIssue }) => {
    const refuse = (field: string, message: string) => addIssue({ code: 'custom', path: [field], message })
    const { status, priority, assignee, queue, subject, type, service } = change
    if ([status, priority, assignee, queue, subject, type, service].every((wanted) => wanted === undefined)) {
      refuse('body', 'Say what to change: status, assignee, priority, queue, subject, type or service.')
    }
    for (const field of ['pendingOn', 'pendingUntil', 'resolutionCode', 'sentence'] as const) {
      if (change[field] !== undefined && change.status === undefined)
        refuse(field, 'Give `status` with this.')
    }
    if (change.priorityReason !== undefined && change.priority === undefined) {
      refuse('priorityReason', 'Give `priority` with this.')
    }
  })
  .meta({ id: 'TicketChange' })

export const newReplySchema = z
  .strictObject({
    body: text,
    language: language.optional(),
    next: z
      .strictObject(nextStatusFields)
      .optional()
      .meta({ description: 'The status after it; only the desk.' }),
    version: version.optional(),
    files,
  })
  .meta({ id: 'NewReply' })

export const newNoteSchema = newReplySchema.omit({ version: true }).meta({ id: 'NewNote' })
