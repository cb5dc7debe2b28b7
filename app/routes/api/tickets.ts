import { apiPersonId, apiTicketWithMessages } from '~/data/views/api-ticket.server'
import { apiTicketPage } from '~/data/views/api-tickets.server'
import { notFound } from '~/domain/errors'
import type { Status } from '~/domain/ticket-values'
import { cursorOf, idOfCursor } from '~/http/api/cursor.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { readBody, readQuery } from '~/http/api/read-call.server'
import { newTicketSchema, ticketQuerySchema } from '~/http/api/schemas'
import { languageOf, personIdOf } from '~/http/api/ticket-call.server'
import { apiTicketPath } from '~/paths'
import { createTicket } from '~/use-cases/tickets/create-ticket.server'

async function listTickets({ actor, request }: Call): Promise<Response> {
  const { administration, status, limit, cursor } = readQuery(request, ticketQuerySchema)
  const { items, next } = await apiTicketPage(actor, {
    administration,
    statuses: status?.split(',') as Status[] | undefined,
    limit,
    after: cursor === undefined ? undefined : idOfCursor(cursor),
  })
  return Response.json({ items, nextCursor: next && cursorOf(next) })
}

async function makeTicket({ actor, request }: Call): Promise<Response> {
  const { administration, requester, impact, urgency, ...asked } = await readBody(request, newTicketSchema)
  const membership = actor.memberships.find(({ code }) => code === administration)
  if (!membership) throw notFound()
  const { number } = await createTicket(actor, {
    ...asked,
    administrationId: membership.administrationId,
    language: languageOf(actor, asked.language),
    weight: { impact, urgency },
    ...(requester && {
      requesterId: await personIdOf(requester, 'requester', (address) => apiPersonId(actor, address)),
    }),
  })
  const ticket = await apiTicketWithMessages(actor, number)
  return Response.json(ticket, { status: 201, headers: { location: apiTicketPath(number) } })
}

const answer = endpoint({ GET: listTickets, POST: makeTicket })
export const loader = answer
export const action = answer
