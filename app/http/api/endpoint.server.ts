import { actorFromBearer } from '~/auth/bearer.server'
import type { Actor } from '~/domain/actor'
import { logger } from '~/lib/logger.server'
import type { LoaderArgs } from '~/platform/http.server'
import { expectedOrThrow } from '../respond.server'
import { problem, problemOf, RefusedCall } from './problem.server'

export interface Call {
  request: Request
  params: LoaderArgs['params']
  /** The person to whom the token belongs. */
  actor: Actor
}

type Method = 'GET' | 'POST' | 'PATCH'
type Operations = Partial<Record<Method, (call: Call) => Promise<Response>>>

/**
 * One address of the API, as loader and as action of its route: whose token, which method, and every failure as a
 * problem (RFC 9457).
 */
export function endpoint(operations: Operations) {
  const allow = [...Object.keys(operations), 'OPTIONS'].sort().join(', ')
  return async ({ request, params, context }: LoaderArgs): Promise<Response> => {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
    const operation = operations[(request.method === 'HEAD' ? 'GET' : request.method) as Method]
    if (!operation) return problem('method_not_allowed', {}, { allow })
    try {
      const authorization = request.headers.get('authorization')
      const actor = await actorFromBearer(authorization)
      if (!actor) return problem('unauthorized', {}, challenge(authorization))
      const response = await operation({ request, params, actor })
      response.headers.set('cache-control', 'no-store')
      return response
    } catch (error) {
      return refusal(error, context?.requestId)
    }
  }
}

/** RFC 6750, 3: a caller who showed no token learns only that one is needed. */
const challenge = (authorization: string | null) => ({
  'www-authenticate': authorization
    ? 'Bearer realm="irisdesk", error="invalid_token"'
    : 'Bearer realm="irisdesk"',
})

function refusal(error: unknown, requestId: string | undefined): Response {
  if (error instanceof RefusedCall) return problem(error.kind, error.errors)
  try {
    return problemOf(expectedOrThrow(error))
  } catch (unexpected) {
    logger.error({ requestId, err: unexpected }, 'a call to the API failed')
    return problem('failed')
  }
}
