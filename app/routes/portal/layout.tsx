import { findActor } from '~/auth/require-actor.server'
import { DemoBar } from '~/components/shell/demo-bar'
import { PortalShell } from '~/components/shell/portal-shell'
import { useRootData } from '~/components/shell/use-root-data'
import { accentOf } from '~/data/views/administration-accents.server'
import { unreadNotifications } from '~/data/views/notifications.server'
import { type Actor, nameOfAdministration, requesterAdministrations, worksAtDesk } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { chosenAdministration } from '~/http/chosen-administration.server'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import type { Locale } from '~/i18n/locales'
import { demoMailsPath, signInPath } from '~/paths'
import type { LoaderArgs } from '~/platform/http.server'
import { Outlet, useLoaderData, useLocation } from '~/platform/router'

/** Pages for requesters are documents: they work without script (decision 001). */
export const handle = { hydrate: false }

export async function loader(args: LoaderArgs) {
  const actor = await findActor(args)
  const locale = await localeOf(args)
  if (!actor)
    return {
      person: null,
      unread: 0,
      isAgent: false,
      coordinates: false,
      operates: false,
      asksFor: null,
      accent: null,
    }
  const chosenId = chosenAdministration(args.request, actor)
  const home =
    actor.memberships.find(({ administrationId }) => administrationId === chosenId) ??
    actor.memberships.find(({ role }) => role === 'requester') ??
    actor.memberships[0]
  return {
    person: { name: actor.name, ...(home && { caption: nameOfAdministration(home, locale) }) },
    unread: await orErrorPage(unreadNotifications(actor)),
    isAgent: worksAtDesk(actor),
    coordinates: coordinated(actor).length > 0,
    operates: actor.isOperator,
    asksFor: askingFor(actor, chosenId, locale),
    accent: await accentOf(home?.administrationId ?? null, new Date()),
  }
}

/** Whoever belongs to one administration is asked nothing; whoever only works at desks, when they ask. */
function askingFor(actor: Actor, chosenId: string | null, locale: Locale) {
  const own = requesterAdministrations(actor)
  if (own.length < 2) return null
  const administrations = own.flatMap((id) => {
    const membership = actor.memberships.find(({ administrationId }) => administrationId === id)
    return membership ? [{ id, name: nameOfAdministration(membership, locale) }] : []
  })
  return { administrations, chosenId }
}

export default function PortalLayout() {
  const { person, unread, isAgent, coordinates, operates, asksFor, accent } = useLoaderData<typeof loader>()
  const root = useRootData()
  const { pathname, search } = useLocation()
  return (
    <PortalShell
      person={person}
      unread={unread}
      isAgent={isAgent}
      coordinates={coordinates}
      operates={operates}
      asksFor={asksFor}
      accent={accent}
      contact={root?.contact ?? null}
      currentUrl={pathname + search}
      demo={root?.isDemo && <DemoBar mailsHref={demoMailsPath()} signInHref={signInPath()} />}
    >
      <Outlet />
    </PortalShell>
  )
}
