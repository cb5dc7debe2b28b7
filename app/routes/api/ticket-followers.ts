import { apiFollowers, apiPersonId } from '~/data/views/api-ticket.server'
import { ExpectedError } from '~/domain/errors'
import { listAnswer } from '~/http/api/answers.server'
import { newFollowerSchema } from '~/http/api/directory-schemas'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { doOnce } from '~/http/api/once.server'
import { readBody } from '~/http/api/read-call.server'
import { numberOf, personIdOf } from '~/http/api/ticket-call.server'
import { addFollower as add } from '~/use-cases/tickets/add-follower.server'

const listFollowers = async (call: Call): Promise<Response> =>
  listAnswer(call, { items: await apiFollowers(call.actor, numberOf(call)) })

async function addFollower(call: Call): Promise<Response> {
  const number = numberOf(call)
  const { given, text } = await readBody(call.request, newFollowerSchema)
  return doOnce(call, {
    content: text,
    async perform(actor) {
      // First: whoever may not see the ticket learns nothing about who is known here.
      await apiFollowers(actor, number)
      const personId = await personIdOf(given.person, 'person', (address) => apiPersonId(actor, address))
      return add(actor, { number, personId }).catch(inFieldsOfTheCall)
    },
    answer: async () =>
      call.token.scopes.includes('tickets:read') ? listFollowers(call) : new Response(null, { status: 204 }),
  })
}

/** The screens call the person `follower`. */
function inFieldsOfTheCall(error: unknown): never {
  if (!(error instanceof ExpectedError) || !error.fields.follower) throw error
  throw new ExpectedError(error.code, { person: error.fields.follower })
}

const answer = endpoint({ listFollowers, addFollower })
export const loader = answer
export const action = answer
