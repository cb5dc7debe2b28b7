import { CALLS_A_MINUTE } from '~/auth/call-budget.server'
import { findActor } from '~/auth/require-actor.server'
import { DevelopersPage } from '~/components/portal/developers/developers-page'
import { ONCE_HOURS } from '~/domain/once'
import { commonAnswers, describedOperations } from '~/http/api/page.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { translator } from '~/i18n/translate.server'
import type { LoaderArgs } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

/** Open to everybody, like the description itself: it says how one speaks to the API, and nothing of what is stored. */
export async function loader(args: LoaderArgs) {
  const locale = await localeOf(args)
  return {
    title: pageTitleOf(args, locale, translator(locale)('account:developers.title')),
    origin: new URL(args.request.url).origin,
    isSignedIn: (await findActor(args)) !== null,
    operations: describedOperations(),
    commonAnswers: commonAnswers(),
    callsAMinute: CALLS_A_MINUTE,
    onceHours: ONCE_HOURS,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Page() {
  return <DevelopersPage {...useLoaderData<typeof loader>()} />
}
