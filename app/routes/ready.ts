import type { LoaderArgs } from '~/platform/http.server'

/** 200 while requests can be served, 503 while starting, stopping or without a database. */
export async function loader({ context }: LoaderArgs) {
  const isReady = await context.isReady()
  return new Response(isReady ? 'ready\n' : 'not ready\n', {
    status: isReady ? 200 : 503,
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  })
}
