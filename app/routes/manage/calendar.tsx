import { CalendarPage } from '~/components/manage/calendar/calendar-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedCalendar } from '~/data/views/manage/calendars.server'
import { nameForm, versionForm } from '~/http/manage/fields.server'
import { assertId, manageAction, managePage } from '~/http/manage/manage-page.server'
import { shownVersions } from '~/http/manage/shown-versions.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { useT } from '~/i18n/use-t'
import { wallClock } from '~/lib/wall-clock'
import { manageItemPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, notFound, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { renameCalendar } from '~/use-cases/administration/rename-calendar.server'
import { withdrawHours } from '~/use-cases/administration/withdraw-version.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, page, headers } = await managePage(args, (t) =>
    t('manage:calendars.calendar'),
  )
  const { versions, ...calendar } = await orErrorPage(
    managedCalendar(actor, administrationId, assertId(args.params.id)),
  )
  const now = new Date()
  const asked = new URL(args.request.url).searchParams.get('version')
  const { lines, shown } = shownVersions(versions, asked, now)
  if (asked && !shown) throw notFound()
  const { timeZone = brussels } = shown?.version ?? {}
  const today = wallClock(now, timeZone).day
  return ok(
    {
      ...page,
      calendar,
      versions: lines,
      shown: shown?.line ?? null,
      hours: shown?.version ?? null,
      today,
      now,
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, intent, read }) => {
    const id = assertId(args.params.id)
    if (intent === 'withdraw') {
      const versionId = read(versionForm).version
      await withdrawHours(actor, administrationId, { calendarId: id, versionId })
      return { to: manageItemPath(code, 'calendars', id), say: 'planWithdrawn' }
    }
    await renameCalendar(actor, administrationId, id, read(nameForm).name)
    return { to: manageItemPath(code, 'calendars', id), say: 'saved' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  return <CalendarPage {...data} refusal={refusalOf(useT(), useActionData<typeof action>(), ['name'])} />
}
