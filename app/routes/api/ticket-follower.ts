import { apiFollowers } from '~/data/views/api-ticket.server'
import { ExpectedError, notFound } from '~/domain/errors'
import { listAnswer } from '~/http/api/answers.server'
import { noQuerySchema } from '~/http/api/directory-schemas'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { doOnce } from '~/http/api/once.server'
import { readQuery } from '~/http/api/read-call.server'
import { isId, numberOf } from '~/http/api/ticket-call.server'
import { removeFollower as remove } from '~/use-cases/tickets/remove-follower.server'

async function removeFollower(call: Call): Promise<Response> {
  const number = numberOf(call)
  const personId = call.params.id ?? ''
  readQuery(call.request, noQuerySchema)
  return doOnce(call, {
    content: '',
    async perform(actor) {
      if (!isId(personId)) throw notFound()
      return remove(actor, { number, personId })
    },
    answer: () => followersLeft(call, number),
  })
}

/** 204 for a token that reads no tickets, and for who took themself out and sees this one no more. */
async function followersLeft(call: Call, number: string): Promise<Response> {
  const silent = () => new Response(null, { status: 204 })
  if (!call.token.scopes.includes('tickets:read')) return silent()
  try {
    return listAnswer(call, { items: await apiFollowers(call.actor, number) })
  } catch (error) {
    if (error instanceof ExpectedError && error.code === 'not_found') return silent()
    throw error
  }
}

const answer = endpoint({ removeFollower })
export const loader = answer
export const action = answer
