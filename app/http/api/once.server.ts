import { createHash } from 'node:crypto'
import { recalledCall } from '~/data/views/api-call.server'
import type { Actor } from '~/domain/actor'
import { NotDoneAgain, type NotNow, type Once } from '~/domain/once'
import type { Call } from './endpoint.server'
import { RefusedCall } from './problem.server'

interface Work<Outcome> {
  /** What was sent, or a hash of what still has to be read: the same key with something else is refused. */
  content: string | (() => Promise<string>)
  /** One use case, and what it gives: `actor` makes it remember the call in its own transaction. */
  perform: (actor: Actor) => Promise<Outcome>
  /** The answer, read anew: a repeated call is answered under the rights of now. */
  answer: (outcome: Outcome) => Promise<Response>
}

/** Calls under way in this process; the database knows of those in others. */
const running = new Set<string>()

/**
 * Does what a call asks for, and, when it carries an Idempotency-Key, only the first time: sent again it gets the answer
 * again. What was refused was not done, and is tried again.
 * @throws RefusedCall still_running, key_reused
 */
export async function doOnce<Outcome>(call: Call, work: Work<Outcome>): Promise<Response> {
  const key = keyOf(call.request)
  if (key === null) {
    if (typeof work.content === 'function') await work.content()
    return work.answer(await work.perform(call.actor))
  }
  const place = `${call.token.id} ${key}`
  if (running.has(place)) throw stillRunning()
  running.add(place)
  try {
    return await firstOrAgain(call, key, work)
  } finally {
    running.delete(place)
  }
}

async function firstOrAgain<Outcome>(
  { request, actor, token }: Call,
  key: string,
  { content, perform, answer }: Work<Outcome>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const sent = typeof content === 'function' ? await content() : content
  const about = JSON.stringify([request.method, pathname, search, sent])
  const fingerprint = createHash('sha256').update(about).digest('hex')
  const once: Once = { tokenId: token.id, key, fingerprint }

  // Asked before the rest of the call is looked at: what the first one met has changed, by the first one.
  const known = await recalledCall(actor, once)
  if (known) return again(known, answer)
  try {
    return await answer(await perform({ ...actor, once }))
  } catch (error) {
    if (error instanceof NotDoneAgain) return again(error.notNow, answer)
    throw error
  }
}

async function again<Outcome>(
  notNow: NotNow,
  answer: (outcome: Outcome) => Promise<Response>,
): Promise<Response> {
  if (notNow.why === 'running') throw stillRunning()
  if (notNow.why === 'otherCall') throw new RefusedCall('key_reused')
  const response = await answer(notNow.outcome as Outcome)
  response.headers.set('idempotency-replayed', 'true')
  return response
}

const stillRunning = () => new RefusedCall('still_running', {}, { 'retry-after': '1' })

/** The key, also as the quoted string of the IETF draft; null when there is none. @throws RefusedCall invalid */
function keyOf(request: Request): string | null {
  const given = request.headers.get('idempotency-key')
  if (given === null) return null
  const key = given.match(/^"(.*)"$/)?.[1] ?? given
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw new RefusedCall('invalid', {
    'Idempotency-Key': 'Give 1 to 200 letters, digits or signs, such as a UUID.',
  })
}
