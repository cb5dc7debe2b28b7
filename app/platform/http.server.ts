import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'

export type LoaderArgs = LoaderFunctionArgs
export type ActionArgs = ActionFunctionArgs

/** Answers 200 with `value`, and with headers such as Set-Cookie when they are given. */
export const ok = <Value>(value: Value, headers?: HeadersInit) => data(value, { status: 200, headers })

/** Answers an expected failure: `value` is what the form shows beside its fields. */
export const fail = <Value>(status: number, value: Value, headers?: HeadersInit) =>
  data(value, { status, headers })

/**
 * Sends the browser on with 303, so that reloading never posts twice.
 * `path` must be one of ours: anything that could leave the site throws.
 */
export function redirectTo(path: string, headers?: HeadersInit) {
  if (!isOwnPath(path)) throw new Error(`refusing to redirect to ${path}`)
  return redirect(path, { status: 303, headers })
}

/** True for a path on this site. Browsers read `//host` and `/\host` as another site, and skip tabs and newlines. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)

/** For throwing: the page does not exist, or not for this person; both look the same. */
export const notFound = () => new Response(null, { status: 404, statusText: 'Not Found' })

/** For a link from a mail that was used, ended or never was: gone, and neither this page nor its form is kept anywhere. */
export const linkOver = { status: 410, headers: { 'cache-control': 'no-store' } } as const
