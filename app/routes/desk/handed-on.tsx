import { ArrowRightLeft } from 'lucide-react'
import { requireDeskActor } from '~/auth/require-actor.server'
import { HandedOnTable } from '~/components/desk/handed-on-table'
import { EmptyState } from '~/components/ui/empty-state'
import { Pager } from '~/components/ui/pager'
import { handedOnTickets } from '~/data/views/desk-handed-on.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { useT } from '~/i18n/use-t'
import { handedOnPath } from '~/paths'
import type { LoaderArgs } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const after = new URL(args.request.url).searchParams.get('after')
  return {
    ...(await orErrorPage(handedOnTickets(actor, after, locale))),
    isFirstPage: after === null,
    now: new Date(),
    title: pageTitleOf(args, locale, translator(locale)('desk:handedOn.title')),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** What a desk keeps of the tickets that it handed to another administration. */
export default function HandedOn() {
  const { items, next, isFirstPage, showsAdministration, now } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <div className="page-head">
        <h1>{t('desk:handedOn.title')}</h1>
      </div>
      {items.length === 0 ? (
        <EmptyState
          Icon={ArrowRightLeft}
          title={t('desk:handedOn.emptyTitle')}
          text={t('desk:handedOn.emptyText')}
        />
      ) : (
        <>
          <p className="text-muted mb-3">{t('desk:handedOn.intro')}</p>
          <HandedOnTable tickets={items} showsAdministration={showsAdministration} now={now} />
        </>
      )}
      <Pager
        previous={isFirstPage ? null : handedOnPath()}
        next={next && `${handedOnPath()}?after=${next}`}
      />
    </>
  )
}
