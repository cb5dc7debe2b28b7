import { HoursPage } from '~/components/manage/calendar/hours-page'
import { managedCalendar } from '~/data/views/manage/calendars.server'
import { hoursInFields } from '~/domain/calendar/hours-fields'
import { inOrder, typedHoursOf } from '~/domain/calendar/typed-hours'
import {
  editedCalendarForm,
  MOST_CALENDAR_FIELDS,
  readCalendarForm,
} from '~/http/manage/calendar-form.server'
import { idOrNew, manageAction, managePage } from '~/http/manage/manage-page.server'
import { startingVersion } from '~/http/manage/shown-versions.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { wallClock } from '~/lib/wall-clock'
import { manageItemPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, notFound, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { saveCalendar } from '~/use-cases/administration/save-calendar.server'

const nothingYet = inOrder({ timeZone: brussels, periods: [], closingDays: [] })

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, page, headers } = await managePage(args, (t) =>
    t('manage:calendars.change'),
  )
  const id = idOrNew(args.params.id)
  const calendar = id ? await orErrorPage(managedCalendar(actor, administrationId, id)) : null
  // The common helpdesk's is nobody's to change here.
  if (calendar?.isCommon) throw notFound()
  const now = new Date()
  const { version, planned, started } = startingVersion(calendar?.versions ?? [], {
    request: args.request,
    timeZoneOf: ({ timeZone }) => timeZone,
    now,
  })
  const today = wallClock(now, version?.timeZone ?? brussels).day
  return ok(
    {
      ...page,
      calendar: calendar && { id: calendar.id, name: calendar.name },
      basis: calendar?.newestId ?? null,
      hours: version ? typedHoursOf(version, today) : nothingYet,
      planned,
      started,
      today,
      now,
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(
    args,
    async ({ actor, administrationId, code, intent, form }) => {
      const id = idOrNew(args.params.id)
      const again = editedCalendarForm(form, intent)
      if (again) return { again: { ...again, intent } }
      const wanted = readCalendarForm(form, id === null)
      const saved = await saveCalendar(actor, administrationId, id, wanted)
      return { to: manageItemPath(code, 'calendars', saved), say: wanted.from ? 'planned' : 'saved' }
    },
    MOST_CALENDAR_FIELDS,
  )

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <HoursPage {...data} hours={answer ? hoursInFields(answer.values) : data.hours} answer={answer} />
}
