import { requireCoordinator } from '~/auth/require-coordinator.server'
import { ManageFrame } from '~/components/manage/manage-frame'
import { DemoBar } from '~/components/shell/demo-bar'
import { PortalShell } from '~/components/shell/portal-shell'
import { useRootData } from '~/components/shell/use-root-data'
import { accentOf } from '~/data/views/administration-accents.server'
import { unreadNotifications } from '~/data/views/notifications.server'
import { nameOfAdministration, worksAtDesk } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import { demoMailsPath, signInPath } from '~/paths'
import { type LoaderArgs, notFound } from '~/platform/http.server'
import { Outlet, useLoaderData, useLocation } from '~/platform/router'

/** Documents, as the portal: forms and links work without script (decision 001). */
export const handle = { hydrate: false }

export async function loader(args: LoaderArgs) {
  const actor = await requireCoordinator(args)
  const locale = await localeOf(args)
  const own = coordinated(actor)
  const { code } = args.params
  const chosen = own.find((one) => one.code === code)
  if (code && !chosen) throw notFound()
  const shown = chosen ?? own[0]
  return {
    person: { name: actor.name, ...(shown && { caption: nameOfAdministration(shown, locale) }) },
    unread: await orErrorPage(unreadNotifications(actor)),
    isAgent: worksAtDesk(actor),
    operates: actor.isOperator,
    administration: chosen ? { code: chosen.code, name: nameOfAdministration(chosen, locale) } : null,
    hasOthers: own.length > 1,
    accent: await accentOf(chosen?.administrationId ?? null, new Date()),
  }
}

export default function ManageLayout() {
  const { person, unread, isAgent, operates, administration, hasOthers, accent } =
    useLoaderData<typeof loader>()
  const root = useRootData()
  const { pathname, search } = useLocation()
  return (
    <PortalShell
      person={person}
      unread={unread}
      isAgent={isAgent}
      coordinates
      operates={operates}
      accent={accent}
      contact={root?.contact ?? null}
      currentUrl={pathname + search}
      demo={root?.isDemo && <DemoBar mailsHref={demoMailsPath()} signInHref={signInPath()} />}
    >
      <ManageFrame administration={administration} hasOthers={hasOthers} pathname={pathname}>
        <Outlet />
      </ManageFrame>
    </PortalShell>
  )
}
