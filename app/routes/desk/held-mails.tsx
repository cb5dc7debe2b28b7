import { MailCheck } from 'lucide-react'
import { requireDeskActor } from '~/auth/require-actor.server'
import { HeldMailTable } from '~/components/held-mail/held-mail-table'
import { EmptyState } from '~/components/ui/empty-state'
import { Pager } from '~/components/ui/pager'
import { heldMailPage } from '~/data/views/held-mails.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { useT } from '~/i18n/use-t'
import { heldMailsPath } from '~/paths'
import type { LoaderArgs } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const after = new URL(args.request.url).searchParams.get('after')
  const page = await orErrorPage(heldMailPage(actor, after))
  const locale = await localeOf(args)
  return {
    ...page,
    isFirstPage: after === null,
    now: new Date(),
    title: pageTitleOf(args, locale, translator(locale)('heldMail:title')),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** The mails that wait for a human, at all desks of this agent. */
export default function HeldMails() {
  const { items, next, isFirstPage, showsAdministration, now } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <div className="page-head">
        <h1>{t('heldMail:title')}</h1>
      </div>
      {items.length === 0 ? (
        <EmptyState Icon={MailCheck} title={t('heldMail:emptyTitle')} text={t('heldMail:emptyText')} />
      ) : (
        <>
          <p className="text-muted mb-3">{t('heldMail:intro')}</p>
          <HeldMailTable mails={items} showsAdministration={showsAdministration} now={now} />
        </>
      )}
      <Pager
        previous={isFirstPage ? null : heldMailsPath()}
        next={next && `${heldMailsPath()}?after=${next}`}
      />
    </>
  )
}
