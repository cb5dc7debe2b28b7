import type { Actor, ActorMembership } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { requireActor } from './require-actor.server'

type Asked = Parameters<typeof requireActor>[0] & { params: { code?: string } }

const notFound = () => new Response(null, { status: 404, statusText: 'Not Found' })

/** Who makes this request, for pages that exist for coordinators only. */
export async function requireCoordinator(args: Parameters<typeof requireActor>[0]): Promise<Actor> {
  const actor = await requireActor(args)
  if (coordinated(actor).length === 0) throw notFound()
  return actor
}

/** The same with the administration that the address names; of anybody else's there is no page. */
export async function requireCoordinatorOf(
  args: Asked,
): Promise<{ actor: Actor; administration: ActorMembership }> {
  const actor = await requireActor(args)
  const administration = coordinated(actor).find(({ code }) => code === args.params.code)
  if (!administration) throw notFound()
  return { actor, administration }
}
