import { messageAnswer } from '~/http/api/answers.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { filesNamed } from '~/http/api/file-reference.server'
import { doOnce } from '~/http/api/once.server'
import { readBody } from '~/http/api/read-call.server'
import { newNoteSchema } from '~/http/api/schemas'
import { languageOf, nextStatusOf, numberOf } from '~/http/api/ticket-call.server'
import type { StoredFile } from '~/use-cases/files/store-upload.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'

async function note(call: Call): Promise<Response> {
  const number = numberOf(call)
  const { given, text } = await readBody(call.request, newNoteSchema)
  const { body, next, files } = given
  return doOnce(call, {
    content: text,
    perform: async (actor) =>
      noteOnTicket(actor, {
        number,
        body,
        language: languageOf(actor, given.language),
        channel: 'api',
        files: filesNamed<StoredFile>(actor.personId, files),
        next: next ? nextStatusOf(next) : null,
      }),
    answer: ({ messageId }) => messageAnswer(call, number, messageId),
  })
}

const answer = endpoint({ note })
export const loader = answer
export const action = answer
