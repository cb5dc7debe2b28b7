import { ServicePage, type ShownService, serviceFields } from '~/components/manage/service-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedQueues, teamsThatServe } from '~/data/views/manage/queues.server'
import { managedService } from '~/data/views/manage/services.server'
import { serviceForm } from '~/http/manage/fields.server'
import { assertId, idOrNew, manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { removeService } from '~/use-cases/administration/remove-service.server'
import { saveService } from '~/use-cases/administration/save-service.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:field.service'),
  )
  const id = idOrNew(args.params.id)
  const service: ShownService | null = id
    ? await orErrorPage(managedService(actor, administrationId, id, locale))
    : null
  const queues = await orErrorPage(managedQueues(actor, administrationId, locale))
  const teams = await orErrorPage(teamsThatServe(actor, administrationId, locale))
  return ok({ ...page, service, queues, teams }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, intent, read }) => {
    const id = idOrNew(args.params.id)
    const to = manageAreaPath(code, 'services')
    if (intent === 'remove')
      return { to, say: await removeService(actor, administrationId, assertId(args.params.id)) }
    const { queue: queueId, restrictedTeam: restrictedTeamId, ...settings } = read(serviceForm)
    await saveService(actor, administrationId, id, { ...settings, queueId, restrictedTeamId })
    return { to, say: id ? 'saved' : 'added' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const refusal = refusalOf(useT(), refused, serviceFields)
  return <ServicePage {...data} refusal={refusal} isRefused={refused !== undefined} />
}
