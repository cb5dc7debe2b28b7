import { bearerOf } from '~/auth/bearer.server'
import { CALLS_A_MINUTE, spendCall } from '~/auth/call-budget.server'
import type { Actor } from '~/domain/actor'
import type { ApiToken } from '~/domain/api-scopes'
import { logger } from '~/lib/logger.server'
import type { LoaderArgs } from '~/platform/http.server'
import { expectedOrThrow } from '../respond.server'
import { type OperationId, operationOf } from './operations'
import { inFields, problem, problemOf, RefusedCall } from './problem.server'

export interface Call {
  request: Request
  params: LoaderArgs['params']
  /** The person to whom the token belongs. */
  actor: Actor
  token: ApiToken
}

type Answer = (call: Call) => Promise<Response>

/**
 * One address of the API, as loader and as action of its route: which operation, whose token and is it made for this,
 * how many calls are left, and every failure as a problem (RFC 9457).
 */
export function endpoint(answers: Partial<Record<OperationId, Answer>>) {
  const ids = Object.keys(answers) as OperationId[]
  const byMethod = new Map(ids.map((id) => [operationOf(id).method.toUpperCase(), id]))
  const allow = [...byMethod.keys(), 'OPTIONS'].sort().join(', ')
  return async ({ request, params, context }: LoaderArgs): Promise<Response> => {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { allow } })
    const id = byMethod.get(request.method === 'HEAD' ? 'GET' : request.method)
    const answer = id && answers[id]
    if (!answer) return problem('method_not_allowed', {}, { allow })
    const budget: Record<string, string> = {}
    const response = await ask(request, budget, id, (bearer) => answer({ request, params, ...bearer })).catch(
      (error) => refusal(error, context?.requestId),
    )
    for (const [name, value] of Object.entries(budget)) response.headers.set(name, value)
    response.headers.set('cache-control', 'no-store')
    return response
  }
}

/** Whose token, is there something left of its budget, and is it made for this? A refused call counts as well. */
async function ask(
  request: Request,
  headers: Record<string, string>,
  id: OperationId,
  answer: (bearer: Pick<Call, 'actor' | 'token'>) => Promise<Response>,
): Promise<Response> {
  const authorization = request.headers.get('authorization')
  const bearer = await bearerOf(authorization)
  if (!bearer) return problem('unauthorized', {}, challenge(authorization))
  const { isSpent, remaining, resetSeconds } = await spendCall(bearer.token.id)
  headers['ratelimit-limit'] = String(CALLS_A_MINUTE)
  headers['ratelimit-remaining'] = String(remaining)
  headers['ratelimit-reset'] = String(resetSeconds)
  if (isSpent) return problem('too_many_requests', {}, { 'retry-after': String(resetSeconds) })
  const { scope } = operationOf(id)
  if (scope && !bearer.token.scopes.includes(scope)) {
    const challenged = `Bearer realm="irisdesk", error="insufficient_scope", scope="${scope}"`
    return problem('scope_missing', { scope }, { 'www-authenticate': challenged })
  }
  return answer(bearer)
}

/** RFC 6750, 3: a caller who showed no token learns only that one is needed. */
const challenge = (authorization: string | null) => ({
  'www-authenticate': authorization
    ? 'Bearer realm="irisdesk", error="invalid_token"'
    : 'Bearer realm="irisdesk"',
})

function refusal(error: unknown, requestId: string | undefined): Response {
  if (error instanceof RefusedCall) return problem(error.kind, inFields(error.errors), error.headers)
  try {
    return problemOf(expectedOrThrow(error))
  } catch (unexpected) {
    logger.error({ requestId, err: unexpected }, 'a call to the API failed')
    return problem('failed')
  }
}
