import { apiQueues } from '~/data/views/api-places.server'
import { listAnswer } from '~/http/api/answers.server'
import { placeQuerySchema } from '~/http/api/directory-schemas'
import { type Call, endpoint } from '~/http/api/endpoint.server'
import { readQuery } from '~/http/api/read-call.server'

async function listQueues(call: Call): Promise<Response> {
  const { administration } = readQuery(call.request, placeQuerySchema)
  return listAnswer(call, { items: await apiQueues(call.actor, administration) })
}

export const loader = endpoint({ listQueues })
export const action = loader
