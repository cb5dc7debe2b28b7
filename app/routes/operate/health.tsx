import { ManageHead } from '~/components/manage/manage-head'
import { HealthPage } from '~/components/operate/health-page'
import { operatedHealth } from '~/data/views/operate/health.server'
import { operatePage } from '~/http/operate/operate-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, locale, page, headers } = await operatePage(args, (t) => t('operate:area.health'))
  return ok({ ...page, health: await orErrorPage(operatedHealth(actor, locale)) }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** How the installation is. */
export default function Health() {
  const { health } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <ManageHead title={t('operate:area.health')} intro={t('operate:health.intro')} said={null} />
      <HealthPage health={health} />
    </>
  )
}
