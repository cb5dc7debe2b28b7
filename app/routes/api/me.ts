import { listAnswer } from '~/http/api/answers.server'
import { type Call, endpoint } from '~/http/api/endpoint.server'

async function me(call: Call): Promise<Response> {
  const { personId, name, email, locale, memberships } = call.actor
  const { id: _, ...token } = call.token
  return listAnswer(call, {
    person: { id: personId, name, email, language: locale },
    memberships: memberships.map(({ code, role }) => ({ administration: code, role })),
    token,
  })
}

export const loader = endpoint({ me })
export const action = loader
