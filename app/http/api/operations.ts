import type { z } from 'zod'
import type { ApiScope } from '~/domain/api-scopes'
import {
  administrationListSchema,
  attachmentListSchema,
  fileSchema,
  followerListSchema,
  meSchema,
  newFollowerSchema,
  noQuerySchema,
  peopleQuerySchema,
  personPageSchema,
  placeQuerySchema,
  queueListSchema,
  serviceListSchema,
  uploadQuerySchema,
} from './directory-schemas'
import {
  messageSchema,
  newNoteSchema,
  newReplySchema,
  newTicketSchema,
  ticketChangeSchema,
  ticketPageSchema,
  ticketQuerySchema,
  ticketWithMessagesSchema,
} from './schemas'

export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete'
  path: string
  /** What the token must be made for; null: any token. */
  scope: ApiScope | null
  summary: string
  description?: string
  query?: z.ZodObject
  /** A schema for JSON; `bytes` for a file as it is. */
  body?: z.ZodType | 'bytes'
  success: { status: 200 | 201; description: string; schema: z.ZodType | 'bytes'; location?: true }
  /** It may answer 204 for who may do it and not read what came of it. */
  silent?: string
  /** It takes If-Match. */
  isGuarded?: true
  /** Failures besides those that every call, and every call with a body, knows. */
  failures: number[]
}

const ticket = '/api/v1/tickets/{number}'

const silent =
  'Done. The ticket is not in the answer, because the token has no scope to read tickets or the person does not see this one any more.'

