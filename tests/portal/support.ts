import { startSession } from '~/auth/session.server'
import type { ActionArgs } from '~/platform/http.server'

/** What a route answered: status and headers, and what the page would show. */
export interface Answer {
  status: number
  headers: Headers
  location: string | null
  /** The page's data; routes give each its own shape, and a test says which it expects. */
  data: unknown
  body: Response | null
}

type Handler = (args: never) => unknown

export interface Asking {
  params?: Record<string, string>
  method?: string
  fields?: Record<string, string | File>
  headers?: Record<string, string>
}

/** The Cookie header of somebody who is signed in. */
export const cookieOf = async (person: { id: string }): Promise<string> =>
  (await startSession(person.id, 'test')).split(';')[0] ?? ''

/** Calls a loader or an action as the framework would. */
export async function ask(
  handler: Handler,
  path: string,
  { params = {}, method = 'GET', fields, headers = {} }: Asking = {},
): Promise<Answer> {
  const body = fields && new FormData()
  for (const [name, value] of Object.entries(fields ?? {})) body?.append(name, value)
  const request = new Request(`http://127.0.0.1${path}`, { method: body ? 'POST' : method, body, headers })
  const context = { nonce: '', requestId: 'test', clientAddress: '127.0.0.1', isReady: async () => true }
  try {
    return answerOf(await handler({ request, params, context } as unknown as ActionArgs as never))
  } catch (thrown) {
    if (thrown instanceof Response) return answerOf(thrown)
    throw thrown
  }
}

function answerOf(result: unknown): Answer {
  if (result instanceof Response) {
    const { status, headers } = result
    return { status, headers, location: headers.get('location'), data: null, body: result }
  }
  const { data, init } = result as { data?: unknown; init?: ResponseInit | null }
  if (init === undefined)
    return { status: 200, headers: new Headers(), location: null, data: result, body: null }
  return {
    status: init?.status ?? 200,
    headers: new Headers(init?.headers),
    location: null,
    data,
    body: null,
  }
}

/** The browser of somebody who is signed in: loaders with `open`, actions with `post`. */
export async function browserOf(person: { id: string }) {
  const cookie = await cookieOf(person)
  return {
    open: (handler: Handler, path: string, params: Record<string, string> = {}, headers = {}) =>
      ask(handler, path, { params, headers: { cookie, ...headers } }),
    post: (
      handler: Handler,
      path: string,
      fields: Record<string, string | File>,
      params: Record<string, string> = {},
    ) => ask(handler, path, { params, fields, headers: { cookie } }),
  }
}
