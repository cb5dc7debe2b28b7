import { requireActor } from '~/auth/require-actor.server'
import { administrationsToAsk } from '~/domain/actor'
import { rememberAdministration } from '~/http/chosen-administration.server'
import { homePath } from '~/paths'
import { type ActionArgs, isOwnPath, notFound, redirectTo } from '~/platform/http.server'

export const loader = () => {
  throw notFound()
}

/** Remembers for which of their administrations somebody asks. One that is not theirs does not exist. */
export async function action(args: ActionArgs) {
  const actor = await requireActor(args)
  const form = await args.request.formData()
  const administrationId = administrationsToAsk(actor).find((id) => id === form.get('administration'))
  if (!administrationId) throw notFound()
  const returnTo = String(form.get('returnTo') ?? '')
  return redirectTo(isOwnPath(returnTo) ? returnTo : homePath(), {
    'set-cookie': rememberAdministration(administrationId),
  })
}
