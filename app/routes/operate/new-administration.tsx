import { NewAdministrationPage, newAdministrationFields } from '~/components/operate/new-administration-page'
import { refusalOf } from '~/components/portal/refusal'
import { operatedTeams } from '~/data/views/operate/teams.server'
import { newAdministrationForm } from '~/http/operate/fields.server'
import { operateAction, operatePage } from '~/http/operate/operate-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { operateItemPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { foundAdministration } from '~/use-cases/installation/found-administration.server'

export async function loader(args: LoaderArgs) {
  const { actor, locale, page, headers } = await operatePage(args, (t) => t('operate:administrations.new'))
  const teams = await orErrorPage(operatedTeams(actor, locale))
  return ok({ ...page, teams: teams.map(({ id, name }) => ({ id, name })) }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  operateAction(args, async ({ actor, read }) => {
    const { administrationId } = await foundAdministration(actor, read(newAdministrationForm))
    return { to: operateItemPath('administrations', administrationId), say: 'founded' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), newAdministrationFields)
  return <NewAdministrationPage {...data} refusal={refusal} />
}
