import { PrioritiesPage, priorityFields } from '~/components/manage/priorities-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedPriorityCells } from '~/data/views/manage/priorities.server'
import { priorityOf } from '~/domain/priority'
import { levels } from '~/domain/ticket-values'
import { priorityForm, rowForm } from '~/http/manage/fields.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { brussels } from '~/i18n/formatting'
import { useT } from '~/i18n/use-t'
import { startOfDay } from '~/lib/wall-clock'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { planPriorities } from '~/use-cases/administration/plan-priorities.server'
import { withdrawPriority } from '~/use-cases/administration/withdraw-priority.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, page, headers } = await managePage(args, (t) =>
    t('manage:area.priorities'),
  )
  const now = new Date()
  const cells = await orErrorPage(managedPriorityCells(actor, administrationId))
  const matrix = levels.map((impact) => ({
    impact,
    cells: levels.map((urgency) => ({ urgency, priority: priorityOf(impact, urgency, cells, now) })),
  }))
  return ok(
    {
      ...page,
      matrix,
      planned: cells.filter(({ effectiveFrom }) => effectiveFrom > now),
      past: cells.filter(({ effectiveFrom }) => effectiveFrom <= now),
      now,
    },
    headers,
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, intent, read }) => {
    const to = manageAreaPath(code, 'priorities')
    if (intent === 'withdraw') {
      await withdrawPriority(actor, administrationId, read(rowForm).id)
      return { to, say: 'removed' }
    }
    const { from, cells } = read(priorityForm)
    await planPriorities(actor, administrationId, { from: startOfDay(from, brussels), cells })
    return { to, say: 'planned' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), priorityFields)
  return <PrioritiesPage {...data} refusal={refusal} />
}
