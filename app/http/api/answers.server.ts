import { apiMessage, apiTicketWithMessages } from '~/data/views/api-ticket.server'
import { ExpectedError } from '~/domain/errors'
import { tagged } from './conditions.server'
import type { Call } from './endpoint.server'

const created = (response: Response, headers: Record<string, string> = {}): Response =>
  new Response(response.body, {
    status: 201,
    headers: { ...Object.fromEntries(response.headers), ...headers },
  })

/** A list, with its tag. */
export const listAnswer = ({ request }: Call, body: object): Response => tagged(request, body)

/** The ticket, with its tag. @throws ExpectedError not_found */
export async function ticketAnswer({ request, actor }: Call, number: string): Promise<Response> {
  const ticket = await apiTicketWithMessages(actor, number)
  return tagged(request, ticket, ticket.version)
}

/**
 * The ticket after a change. 204 for a token that is not made for reading tickets, and for somebody who sees this one no
 * more (who hands on a confidential ticket), or never did (who writes one down for a caller).
 */
export async function changedTicketAnswer(call: Call, number: string, location?: string): Promise<Response> {
  const headers: Record<string, string> = location ? { location } : {}
  const silent = () => new Response(null, { status: 204, headers })
  if (!call.token.scopes.includes('tickets:read')) return silent()
  try {
    const answer = await ticketAnswer(call, number)
    return location ? created(answer, headers) : answer
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'not_found') return silent()
    throw error
  }
}

/** The message that a call has stored. @throws ExpectedError not_found when its author sees the ticket no more */
export const messageAnswer = async ({ actor }: Call, number: string, messageId: string): Promise<Response> =>
  Response.json(await apiMessage(actor, number, messageId), { status: 201 })
