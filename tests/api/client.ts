import { expect } from 'vitest'
import { openApiDocument } from '~/http/api/openapi.server'
import { type Operation, operations } from '~/http/api/operations'
import { problemSchema } from '~/http/api/schemas'
import type { LoaderArgs } from '~/platform/http.server'
import * as ticket from '~/routes/api/ticket'
import * as notes from '~/routes/api/ticket-notes'
import * as replies from '~/routes/api/ticket-replies'
import * as tickets from '~/routes/api/tickets'

/** The modules that answer, by the path of the document. */
const modules: Record<string, { loader: typeof ticket.loader; action: typeof ticket.action }> = {
  '/api/v1/tickets': tickets,
  '/api/v1/tickets/{number}': ticket,
  '/api/v1/tickets/{number}/replies': replies,
  '/api/v1/tickets/{number}/notes': notes,
}

export interface Ask {
  token?: string | undefined
  number?: string
  query?: Record<string, string> | string
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown
  headers?: Record<string, string>
}

export interface Told {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: whatever the answer is; its shape was checked by the document's schema
  body: any
}

/** Which answers of which operations the tests have seen. */
export const seen = new Set<string>()

/** Asks at an address of the API the way Remix does. */
export async function ask(method: string, path: string, asked: Ask = {}): Promise<Told> {
  const module = modules[path]
  if (!module) throw new Error(`no route answers ${path}`)
  const query = new URLSearchParams(asked.query).toString()
  const address = path.replace('{number}', asked.number ?? '')
  const request = new Request(`http://helpdesk.example${address}${query && `?${query}`}`, {
    method,
    headers: {
      ...(asked.token !== undefined && { authorization: `Bearer ${asked.token}` }),
      ...(asked.body !== undefined && { 'content-type': 'application/json' }),
      ...asked.headers,
    },
    ...(asked.body !== undefined && {
      body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body),
    }),
  })
  const answer = method === 'GET' || method === 'HEAD' ? module.loader : module.action
  const args = { request, params: { number: asked.number }, context: {} } as unknown as LoaderArgs
  const response = await answer(args)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? null : JSON.parse(text),
  }
}

/** Asks for an operation of the document, and checks that the answer is one that the document promises. */
export async function call(operationId: string, asked: Ask = {}): Promise<Told> {
  const { method, path, success } = operations[operationId] as Operation
  const told = await ask(method.toUpperCase(), path, asked)
  const documented = openApiDocument().paths?.[path]?.[method]?.responses?.[told.status]
  expect(documented, `${operationId} answers ${told.status}`).toBeDefined()
  const type = told.headers.get('content-type')?.split(';')[0] as string
  expect(Object.keys(documented.content)).toEqual([type])
  expect(told.headers.get('cache-control')).toBe('no-store')
  const schema = told.status === success.status ? success.schema : problemSchema
  // The schema leaves out what it does not know: equal means that nothing else is told.
  expect(schema.parse(told.body)).toEqual(told.body)
  if (told.status >= 400) {
    expect(type).toBe('application/problem+json')
    expect(told.body).toMatchObject({
      status: told.status,
      type: expect.stringMatching(/^urn:irisdesk:problem:\w+$/),
    })
  }
  seen.add(`${operationId} ${told.status}`)
  return told
}
