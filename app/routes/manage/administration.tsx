import {
  AdministrationPage,
  administrationFields,
  type ShownAdministration,
} from '~/components/manage/administration-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedAdministration } from '~/data/views/manage/administration.server'
import { administrationForm } from '~/http/manage/fields.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { changeAdministration } from '~/use-cases/administration/change-administration.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, page, headers } = await managePage(args, (t) =>
    t('manage:area.administration'),
  )
  const administration: ShownAdministration = await orErrorPage(
    managedAdministration(actor, administrationId),
  )
  return ok({ ...page, administration }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, read }) => {
    const { telephone, mail, counterNl, counterFr, hasAccent, accent, ...settings } = read(administrationForm)
    await changeAdministration(actor, administrationId, {
      settings: { ...settings, accent: hasAccent ? (accent ?? null) : null },
      contact: { telephone, mail, counterNl, counterFr },
    })
    return { to: manageAreaPath(code, 'administration'), say: 'saved' }
  })

export default function Page() {
  const { administration, said } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const refusal = refusalOf(useT(), refused, administrationFields)
  return (
    <AdministrationPage
      administration={administration}
      said={said}
      refusal={refusal}
      isRefused={refused !== undefined}
    />
  )
}