/** What one can ask of the API: its document and its page are made from this table, and endpoint asks it for scopes. */
export const operations = {
  me: {
    method: 'get',
    path: '/api/v1/me',
    scope: null,
    summary: 'For whom this token acts, and what it may',
    success: { status: 200, description: 'The person and the token', schema: meSchema },
    failures: [],
  },
  listAdministrations: {
    method: 'get',
    path: '/api/v1/administrations',
    scope: 'catalogue:read',
    summary: 'The administrations that the person belongs to',
    success: { status: 200, description: 'All of them', schema: administrationListSchema },
    failures: [],
  },
  listServices: {
    method: 'get',
    path: '/api/v1/services',
    scope: 'catalogue:read',
    summary: 'What these administrations offer help with',
    query: placeQuerySchema,
    success: { status: 200, description: 'All of them', schema: serviceListSchema },
    failures: [404, 422],
  },
  listQueues: {
    method: 'get',
    path: '/api/v1/queues',
    scope: 'queues:read',
    summary: 'The queues of the person’s desks, with how much waits in them',
    description:
      'Nobody but an agent has a desk; others get an empty list. Confidential tickets are not counted.',
    query: placeQuerySchema,
    success: { status: 200, description: 'All of them', schema: queueListSchema },
    failures: [404, 422],
  },
  searchPeople: {
    method: 'get',
    path: '/api/v1/people',
    scope: 'people:read',
    summary: 'People by name, mail address, unit or telephone number',
    description: 'An agent finds the people of their desks, anybody else only themself.',
    query: peopleQuerySchema,
    success: { status: 200, description: 'One page', schema: personPageSchema },
    failures: [404, 422],
  },
  listTickets: {
    method: 'get',
    path: '/api/v1/tickets',
    scope: 'tickets:read',
    summary: 'The tickets that the token’s person may see, newest first',
    query: ticketQuerySchema,
    success: { status: 200, description: 'One page', schema: ticketPageSchema },
    failures: [404, 422],
  },
  createTicket: {
    method: 'post',
    path: '/api/v1/tickets',
    scope: 'tickets:write',
    summary: 'Make a ticket, for oneself or for somebody else',
    body: newTicketSchema,
    success: {
      status: 201,
      description: 'The ticket; Location names its address',
      schema: ticketWithMessagesSchema,
      location: true,
    },
    silent,
    failures: [404],
  },
  readTicket: {
    method: 'get',
    path: ticket,
    scope: 'tickets:read',
    summary: 'One ticket with its conversation',
    success: { status: 200, description: 'The ticket', schema: ticketWithMessagesSchema },
    failures: [404],
  },
  changeTicket: {
    method: 'patch',
    path: ticket,
    scope: 'tickets:write',
    summary: 'Change status, assignee, priority, queue, subject, type or service, all at once or not at all',
    description:
      'Say which version you read, as `version` or as If-Match. Who asked for the ticket may withdraw it (`status` ' +
      'cancelled) or confirm that it is solved (closed); a reply reopens it. Another service moves the ticket as the ' +
      'routing says, unless somebody chose its queue; a confidential one makes it confidential.',
    body: ticketChangeSchema,
    success: { status: 200, description: 'The ticket as it is now', schema: ticketWithMessagesSchema },
    silent,
    isGuarded: true,
    failures: [404, 409],
  },
  reply: {
    method: 'post',
    path: `${ticket}/replies`,
    scope: 'tickets:write',
    summary: 'Say something that everybody on the ticket reads',
    description: 'Whoever works on the ticket says it as the helpdesk, others as those who asked.',
    body: newReplySchema,
    success: { status: 201, description: 'The message', schema: messageSchema },
    isGuarded: true,
    failures: [404, 409],
  },
  note: {
    method: 'post',
    path: `${ticket}/notes`,
    scope: 'tickets:write',
    summary: 'Write a note that never leaves the desk',
    body: newNoteSchema,
    success: { status: 201, description: 'The note', schema: messageSchema },
    failures: [404, 409],
  },
  listFollowers: {
    method: 'get',
    path: `${ticket}/followers`,
    scope: 'tickets:read',
    summary: 'Who is kept informed of a ticket',
    success: { status: 200, description: 'All of them', schema: followerListSchema },
    failures: [404],
  },
  addFollower: {
    method: 'post',
    path: `${ticket}/followers`,
    scope: 'tickets:write',
    summary: 'Keep somebody of the same administration informed of a ticket',
    description: 'Who follows already stays, and nothing is done.',
    body: newFollowerSchema,
    success: { status: 200, description: 'All followers as they are now', schema: followerListSchema },
    silent: 'Done. The followers are not in the answer, because the token has no scope to read tickets.',
    failures: [404],
  },
  removeFollower: {
    method: 'delete',
    path: `${ticket}/followers/{id}`,
    scope: 'tickets:write',
    summary: 'Keep somebody no longer informed of a ticket',
    description: 'For who may add people to it, and for everybody themself. `id` is the person’s.',
    query: noQuerySchema,
    success: { status: 200, description: 'The followers who are left', schema: followerListSchema },
    silent:
      'Done. The followers are not in the answer, because the token has no scope to read tickets or the person does not see this one any more.',
    failures: [404, 409],
  },
  listAttachments: {
    method: 'get',
    path: `${ticket}/attachments`,
    scope: 'tickets:read',
    summary: 'The files of a ticket',
    success: { status: 200, description: 'All of them, oldest first', schema: attachmentListSchema },
    failures: [404],
  },
  downloadAttachment: {
    method: 'get',
    path: '/api/v1/attachments/{id}',
    scope: 'tickets:read',
    summary: 'A file as it is',
    success: { status: 200, description: 'The bytes; Content-Disposition has the name', schema: 'bytes' },
    failures: [404],
  },
  uploadFile: {
    method: 'post',
    path: '/api/v1/files',
    scope: 'tickets:write',
    summary: 'Send a file, for a ticket, a reply or a note',
    description:
      'Name it there in `files`. The body is the file itself, at most 25 MB. What is not named within a day is lost.',
    query: uploadQuerySchema,
    body: 'bytes',
    success: { status: 201, description: 'What to name it by', schema: fileSchema },
    failures: [],
  },
} as const satisfies Record<string, Operation>

export type OperationId = keyof typeof operations

export const operationOf = (id: OperationId): Operation => operations[id]
export const operationIds = Object.keys(operations) as OperationId[]
