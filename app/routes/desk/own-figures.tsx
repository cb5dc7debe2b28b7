import { requireDeskActor } from '~/auth/require-actor.server'
import { OwnFiguresPage } from '~/components/desk/figures/own-figures-page'
import { ownFigures } from '~/data/views/figures.server'
import { readFiguresWish } from '~/http/desk/figures-wish'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { translator } from '~/i18n/translate.server'
import { wallClock } from '~/lib/wall-clock'
import type { LoaderArgs } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const locale = await localeOf(args)
  const thisMonth = wallClock(new Date(), brussels).day.slice(0, 7)
  const { from, until } = readFiguresWish(new URL(args.request.url).searchParams, thisMonth)
  return {
    ...(await orErrorPage(ownFigures(actor, { from, until }))),
    wish: { from, until },
    thisMonth,
    title: pageTitleOf(args, locale, translator(locale)('promise:figures.own.title')),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function OwnFigures() {
  return <OwnFiguresPage {...useLoaderData<typeof loader>()} />
}
