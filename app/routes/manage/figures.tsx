import { ManagedFiguresPage } from '~/components/manage/figures-page'
import { managedFigures } from '~/data/views/manage/figures.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'
import { switchTimeRecording } from '~/use-cases/effort/switch-time-recording.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, page, headers } = await managePage(args, (t) => t('manage:area.figures'))
  const figures = await orErrorPage(managedFigures(actor, administrationId))
  return ok({ ...page, ...figures, now: new Date() }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, intent }) => {
    await switchTimeRecording(actor, administrationId, intent !== 'estimateTime')
    return { to: manageAreaPath(code, 'figures'), say: 'saved' }
  })

export default function Page() {
  return <ManagedFiguresPage {...useLoaderData<typeof loader>()} />
}
