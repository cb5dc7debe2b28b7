import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { PROBLEM_CONTENT_TYPE } from '~/platform/problem'
import { type Operation, operations } from './operations'
import { problemSchema } from './schemas'

const failureWords: Record<number, string> = {
  400: 'The body is no JSON',
  401: 'No valid token; WWW-Authenticate says so',
  403: 'The person sees the ticket but may not do this',
  404: 'There is no such thing, or the person may not see it',
  409: 'The ticket was changed meanwhile, is closed, or cannot take this status',
  413: 'The body is too large',
  415: 'The body is not application/json',
  422: 'A field is missing, unknown or not right; `errors` says which',
  429: 'Too many calls; Retry-After says how long to wait',
  500: 'Something went wrong on our side',
  503: 'Briefly busy; nothing was stored, Retry-After says how long to wait',
}
const ofEveryCall = [401, 429, 500, 503]
const ofEveryBody = [400, 413, 415, 422]

const number = z.string().meta({ description: 'The number of the ticket', example: 'MOB-1042' })

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
    description: 'npm run admin -- token:create --user EMAIL --name NAME',
  })
  for (const [operationId, operation] of Object.entries(operations)) {
    registry.registerPath({ operationId, ...routeOf(operation) })
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Irisdesk',
      version: '1',
      description:
        'A program acts for the person to whom its token belongs, and may exactly what that person may. What the ' +
        'person may not see does not exist here: 404. Unknown fields are refused.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
  })
}

function routeOf({
  method,
  path,
  summary,
  description,
  query,
  body,
  success,
  failures,
}: Operation): RouteConfig {
  const statuses = [...new Set([...failures, ...ofEveryCall, ...(body ? ofEveryBody : [])])].sort()
  const problems = Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: failureWords[status] ?? '',
        content: { [PROBLEM_CONTENT_TYPE]: { schema: problemSchema } },
      },
    ]),
  )
  return {
    method,
    path,
    summary,
    ...(description && { description }),
    request: {
      ...(path.includes('{number}') && { params: z.object({ number }) }),
      ...(query && { query }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [success.status]: {
        description: success.description,
        content: { 'application/json': { schema: success.schema } },
      },
      ...problems,
    },
  }
}
