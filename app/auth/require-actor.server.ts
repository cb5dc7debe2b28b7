import { type Actor, worksAtDesk } from '~/domain/actor'
import { actorFromCookieHeader } from './session.server'

/** What a loader or action is given: the framework copies `request` for each loader, `context` is one per request. */
interface Asked {
  request: Request
  context: object
}

// All loaders of one navigation ask who it is; the answer lives as long as the request.
const asked = new WeakMap<object, Promise<Actor | null>>()

/** Who makes this request, or null. One query a request, however many ask. */
export function findActor({ request, context }: Asked): Promise<Actor | null> {
  const known = asked.get(context) ?? actorFromCookieHeader(request.headers.get('cookie'))
  asked.set(context, known)
  return known
}

/** Who makes this request; somebody who is not signed in is sent to the sign-in page and comes back after it. */
export async function requireActor(args: Asked): Promise<Actor> {
  const actor = await findActor(args)
  if (actor) return actor
  const url = new URL(args.request.url)
  const back = args.request.method === 'GET' ? url.pathname.replace(/\.data$/, '') + url.search : '/'
  const to = back === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`
  throw new Response(null, { status: 302, headers: { location: to } })
}

/** The same for pages of the desk, which do not exist for others. */
export async function requireDeskActor(args: Asked): Promise<Actor> {
  const actor = await requireActor(args)
  if (!worksAtDesk(actor)) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return actor
}
