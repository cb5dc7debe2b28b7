import { requireActor } from '~/auth/require-actor.server'
import { HomePage, type HomePageProps } from '~/components/portal/home-page'
import { portalHome } from '~/data/views/portal-home.server'
import { chosenAdministration } from '~/http/chosen-administration.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { translator } from '~/i18n/translate.server'
import { wallClock } from '~/lib/wall-clock'
import type { LoaderArgs } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const now = new Date()
  const { closings, ...home } = await orErrorPage(
    portalHome(actor, chosenAdministration(args.request, actor)),
  )
  return {
    ...home,
    closings: closings.flatMap(({ administrationId, texts }) => {
      const own = actor.memberships.find((membership) => membership.administrationId === administrationId)
      return own ? [{ name: own.names, texts }] : []
    }),
    title: pageTitleOf(args, locale, translator(locale)('common:home')),
    name: actor.name,
    mayAsk: actor.memberships.length > 0,
    partOfDay: partOfDay(wallClock(now, brussels).time),
    now,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

const partOfDay = (time: string): HomePageProps['partOfDay'] =>
  time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening'

export default function Page() {
  return <HomePage {...useLoaderData<typeof loader>()} />
}
