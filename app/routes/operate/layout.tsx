import { requireOperator } from '~/auth/require-operator.server'
import { OperateFrame } from '~/components/operate/operate-frame'
import { DemoBar } from '~/components/shell/demo-bar'
import { PortalShell } from '~/components/shell/portal-shell'
import { useRootData } from '~/components/shell/use-root-data'
import { unreadNotifications } from '~/data/views/notifications.server'
import { worksAtDesk } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { demoMailsPath, signInPath } from '~/paths'
import type { LoaderArgs } from '~/platform/http.server'
import { Outlet, useLoaderData, useLocation } from '~/platform/router'

/** Documents, as the portal: forms and links work without script (decision 001). */
export const handle = { hydrate: false }

export async function loader(args: LoaderArgs) {
  const actor = await requireOperator(args)
  return {
    person: { name: actor.name, caption: translator(await localeOf(args))('operate:role') },
    unread: await orErrorPage(unreadNotifications(actor)),
    isAgent: worksAtDesk(actor),
    coordinates: coordinated(actor).length > 0,
  }
}

export default function OperateLayout() {
  const { person, unread, isAgent, coordinates } = useLoaderData<typeof loader>()
  const root = useRootData()
  const { pathname, search } = useLocation()
  return (
    <PortalShell
      person={person}
      unread={unread}
      isAgent={isAgent}
      coordinates={coordinates}
      operates
      contact={root?.contact ?? null}
      currentUrl={pathname + search}
      demo={root?.isDemo && <DemoBar mailsHref={demoMailsPath()} signInHref={signInPath()} />}
    >
      <OperateFrame pathname={pathname}>
        <Outlet />
      </OperateFrame>
    </PortalShell>
  )
}
