import { requireActor } from '~/auth/require-actor.server'
import { ReceivedPage } from '~/components/portal/received-page'
import { portalReceipt } from '~/data/views/portal-receipt.server'
import { readTicketNumber } from '~/domain/ticket-number'
import { readFlash } from '~/http/flash.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { type LoaderArgs, notFound, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const number = readTicketNumber(args.params.number ?? '')
  if (!number) throw notFound()
  const receipt = await orErrorPage(portalReceipt(actor, number))
  const { said, headers } = readFlash(args.request)
  return ok(
    {
      receipt,
      title: pageTitleOf(args, locale, `${translator(locale)('portal:received.title')} (${number})`),
      sentDraft: said === 'created' ? `${actor.personId}:new` : null,
      now: new Date(),
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Page() {
  return <ReceivedPage {...useLoaderData<typeof loader>()} />
}
