/**
 * Which administrations somebody folded or unfolded, kept on the device: `MOB1.ENV0`. A cookie, because the server
 * writes the list as it was left; in the browser's own storage it would jump after the page is there.
 */
export type Folds = Record<string, boolean>

const name = 'irisdesk-folded'
const YEAR_SECONDS = 31_536_000

/** From the header of a request, or from document.cookie. */
export function readFolds(cookies: string | null): Folds {
  const value = cookies?.match(/(?:^|;\s*)irisdesk-folded=([A-Z01.]{0,600})/)?.[1] ?? ''
  return Object.fromEntries(
    [...value.matchAll(/([A-Z]{2,5})([01])/g)].map(([, code, isOpen]) => [code, isOpen === '1']),
  )
}

/** The cookie that remembers the folds with this one changed. For every path: a list's data is asked for at `/desk.data`. */
export function foldsCookie(folds: Folds, code: string, isOpen: boolean): string {
  const value = Object.entries({ ...folds, [code]: isOpen }).map(([key, open]) => key + (open ? 1 : 0))
  return `${name}=${value.join('.')}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`
}
