import { useEffect, useRef } from 'react'
import { requireDeskActor } from '~/auth/require-actor.server'
import { currentList } from '~/components/desk/current-list'
import { readFolds } from '~/components/desk/folds'
import { JumpField } from '~/components/desk/jump-field'
import { ListSkeleton } from '~/components/desk/list-skeleton'
import { QueueList } from '~/components/desk/queue-list'
import { sideAdministrations } from '~/components/desk/side-administrations'
import type { DeskData } from '~/components/desk/use-desk-data'
import { useSlowNavigation } from '~/components/desk/use-slow-navigation'
import { DemoBar } from '~/components/shell/demo-bar'
import { DeskShell } from '~/components/shell/desk-shell'
import { useRootData } from '~/components/shell/use-root-data'
import { deskQueues } from '~/data/views/desk-queues.server'
import { isLeadSomewhere } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { localeOf } from '~/http/locale.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import {
  demoMailsPath,
  deskFiguresPath,
  deskPath,
  deskPromisesPath,
  handedOnPath,
  heldMailsPath,
  ownFiguresPath,
  signInPath,
} from '~/paths'
import type { LoaderArgs } from '~/platform/http.server'
import {
  Outlet,
  type ShouldRevalidateFunction,
  useLoaderData,
  useLocation,
  useNavigate,
} from '~/platform/router'
import { LiveProvider, useLive } from '~/realtime/live'

export async function loader(args: LoaderArgs): Promise<DeskData> {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const t = translator(locale)
  const desk = await orErrorPage(deskQueues(actor, locale))
  const { pathname, searchParams } = new URL(args.request.url)
  const [only] = desk.administrations
  const where =
    only && desk.administrations.length === 1
      ? only.name
      : t('queue:desks', { count: desk.administrations.length })
  return {
    ...desk,
    administrations: sideAdministrations(desk.administrations, {
      folds: readFolds(args.request.headers.get('cookie')),
      current: pathname === deskPath() ? currentList(searchParams) : null,
    }),
    person: {
      name: actor.name,
      caption: `${t(isLeadSomewhere(actor) ? 'queue:role.lead' : 'queue:role.agent')}, ${where}`,
    },
    coordinates: coordinated(actor).length > 0,
    leads: isLeadSomewhere(actor),
    operates: actor.isOperator,
  }
}

/** Moving about changes no count; what happened knocks, and after a form was sent everything is asked again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod }) =>
  (formMethod !== undefined && formMethod !== 'GET') || currentUrl.href === nextUrl.href

export default function DeskLayout() {
  return (
    <LiveProvider>
      <Desk />
    </LiveProvider>
  )
}

function Desk() {
  const desk = useLoaderData<typeof loader>()
  const root = useRootData()
  const { connectionLost } = useLive()
  const { pathname, search } = useLocation()
  const followLink = useLinksOfTheDesk()
  const slowPath = useSlowNavigation()
  useFocusOnHeading()
  const params = new URLSearchParams(search)
  const isWaitingForList = slowPath === deskPath()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the clicks on the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div onClick={followLink}>
      <DeskShell
        person={desk.person}
        unread={desk.unread}
        coordinates={desk.coordinates}
        operates={desk.operates}
        currentUrl={pathname + search}
        search={<JumpField asked={params.get('find') ?? ''} />}
        queues={
          <QueueList
            desk={desk}
            current={pathname === deskPath() ? currentList(params) : null}
            isAtHeldMails={pathname.startsWith(heldMailsPath())}
            isAtHandedOn={pathname === handedOnPath()}
            isAtPromises={pathname === deskPromisesPath()}
            isAtFigures={pathname === deskFiguresPath()}
            isAtOwnFigures={pathname === ownFiguresPath()}
          />
        }
        demo={root?.isDemo && <DemoBar mailsHref={demoMailsPath()} signInHref={signInPath()} />}
        connectionLost={connectionLost}
      >
        {isWaitingForList && <ListSkeleton />}
        {/* The page that is left stays, out of sight: what was typed in it is not lost if one comes back. */}
        <div hidden={isWaitingForList}>
          <Outlet />
        </div>
      </DeskShell>
    </div>
  )
}

/** Components write plain links, which work before script; here those within the desk become in-app navigation. */
function useLinksOfTheDesk() {
  const navigate = useNavigate()
  return (event: React.MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element).closest('a')
    if (!link || link.target || link.hasAttribute('download') || link.origin !== window.location.origin)
      return
    const isWithinDesk = link.pathname === deskPath() || link.pathname.startsWith(`${deskPath()}/`)
    const isSamePlace = link.pathname + link.search === window.location.pathname + window.location.search
    if (!isWithinDesk || (isSamePlace && link.hash)) return
    event.preventDefault()
    const keepsFocus = link.dataset.keepsFocus !== undefined
    navigate(link.pathname + link.search + link.hash, {
      state: { keepsFocus },
      preventScrollReset: keepsFocus,
    })
  }
}

/** After moving to another page of the desk, reading starts at its heading; a filter keeps the focus it has. */
function useFocusOnHeading() {
  const { pathname, search, state } = useLocation()
  const address = pathname + search
  const previous = useRef(address)
  const keepsFocus = (state as { keepsFocus?: boolean } | null)?.keepsFocus === true
  useEffect(() => {
    if (previous.current === address) return
    previous.current = address
    if (keepsFocus) return
    const heading = document.querySelector<HTMLElement>('main h1')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus({ preventScroll: true })
  }, [address, keepsFocus])
}
