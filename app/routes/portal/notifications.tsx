import { requireActor } from '~/auth/require-actor.server'
import { NotificationsPage } from '~/components/portal/notifications-page'
import { notifications, unreadNotifications } from '~/data/views/notifications.server'
import { worksAtDesk } from '~/domain/actor'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { deskTicketPath, notificationsPath, ticketPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, notFound, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'
import { openNotification, readAllNotifications } from '~/use-cases/notifications/read-notifications.server'

export async function loader(args: LoaderArgs) {
  const actor = await requireActor(args)
  const locale = await localeOf(args)
  const { searchParams } = new URL(args.request.url)
  const page = { after: searchParams.get('after'), before: searchParams.get('before') }
  // Before it is read: what comes meanwhile is not marked as read with the rest.
  const now = new Date()
  return {
    ...(await orErrorPage(notifications(actor, page))),
    unread: await orErrorPage(unreadNotifications(actor)),
    title: pageTitleOf(args, locale, translator(locale)('common:bell.title')),
    now,
  }
}

/** Opening a line, and marking all as read. Both change something, so both are forms. */
export async function action(args: ActionArgs) {
  const actor = await requireActor(args)
  const form = await args.request.formData()
  switch (form.get('intent')) {
    case 'open': {
      const { number, kind } = await orErrorPage(
        openNotification(actor, String(form.get('notification') ?? '')),
      )
      const isWork = kind === 'assigned' || kind === 'answered'
      return redirectTo(isWork && worksAtDesk(actor) ? deskTicketPath(number) : ticketPath(number))
    }
    case 'readAll': {
      const until = new Date(String(form.get('until') ?? ''))
      if (Number.isNaN(until.getTime())) throw notFound()
      await orErrorPage(readAllNotifications(actor, until))
      return redirectTo(notificationsPath())
    }
    default:
      throw notFound()
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function Page() {
  return <NotificationsPage {...useLoaderData<typeof loader>()} />
}
