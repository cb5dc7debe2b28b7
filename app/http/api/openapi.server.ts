import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { CALLS_A_MINUTE } from '~/auth/call-budget.server'
import { apiScopes } from '~/domain/api-scopes'
import { PROBLEM_CONTENT_TYPE } from '~/platform/problem'
import { type Operation, operationIds, operationOf } from './operations'
import { problemSchema } from './schemas'

const failureWords: Record<number, string> = {
  400: 'The body is no JSON',
  401: 'No valid token; WWW-Authenticate says so',
  403: 'The token is not made for this (`scope` says what it lacks), or the person sees the ticket but may not do this',
  404: 'There is no such thing, or the person may not see it',
  409: 'The ticket was changed meanwhile, is closed, or cannot take this status; or a call with this key is under way',
  412: 'The ticket is not any more in a version that If-Match names',
  413: 'The body is too large',
  415: 'The body is of another type',
  422: 'A field is missing, unknown or not right (`errors` says which), or the key stands for another call',
  429: 'Too many calls; Retry-After says how long to wait',
  500: 'Something went wrong on our side',
  503: 'Briefly busy; nothing was stored, Retry-After says how long to wait',
}
/** How every call can fail. */
export const ofEveryCall = [401, 429, 500, 503]

const text = { type: 'string' } as const
const header = (description: string, schema: object = text) => ({ description, schema })
const wholeNumber = { type: 'string', pattern: '^[0-9]+$' }

const budgetHeaders = {
  'RateLimit-Limit': header('Calls a minute with this token', wholeNumber),
  'RateLimit-Remaining': header('What is left of them', wholeNumber),
  'RateLimit-Reset': header('Seconds until all of them are there again', wholeNumber),
}
const challengeHeader = { 'WWW-Authenticate': header('RFC 6750') }
const retryHeader = { 'Retry-After': header('Seconds to wait', wholeNumber) }
const replayHeader = {
  'Idempotency-Replayed': header('There, and true, when the call was done before', { const: 'true' }),
}
const tagHeader = { ETag: header('For If-None-Match, and a ticket’s for If-Match') }

const parameters = {
  number: z.string().meta({ description: 'The number of the ticket', example: 'MOB-1042' }),
  id: z.string().meta({ description: 'The id of the attachment, or of the person' }),
}
const optional = (description: string, example?: string) =>
  z
    .string()
    .optional()
    .meta({ description, ...(example && { example }) })

/** The description of the API (OpenAPI 3.1), made from the schemas that check the calls. */
export function openApiDocument() {
  made ??= makeDocument()
  return made
}
let made: ReturnType<typeof makeDocument> | undefined

function makeDocument() {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: `A token from the profile page, or of an operator. It is made for some of: ${apiScopes.join(', ')}.`,
  })
  for (const operationId of operationIds)
    registry.registerPath({ operationId, ...routeOf(operationOf(operationId)) })
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Irisdesk',
      version: '1',
      description:
        'A program acts for the person to whom its token belongs, and may at most what that person may. What the ' +
        `person may not see does not exist here: 404. Unknown fields are refused. ${CALLS_A_MINUTE} calls a minute.`,
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
  })
}

/** The statuses with which an operation can fail. */
const failuresOf = ({ scope, query, body, isGuarded, failures }: Operation): number[] =>
  [
    ...new Set([
      ...failures,
      ...ofEveryCall,
      ...(scope ? [403] : []),
      ...(query ? [422] : []),
      // Each of them takes an Idempotency-Key.
      ...(body ? [409, 413, 415, 422] : []),
      ...(body && body !== 'bytes' ? [400] : []),
      ...(isGuarded ? [412] : []),
    ]),
  ].sort((one, other) => one - other)

const headersOfFailure = (status: number) => ({
  ...(status !== 401 && budgetHeaders),
  ...(status === 401 && challengeHeader),
  ...([429, 503].includes(status) && retryHeader),
})

function routeOf(operation: Operation): RouteConfig {
  const { method, path, scope, summary, description, query, body, success, silent, isGuarded } = operation
  const isRead = method === 'get'
  const isTagged = isRead && success.schema !== 'bytes'
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof parameters)
  const headers = {
    ...(isTagged && {
      'If-None-Match': optional('The ETag of what is known already: 304 when it is the same'),
    }),
    ...(!isRead && { 'Idempotency-Key': optional('Sent again with the same key, the call is done once') }),
    ...(isGuarded && { 'If-Match': optional('The ETag of the ticket that was read: 412 when it changed') }),
  }
  const given = {
    ...budgetHeaders,
    ...(isTagged && tagHeader),
    ...(!isRead && replayHeader),
    ...(success.location && { Location: header('The address of what was made') }),
  }
  return {
    method,
    path,
    summary,
    description: [description, scope ? `Scope: \`${scope}\`.` : 'Any token.'].filter(Boolean).join(' '),
    request: {
      ...(names.length > 0 && {
        params: z.object(Object.fromEntries(names.map((name) => [name, parameters[name]]))),
      }),
      ...(query && { query }),
      ...(Object.keys(headers).length > 0 && { headers: z.object(headers) }),
      ...(body && { body: { required: true, content: contentOf(body, 'application/octet-stream') } }),
    },
    responses: {
      [success.status]: {
        description: success.description,
        headers: given,
        content: contentOf(success.schema, '*/*'),
      },
      ...(silent && { 204: { description: silent, headers: given } }),
      ...(isTagged && {
        304: { description: 'Nothing has changed', headers: { ...budgetHeaders, ...tagHeader } },
      }),
      ...Object.fromEntries(failuresOf(operation).map((status) => [status, failure(status)])),
    },
  }
}

const contentOf = (schema: z.ZodType | 'bytes', typeOfBytes: string) =>
  schema === 'bytes'
    ? { [typeOfBytes]: { schema: { type: 'string', format: 'binary' } as const } }
    : { 'application/json': { schema } }

const failure = (status: number) => ({
  description: failureWords[status] ?? '',
  headers: headersOfFailure(status),
  content: { [PROBLEM_CONTENT_TYPE]: { schema: problemSchema } },
})
