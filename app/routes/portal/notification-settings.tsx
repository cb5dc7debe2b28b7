import { requireActor } from '~/auth/require-actor.server'
import { NotificationSettingsPage } from '~/components/portal/notification-settings-page'
import { notificationChoices } from '~/data/views/notifications.server'
import { worksAtDesk } from '~/domain/actor'
import { kindsFor, waysFor } from '~/domain/notifications'
import { flash, readFlash } from '~/http/flash.server'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { notificationSettingsPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'
import { chooseNotifications } from '~/use-cases/notifications/choose-notifications.server'

export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const { said, headers } = readFlash(args.request)
  const data = {
    kinds: kindsFor(worksAtDesk(actor)),
    choices: await orErrorPage(notificationChoices(actor)),
    isSaved: said === 'saved',
    title: pageTitleOf(args, locale, translator(locale)('portal:notifications.settings')),
  }
  return ok(data, headers)
}

export async function action(args: ActionArgs) {
  const actor = await requireActor(args)
  const form = await args.request.formData()
  const choices = kindsFor(worksAtDesk(actor)).flatMap((kind) => {
    const ways = waysFor[kind].find((one) => one === form.get(kind))
    return ways ? [[kind, ways]] : []
  })
  await orErrorPage(chooseNotifications(actor, Object.fromEntries(choices)))
  return redirectTo(notificationSettingsPath(), flash(notificationSettingsPath(), 'saved'))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Page() {
  return <NotificationSettingsPage {...useLoaderData<typeof loader>()} />
}
