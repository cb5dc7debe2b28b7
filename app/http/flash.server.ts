import { parse, serialize } from 'cookie'
import { cookieAttributes } from '~/auth/session.server'

/** Something to say once, on the page that follows a form. */
export const ticketFlashes = [
  'replied',
  'withdrawn',
  'confirmed',
  'followerAdded',
  'followerRemoved',
  'contested',
  'rated',
] as const
export const manageFlashes = [
  'saved',
  'added',
  'removed',
  'deactivated',
  'planned',
  'given',
  'invited',
  'ended',
  'founded',
  'planWithdrawn',
] as const
export const accountFlashes = [
  'passwordSet',
  'profileSaved',
  'passwordChanged',
  'sessionEnded',
  'sessionsEnded',
  'tokenRevoked',
] as const
const flashes = ['created', 'receiptMailed', ...ticketFlashes, ...manageFlashes, ...accountFlashes] as const
export type Flash = (typeof flashes)[number]

const NAME = 'irisdesk-flash'
const SECONDS = 60

/** The Set-Cookie header that makes the next page at `path` say it, with a number when it tells of one. */
export const flash = (path: string, what: Flash, count?: number): HeadersInit => ({
  'set-cookie': serialize(NAME, count === undefined ? what : `${what}.${count}`, {
    ...cookieAttributes,
    path,
    maxAge: SECONDS,
  }),
})

/**
 * What the page before asked to say, and the header that forgets it. Only when somebody goes to the page: a page that
 * refreshes itself in the background leaves it for them.
 */
export function readFlash(request: Request): {
  said: Flash | null
  count: number | null
  headers: HeadersInit
} {
  const isVisit = (request.headers.get('sec-fetch-mode') ?? 'navigate') === 'navigate'
  const value = isVisit ? parse(request.headers.get('cookie') ?? '')[NAME] : undefined
  const [what, number] = value?.split('.') ?? []
  const said = flashes.find((one) => one === what) ?? null
  if (!said) return { said, count: null, headers: {} }
  const { pathname } = new URL(request.url)
  return {
    said,
    count: number && /^\d{1,6}$/.test(number) ? Number(number) : null,
    headers: { 'set-cookie': serialize(NAME, '', { ...cookieAttributes, path: pathname, maxAge: 0 }) },
  }
}
