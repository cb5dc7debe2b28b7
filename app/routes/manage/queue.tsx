import { QueuePage, queueFields, type ShownQueue } from '~/components/manage/queue-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedQueue, poolTeams } from '~/data/views/manage/queues.server'
import { queueForm } from '~/http/manage/fields.server'
import { idOrNew, manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { saveQueue } from '~/use-cases/administration/save-queue.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:field.queue'),
  )
  const id = idOrNew(args.params.id)
  const queue: ShownQueue | null = id ? await orErrorPage(managedQueue(actor, administrationId, id)) : null
  const teams = await orErrorPage(poolTeams(actor, locale))
  return ok({ ...page, queue, teams }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, read }) => {
    const id = idOrNew(args.params.id)
    const { team, ...settings } = read(queueForm)
    await saveQueue(actor, administrationId, id, { ...settings, teamId: team })
    return { to: manageAreaPath(code, 'queues'), say: id ? 'saved' : 'added' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), queueFields)
  return <QueuePage {...data} refusal={refusal} />
}
