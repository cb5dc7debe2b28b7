import { apiPersonId } from '~/data/views/api-ticket.server'
import { apiTicketPage } from '~/data/views/api-tickets.server'
import { notFound } from '~/domain/errors'
import type { Status } from '~/domain/ticket-values'
import { changedTicketAnswer, listAnswer } from '~/http/api/answers.server'
import { cursorOf, idOfCursor } from '~/http/api/cursor.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { filesNamed } from '~/http/api/file-reference.server'
import { doOnce } from '~/http/api/once.server'
import { readBody, readQuery } from '~/http/api/read-call.server'
import { newTicketSchema, ticketQuerySchema } from '~/http/api/schemas'
import { languageOf, personIdOf } from '~/http/api/ticket-call.server'
import { apiTicketPath } from '~/paths'
import type { StoredFile } from '~/use-cases/files/store-upload.server'
import { createTicket as create } from '~/use-cases/tickets/create-ticket.server'

async function listTickets(call: Call): Promise<Response> {
  const { administration, status, limit, cursor } = readQuery(call.request, ticketQuerySchema)
  const { items, next } = await apiTicketPage(call.actor, {
    administration,
    statuses: status?.split(',') as Status[] | undefined,
    limit,
    after: cursor === undefined ? undefined : idOfCursor(cursor),
  })
  return listAnswer(call, { items, nextCursor: next && cursorOf(next) })
}

async function createTicket(call: Call): Promise<Response> {
  const { given, text } = await readBody(call.request, newTicketSchema)
  const { administration, requester, impact, urgency, service, files, ...asked } = given
  return doOnce(call, {
    content: text,
    async perform(actor) {
      const membership = actor.memberships.find(({ code }) => code === administration)
      if (!membership) throw notFound()
      return create(actor, {
        ...asked,
        administrationId: membership.administrationId,
        language: languageOf(actor, asked.language),
        weight: { impact, urgency },
        serviceId: service ?? null,
        files: filesNamed<StoredFile>(actor.personId, files),
        ...(requester && {
          requesterId: await personIdOf(requester, 'requester', (address) => apiPersonId(actor, address)),
        }),
      })
    },
    answer: ({ number }) => changedTicketAnswer(call, number, apiTicketPath(number)),
  })
}

const answer = endpoint({ listTickets, createTicket })
export const loader = answer
export const action = answer
