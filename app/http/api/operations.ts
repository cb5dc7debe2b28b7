import type { z } from 'zod'
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
  method: 'get' | 'post' | 'patch'
  path: string
  summary: string
  description?: string
  query?: z.ZodObject
  body?: z.ZodType
  success: { status: 200 | 201; description: string; schema: z.ZodType }
  /** Failures besides those that every call knows. */
  failures: number[]
}

const ticket = '/api/v1/tickets/{number}'

/** What one can ask of the API, for its document. The routes below routes/api answer it. */
export const operations: Record<string, Operation> = {
  listTickets: {
    method: 'get',
    path: '/api/v1/tickets',
    summary: 'The tickets that the token’s person may see, newest first',
    query: ticketQuerySchema,
    success: { status: 200, description: 'One page', schema: ticketPageSchema },
    failures: [404, 422],
  },
  createTicket: {
    method: 'post',
    path: '/api/v1/tickets',
    summary: 'Make a ticket, for oneself or for somebody else',
    body: newTicketSchema,
    success: {
      status: 201,
      description: 'The ticket; Location names its address',
      schema: ticketWithMessagesSchema,
    },
    failures: [404],
  },
  readTicket: {
    method: 'get',
    path: ticket,
    summary: 'One ticket with its conversation',
    success: { status: 200, description: 'The ticket', schema: ticketWithMessagesSchema },
    failures: [404],
  },
  changeTicket: {
    method: 'patch',
    path: ticket,
    summary: 'Change status, assignee or priority, all at once or not at all',
    description: 'Who asked for the ticket may only withdraw it: `status` cancelled. A reply reopens it.',
    body: ticketChangeSchema,
    success: { status: 200, description: 'The ticket as it is now', schema: ticketWithMessagesSchema },
    failures: [403, 404, 409],
  },
  reply: {
    method: 'post',
    path: `${ticket}/replies`,
    summary: 'Say something that everybody on the ticket reads',
    description: 'Whoever works on the ticket says it as the helpdesk, others as those who asked.',
    body: newReplySchema,
    success: { status: 201, description: 'The message', schema: messageSchema },
    failures: [403, 404, 409],
  },
  note: {
    method: 'post',
    path: `${ticket}/notes`,
    summary: 'Write a note that never leaves the desk',
    body: newNoteSchema,
    success: { status: 201, description: 'The note', schema: messageSchema },
    failures: [403, 404, 409],
  },
}
