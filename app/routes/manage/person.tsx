import { PersonPage, personFields } from '~/components/manage/person-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedPerson } from '~/data/views/manage/person.server'
import { managedUnits } from '~/data/views/manage/units.server'
import { mayChangeMembership } from '~/domain/coordination'
import { roleForm, rowForm } from '~/http/manage/fields.server'
import { assertId, manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { useT } from '~/i18n/use-t'
import { endOfDay, startOfDay, wallClock } from '~/lib/wall-clock'
import { manageItemPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { giveRole } from '~/use-cases/administration/give-role.server'
import { endMembership } from '~/use-cases/people/end-membership.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.people'),
  )
  const personId = assertId(args.params.id)
  const { memberships, ...person } = await orErrorPage(
    managedPerson(actor, administrationId, personId, locale),
  )
  const units = await orErrorPage(managedUnits(actor, administrationId, locale))
  const now = new Date()
  const asked = new URL(args.request.url).searchParams.get('end')
  return ok(
    {
      ...page,
      personId,
      person,
      memberships: memberships.map((membership) => ({
        ...membership,
        state: stateOf(membership, now),
        mayEnd: mayChangeMembership(actor, { administrationId, personId, role: membership.role }),
      })),
      units: units.map(({ id, name }) => ({ id, name })),
      ending: asked,
      isSelf: personId === actor.personId,
      today: wallClock(now, brussels).day,
      now,
    },
    headers,
  )
}

function stateOf({ validFrom, validUntil }: { validFrom: Date; validUntil: Date | null }, now: Date) {
  if (validUntil && validUntil <= now) return 'over' as const
  return validFrom > now ? ('later' as const) : ('now' as const)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, intent, read }) => {
    const personId = assertId(args.params.id)
    const to = manageItemPath(code, 'people', personId)
    if (intent === 'end') {
      return { to, say: 'ended', count: await endMembership(actor, read(rowForm).id) }
    }
    const { role, unit, from, until } = read(roleForm)
    await giveRole(actor, administrationId, {
      personId,
      role,
      unitId: unit,
      from: startOfDay(from, brussels),
      until: until ? endOfDay(until, brussels) : null,
    })
    return { to, say: 'given' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), personFields)
  return <PersonPage {...data} refusal={refusal} />
}
