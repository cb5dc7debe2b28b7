import { WarningsPage, warningFields } from '~/components/manage/warnings-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedQueues } from '~/data/views/manage/queues.server'
import { managedWarnings } from '~/data/views/manage/warnings.server'
import { rowForm, warningForm } from '~/http/manage/fields.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { addWarningRule } from '~/use-cases/administration/add-warning-rule.server'
import { endWarningRule } from '~/use-cases/administration/end-warning-rule.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.warnings'),
  )
  const [warnings, queues] = await orErrorPage(
    Promise.all([
      managedWarnings(actor, administrationId, locale),
      managedQueues(actor, administrationId, locale),
    ]),
  )
  return ok({ ...page, warnings, queues }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, intent, read }) => {
    const to = manageAreaPath(code, 'warnings')
    if (intent === 'end') {
      await endWarningRule(actor, administrationId, read(rowForm).id)
      return { to, say: 'removed' }
    }
    await addWarningRule(actor, administrationId, read(warningForm))
    return { to, say: 'added' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), warningFields)
  return <WarningsPage {...data} refusal={refusal} />
}
