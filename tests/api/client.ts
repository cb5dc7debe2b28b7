import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { type Ask, helpdeskInProcess } from '../support/in-process'

// Asks the helpdesk as a program does, and holds every answer against the description that the helpdesk itself gives:
// the status must be declared, the headers and the body must be valid by its schemas (a JSON Schema validator of others).

export interface Asking {
  token?: string | undefined
  /** What stands in the address. */
  number?: string
  id?: string
  query?: Record<string, string> | string
  /** Sent as JSON; a string and bytes are sent as they are. */
  body?: unknown
  headers?: Record<string, string>
}

/** What any answer can hold. Which of it is there, the schema of the document says, and was checked by it. */
interface Answered {
  type: string
  errors: Record<string, string>
  number: string
  status: string | number
  version: number
  createdAt: string
  updatedAt: string
  isFromHelpdesk: boolean
  file: string
  attachments: [{ id: string; name: string }]
  messages: { body: string; isFromHelpdesk: boolean }[]
  items: [{ id: string; number: string; status: string }]
  nextCursor: string | null
}

export interface Told {
  status: number
  headers: Headers
  body: Answered
}

interface Described {
  operationId: string
  method: string
  path: string
  responses: Record<
    string,
    { headers?: Record<string, { schema: object }>; content?: Record<string, { schema: object }> }
  >
}

/** Which answers of which operations the tests have seen. */
export const seen = new Set<string>()

/** The formats that the description uses; the validator knows none by itself. */
const formats = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  email: /^[^@\s]+@[^@\s]+$/,
  binary: /^/,
}

let opened: Promise<{ ask: Ask; operations: Map<string, Described>; ajv: Ajv2020 }> | undefined
/** The helpdesk, and what it says of itself at /api/v1/openapi.json. */
export function open() {
  opened ??= (async () => {
    const ask = await helpdeskInProcess()
    const document = await (await ask('/api/v1/openapi.json')).json()
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    for (const [name, pattern] of Object.entries(formats)) ajv.addFormat(name, pattern)
    ajv.addSchema(nothingElse(document), 'api')
    const operations = new Map<string, Described>()
    for (const [path, methods] of Object.entries<Record<string, Omit<Described, 'method' | 'path'>>>(
      document.paths,
    ))
      for (const [method, described] of Object.entries(methods))
        operations.set(described.operationId, { ...described, method: method.toUpperCase(), path })
    return { ask, operations, ajv }
  })()
  return opened
}

/** The description, strictly: what it does not know of an object must not be told either. */
function nothingElse(value: unknown): object {
  if (Array.isArray(value)) return value.map(nothingElse)
  if (typeof value !== 'object' || value === null) return value as unknown as object
  const copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, nothingElse(part)]))
  return 'properties' in copy && !('additionalProperties' in copy)
    ? { ...copy, additionalProperties: false }
    : copy
}

/** Every answer that the description declares, such as "reply 404". */
export const declared = async (): Promise<string[]> =>
  [...(await open()).operations.values()].flatMap(({ operationId, responses }) =>
    Object.keys(responses).map((status) => `${operationId} ${status}`),
  )

/** Asks at an address of the API. */
export async function ask(method: string, path: string, asked: Asking = {}): Promise<Told> {
  const helpdesk = (await open()).ask
  const query = new URLSearchParams(asked.query).toString()
  const address = path
    .replace('{number}', encodeURIComponent(asked.number ?? ''))
    .replace('{id}', encodeURIComponent(asked.id ?? ''))
  const isRaw = typeof asked.body === 'string' || asked.body instanceof Uint8Array
  const response = await helpdesk(`${address}${query && `?${query}`}`, {
    method: method as 'GET',
    headers: {
      ...(asked.token !== undefined && { authorization: `Bearer ${asked.token}` }),
      ...(asked.body !== undefined && {
        'content-type': asked.body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
      }),
      ...asked.headers,
    },
    ...(asked.body !== undefined && {
      body: (isRaw ? asked.body : JSON.stringify(asked.body)) as string,
    }),
  })
  const bytes = await response.text()
  const isJson = /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && bytes !== '' ? JSON.parse(bytes) : bytes,
  }
}

/** Asks for an operation of the description, and checks that the answer is one that the description promises. */
export async function call(operationId: string, asked: Asking = {}): Promise<Told> {
  const { operations } = await open()
  const described = operations.get(operationId)
  if (!described) throw new Error(`the description has no operation ${operationId}`)
  const told = await ask(described.method, described.path, asked)
  await expectAsDescribed(described, told)
  seen.add(`${operationId} ${told.status}`)
  return told
}

async function expectAsDescribed(
  { operationId, path, method, responses }: Described,
  { status, headers, body }: Told,
) {
  const what = `${operationId} answers ${status}`
  const response = responses[status]
  if (!response) throw new Error(`${what}, which is not declared: ${JSON.stringify(body)}`)
  const place = `api#/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}/responses/${status}`
  for (const name of Object.keys(response.headers ?? {})) {
    const value = headers.get(name)
    if (name === 'Idempotency-Replayed' && value === null) continue
    expect(value, `${what} with ${name}`).not.toBeNull()
    await expectValid(encodeURI(`${place}/headers/${name}/schema`), value, `${what}, ${name}`)
  }
  expect(headers.get('cache-control'), what).toMatch(/no-store/)
  if (!response.content) return expect(body, what).toBe('')
  const type = headers.get('content-type')?.split(';')[0] ?? ''
  const [declaredType = ''] = Object.keys(response.content)
  expect([declaredType, '*/*'], what).toContain(declaredType === '*/*' ? '*/*' : type)
  const schema = `${place}/content/${declaredType.replaceAll('/', '~1')}/schema`
  await expectValid(encodeURI(schema), body, what)
  if (status >= 400)
    expect(body, what).toMatchObject({ status, type: expect.stringMatching(/^urn:irisdesk:/) })
}

const compiled = new Map<string, ValidateFunction>()
async function expectValid(place: string, value: unknown, what: string) {
  const { ajv } = await open()
  const validate = compiled.get(place) ?? ajv.compile({ $ref: place })
  compiled.set(place, validate)
  if (!validate(value))
    throw new Error(`${what}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`)
}
