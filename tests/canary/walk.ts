import { readOutbox } from '~/events/outbox.server'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { type Ask, sessionCookie } from '../support/in-process'
import { isLetIn, surfaces } from './surfaces'
import { type CanaryWorld, type Walker, walkers } from './world'

export interface Walked {
  requests: number
  /** "agentSouth read the note on ofRequester at /desk": must stay empty. */
  foreign: string[]
  /** Answers other than a refusal where the surface's policy lets the walker not in. */
  letInAnyway: string[]
  /** Words that nobody came across: the walk would not notice if they leaked. */
  unread: string[]
}

/** Every walker, also somebody anonymous, looks at everything that there is. */
export async function walkEverything(ask: Ask, world: CanaryWorld): Promise<Walked> {
  // What stands behind the bells is made by the outbox.
  while ((await readOutbox()).events > 0);
  const walked: Walked = { requests: 0, foreign: [], letInAnyway: [], unread: [] }
  const read = new Set<string>()
  for (const walker of ['anonymous', ...walkers] as const) {
    const keys = await keysOf(world, walker)
    for (const { policy, visits, tells } of Object.values(surfaces)) {
      for (const path of visits(world)) {
        const response = await ask(path, {
          headers: { ...keys.headers, 'accept-language': 'nl' },
          cookie: policy === 'token' ? undefined : keys.cookie,
        })
        const text = `${JSON.stringify([...response.headers])}\n${await response.text()}`
        const lowered = text.toLowerCase()
        walked.requests += 1
        if (response.status === 200 && !isLetIn(policy, walker))
          walked.letInAnyway.push(`${walker} at ${path}`)
        for (const { word, of, seenBy } of world.canaries) {
          if (!lowered.includes(word.toLowerCase())) continue
          // A page may say an address back that was asked for.
          if (path.includes(word)) continue
          read.add(word)
          if (tells?.test(of) && isLetIn(policy, walker)) continue
          if (walker === 'anonymous' || !seenBy.includes(walker))
            walked.foreign.push(`${walker} read ${of} at ${path}`)
        }
      }
    }
  }
  walked.unread = world.canaries.filter(({ word }) => !read.has(word)).map(({ of }) => of)
  return walked
}

async function keysOf(
  { actors }: CanaryWorld,
  walker: Walker | 'anonymous',
): Promise<{ cookie?: string; headers: Record<string, string> }> {
  if (walker === 'anonymous') return { headers: {} }
  const { personId, email } = actors[walker]
  const token = await createApiToken({ email, name: 'canary' })
  return {
    cookie: await sessionCookie({ id: personId }),
    headers: { authorization: `Bearer ${token}` },
  }
}
