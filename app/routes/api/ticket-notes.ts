import { type Call, endpoint } from '~/http/api/endpoint.server'
import { messageAnswer } from '~/http/api/message-answer.server'
import { readBody } from '~/http/api/read-call.server'
import { newNoteSchema } from '~/http/api/schemas'
import { languageOf, nextStatusOf, numberOf } from '~/http/api/ticket-call.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'

async function note(call: Call): Promise<Response> {
  const { actor, request } = call
  const number = numberOf(call)
  const { body, next, ...given } = await readBody(request, newNoteSchema)
  const language = languageOf(actor, given.language)
  const at = new Date()
  const { messageId } = await noteOnTicket(
    actor,
    { number, body, language, channel: 'api', next: next ? nextStatusOf(next) : null },
    at,
  )
  return messageAnswer(actor, {
    id: messageId,
    kind: 'internal',
    isFromHelpdesk: true,
    body,
    language,
    createdAt: at,
  })
}

const answer = endpoint({ POST: note })
export const loader = answer
export const action = answer
