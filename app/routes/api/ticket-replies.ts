import { apiTicket } from '~/data/views/api-ticket.server'
import { assertAllowed } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { messageAnswer } from '~/http/api/answers.server'
import { asPrecondition } from '~/http/api/conditions.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { filesNamed } from '~/http/api/file-reference.server'
import { doOnce } from '~/http/api/once.server'
import { readBody } from '~/http/api/read-call.server'
import { newReplySchema } from '~/http/api/schemas'
import { languageOf, nextStatusOf, numberOf, versionRead } from '~/http/api/ticket-call.server'
import type { StoredFile } from '~/use-cases/files/store-upload.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'

/** Said as the helpdesk by who works on the ticket, else as one of the people who ask. */
async function reply(call: Call): Promise<Response> {
  const number = numberOf(call)
  const { given, text } = await readBody(call.request, newReplySchema)
  const { body, next } = given
  return doOnce(call, {
    content: text,
    async perform(actor) {
      const record = await apiTicket(actor, number)
      assertAllowed(!next || can(actor, 'changeStatus', record.facts))
      const version = versionRead(call, record, given.version)
      return replyToTicket(actor, {
        number,
        body,
        language: languageOf(actor, given.language),
        channel: 'api',
        files: filesNamed<StoredFile>(actor.personId, given.files),
        ...(can(actor, 'replyAsHelpdesk', record.facts) && {
          asHelpdesk: { next: next ? nextStatusOf(next) : null, version },
        }),
      }).catch(asPrecondition(call.request))
    },
    answer: ({ messageId }) => messageAnswer(call, number, messageId),
  })
}

const answer = endpoint({ reply })
export const loader = answer
export const action = answer
