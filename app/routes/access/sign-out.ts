import { findActor } from '~/auth/require-actor.server'
import { endSession } from '~/auth/session.server'
import { signInPath } from '~/paths'
import { type ActionArgs, notFound, redirectTo } from '~/platform/http.server'

/** Leaving is a form: a link that is only opened, by a scanner for instance, signs nobody out. */
export const loader = () => {
  throw notFound()
}

export async function action(args: ActionArgs) {
  const actor = await findActor(args)
  return redirectTo(signInPath(), { 'set-cookie': await endSession(actor?.sessionId ?? null) })
}
