import { findActor } from '~/auth/require-actor.server'
import { DemoBar } from '~/components/shell/demo-bar'
import { PortalShell } from '~/components/shell/portal-shell'
import { useRootData } from '~/components/shell/use-root-data'
import { accentOf } from '~/data/views/administration-accents.server'
import { unreadNotifications } from '~/data/views/notifications.server'
import { worksAtDesk } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import { demoMailsPath, signInPath } from '~/paths'
import type { LoaderArgs } from '~/platform/http.server'
import { Outlet, useLoaderData, useLocation } from '~/platform/router'

/** Pages for requesters are documents: they work without script (decision 001). */
export const handle = { hydrate: false }

export async function loader(args: LoaderArgs) {
  const actor = await findActor(args)
  const locale = await localeOf(args)
  if (!actor)
    return { person: null, unread: 0, isAgent: false, coordinates: false, operates: false, accent: null }
  const home = actor.memberships.find(({ role }) => role === 'requester') ?? actor.memberships[0]
  const caption = home && (home.names[locale] ?? home.names.nl)
  return {
    person: { name: actor.name, ...(caption && { caption }) },
    unread: await orErrorPage(unreadNotifications(actor)),
    isAgent: worksAtDesk(actor),
    coordinates: coordinated(actor).length > 0,
    operates: actor.isOperator,
    accent: await accentOf(home?.administrationId ?? null, new Date()),
  }
}

export default function PortalLayout() {
  const { person, unread, isAgent, coordinates, operates, accent } = useLoaderData<typeof loader>()
  const root = useRootData()
  const { pathname, search } = useLocation()
  return (
    <PortalShell
      person={person}
      unread={unread}
      isAgent={isAgent}
      coordinates={coordinates}
      operates={operates}
      accent={accent}
      contact={root?.contact ?? null}
      currentUrl={pathname + search}
      demo={root?.isDemo && <DemoBar mailsHref={demoMailsPath()} signInHref={signInPath()} />}
    >
      <Outlet />
    </PortalShell>
  )
}
