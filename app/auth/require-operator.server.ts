import type { Actor } from '~/domain/actor'
import { requireActor } from './require-actor.server'

/** Who makes this request, for pages that exist for operators of the installation only. */
export async function requireOperator(args: Parameters<typeof requireActor>[0]): Promise<Actor> {
  const actor = await requireActor(args)
  if (!actor.isOperator) throw new Response(null, { status: 404, statusText: 'Not Found' })
  return actor
}
