import { listAnswer } from '~/http/api/answers.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'

/** Once each, however many roles somebody has there. */
async function listAdministrations(call: Call): Promise<Response> {
  const byCode = new Map(
    call.actor.memberships.map(({ administrationId, code, names }) => [
      code,
      { id: administrationId, code, names },
    ]),
  )
  return listAnswer(call, { items: [...byCode.values()] })
}

export const loader = endpoint({ listAdministrations })
export const action = loader
