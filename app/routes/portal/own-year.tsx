import { requireActor } from '~/auth/require-actor.server'
import { OwnYearPage } from '~/components/portal/own-year-page'
import { ownYears } from '~/data/views/own-year.server'
import { nameOfAdministration } from '~/domain/actor'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import type { LoaderArgs } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

/** Nothing of what concerns only those who manage goes along. */
export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const years = await orErrorPage(ownYears(actor))
  return {
    years: years.flatMap(({ administrationId, ticketShare: _, effortShare: __, ...year }) => {
      const own = actor.memberships.find((one) => one.administrationId === administrationId)
      return own ? [{ ...year, code: own.code, name: nameOfAdministration(own, locale) }] : []
    }),
    title: pageTitleOf(args, locale, translator(locale)('effort:year.title')),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Page() {
  return <OwnYearPage {...useLoaderData<typeof loader>()} />
}
