import { Plus } from 'lucide-react'
import { CalendarCards } from '~/components/manage/calendar/calendar-cards'
import { ManageHead } from '~/components/manage/manage-head'
import { ButtonLink } from '~/components/ui/button'
import { managedCalendars } from '~/data/views/manage/calendars.server'
import { managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageHoursPath } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, page, headers } = await managePage(args, (t) => t('manage:area.calendars'))
  const calendars = await orErrorPage(managedCalendars(actor, administrationId))
  return ok({ ...page, calendars }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** The calendars that promises are counted in, and that requesters see. */
export default function Calendars() {
  const { code, said, calendars } = useLoaderData<typeof loader>()
  const t = useT()
  const add = (
    <ButtonLink icon={<Plus size={16} aria-hidden="true" />} href={manageHoursPath(code, 'new')}>
      {t('manage:calendars.new')}
    </ButtonLink>
  )
  return (
    <>
      <ManageHead
        title={t('manage:area.calendars')}
        intro={t('manage:calendars.intro')}
        said={said}
        action={add}
      />
      <CalendarCards code={code} calendars={calendars} />
    </>
  )
}
