import { requireDeskActor } from '~/auth/require-actor.server'
import { deskPeople } from '~/data/views/desk-people.server'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import type { LoaderArgs } from '~/platform/http.server'

/** Who fits what is being typed in a field for a person: `q`, and `administration` to look only there. */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const { searchParams } = new URL(args.request.url)
  const administrationId = searchParams.get('administration') || undefined
  const locale = await localeOf(args)
  const people = await orErrorPage(
    deskPeople(actor, searchParams.get('q') ?? '', { administrationId, locale }),
  )
  return Response.json({ people }, { headers: { 'cache-control': 'no-store' } })
}
