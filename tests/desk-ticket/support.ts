import { startSession } from '~/auth/session.server'
import type { ActionArgs } from '~/platform/http.server'

/** What a route of the desk answered: a status, a place to go on, or what the page shows. */
export interface Answer<Data> {
  status: number
  location: string | null
  data: Data
}

interface Route {
  loader?: (args: never) => Promise<unknown>
  action?: (args: never) => Promise<unknown>
}

type DataOf<Handler> = Handler extends (args: never) => Promise<infer Result>
  ? Result extends { data: infer Data }
    ? Data
    : Exclude<Result, Response>
  : never

async function ask<Data>(
  handler: (args: ActionArgs) => Promise<unknown>,
  args: ActionArgs,
): Promise<Answer<Data>> {
  const result = await handler(args).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  if (result instanceof Response) {
    const isJson = result.headers.get('content-type')?.startsWith('application/json')
    const data = (isJson ? await result.json() : undefined) as Data
    return { status: result.status, location: result.headers.get('location'), data }
  }
  const { data, init } = result as { data: Data; init: { status?: number } | null }
  if (init === undefined) return { status: 200, location: null, data: result as Data }
  return { status: init?.status ?? 200, location: null, data }
}

/** A person's own browser: it is signed in and asks the routes as the framework would. */
export const browserOf = async (person: { id: string }) =>
  browserWith({ cookie: (await startSession(person.id, 'test')).split(';')[0] ?? '' })

/** Somebody who is not signed in. */
export const browserWithout = () => browserWith({})

function browserWith(headers: Record<string, string>) {
  const args = (path: string, init: RequestInit, params: Record<string, string>) =>
    ({
      request: new Request(`http://127.0.0.1${path}`, { ...init, headers }),
      params,
      context: { nonce: '', requestId: 'test', clientAddress: '127.0.0.1', isReady: async () => true },
    }) as unknown as ActionArgs
  return {
    open: <R extends Route>(route: R, path: string, params: Record<string, string> = {}) =>
      ask<DataOf<R['loader']>>(route.loader as never, args(path, {}, params)),
    post<R extends Route>(
      route: R,
      path: string,
      fields: Record<string, string | File>,
      params: Record<string, string> = {},
    ) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return ask<DataOf<R['action']>>(route.action as never, args(path, { method: 'POST', body }, params))
    },
  }
}
