import { z } from 'zod'
import { requireDeskActor } from '~/auth/require-actor.server'
import { deskPeople, namesOfColleagues } from '~/data/views/desk-people.server'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import type { LoaderArgs } from '~/platform/http.server'

const manyIds = z.array(z.uuid()).max(50)

/**
 * Who fits what is being typed in a field for a person: `q`, and `administration` to look only there. With `id`, once
 * or more: who that is.
 */
export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const { searchParams } = new URL(args.request.url)
  const ids = manyIds.safeParse(searchParams.getAll('id'))
  if (ids.success && ids.data.length > 0) return answer(await orErrorPage(namesOfColleagues(actor, ids.data)))
  const administrationId = searchParams.get('administration') || undefined
  const locale = await localeOf(args)
  const people = await orErrorPage(
    deskPeople(actor, searchParams.get('q') ?? '', { administrationId, locale }),
  )
  return answer(people)
}

const answer = (people: object[]) => Response.json({ people }, { headers: { 'cache-control': 'no-store' } })
