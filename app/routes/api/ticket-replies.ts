import { apiTicket } from '~/data/views/api-ticket.server'
import { assertAllowed } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { messageAnswer } from '~/http/api/message-answer.server'
import { readBody } from '~/http/api/read-call.server'
import { newReplySchema } from '~/http/api/schemas'
import { languageOf, nextStatusOf, numberOf, versionOf } from '~/http/api/ticket-call.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'

/** Said as the helpdesk by who works on the ticket, else as one of the people who ask. */
async function reply(call: Call): Promise<Response> {
  const { actor, request } = call
  const number = numberOf(call)
  const { body, next, version, ...given } = await readBody(request, newReplySchema)
  const record = await apiTicket(actor, number)
  assertAllowed(!next || can(actor, 'changeStatus', record.facts))
  const comparedVersion = versionOf(actor, record, version)
  const isFromHelpdesk = can(actor, 'replyAsHelpdesk', record.facts)
  const language = languageOf(actor, given.language)
  const at = new Date()
  const { messageId } = await replyToTicket(
    actor,
    {
      number,
      body,
      language,
      channel: 'api',
      ...(isFromHelpdesk && {
        asHelpdesk: { next: next ? nextStatusOf(next) : null, version: comparedVersion },
      }),
    },
    at,
  )
  return messageAnswer(actor, {
    id: messageId,
    kind: 'public',
    isFromHelpdesk,
    body,
    language,
    createdAt: at,
  })
}

const answer = endpoint({ POST: reply })
export const loader = answer
export const action = answer
