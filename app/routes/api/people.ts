import { apiPeople } from '~/data/views/api-people.server'
import { listAnswer } from '~/http/api/answers.server'
import { cursorOf, idOfCursor } from '~/http/api/cursor.server'
import { peopleQuerySchema } from '~/http/api/directory-schemas'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { readQuery } from '~/http/api/read-call.server'

async function searchPeople(call: Call): Promise<Response> {
  const { q, administration, limit, cursor } = readQuery(call.request, peopleQuerySchema)
  const { items, next } = await apiPeople(call.actor, {
    text: q,
    administration,
    limit,
    after: cursor === undefined ? undefined : idOfCursor(cursor),
  })
  return listAnswer(call, { items, nextCursor: next && cursorOf(next) })
}

export const loader = endpoint({ searchPeople })
export const action = loader
