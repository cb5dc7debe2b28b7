import { apiTicketWithMessages } from '~/data/views/api-ticket.server'
import { listAnswer } from '~/http/api/answers.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { numberOf } from '~/http/api/ticket-call.server'

/** What the conversation shows, without the conversation. */
async function listAttachments(call: Call): Promise<Response> {
  const { messages } = await apiTicketWithMessages(call.actor, numberOf(call))
  const items = messages.flatMap(({ id, kind, createdAt, attachments }) =>
    attachments.map((attachment) => ({ ...attachment, messageId: id, kind, createdAt })),
  )
  return listAnswer(call, { items })
}

export const loader = endpoint({ listAttachments })
export const action = loader
