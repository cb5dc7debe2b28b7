import { requireActor } from '~/auth/require-actor.server'
import { MyTicketsPage } from '~/components/portal/my-tickets-page'
import { myTickets, ticketLists } from '~/data/views/portal-my-tickets.server'
import { memberAdministrations } from '~/domain/actor'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import type { LoaderArgs } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const { searchParams } = new URL(args.request.url)
  const list = ticketLists.find((one) => one === searchParams.get('list')) ?? 'mine'
  const page = { list, after: searchParams.get('after'), before: searchParams.get('before') }
  return {
    ...(await orErrorPage(myTickets(actor, page))),
    title: pageTitleOf(args, locale, translator(locale)('common:myTickets')),
    list,
    withAdministration: memberAdministrations(actor).length > 1,
    now: new Date(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Page() {
  return <MyTicketsPage {...useLoaderData<typeof loader>()} />
}
