import {
  AdministrationPage,
  type AdministrationPageProps,
  coordinatorFields,
  nameFields,
} from '~/components/operate/administration-page'
import { closingFields } from '~/components/operate/closing-form'
import { refusalOf } from '~/components/portal/refusal'
import { operatedAdministration } from '~/data/views/operate/administration.server'
import { rowForm } from '~/http/manage/fields.server'
import { assertId } from '~/http/manage/manage-page.server'
import { closingForm, coordinatorForm, namesForm } from '~/http/operate/fields.server'
import { operateAction, operatePage } from '~/http/operate/operate-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { operateItemPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { appointCoordinator } from '~/use-cases/installation/appoint-coordinator.server'
import { closeAdministration, openAdministration } from '~/use-cases/installation/close-administration.server'
import { endCoordination } from '~/use-cases/installation/end-coordination.server'
import { renameAdministration } from '~/use-cases/installation/rename-administration.server'

export async function loader(args: LoaderArgs) {
  const { actor, locale, page, headers } = await operatePage(args, (t) => t('operate:area.administrations'))
  const administration: AdministrationPageProps['administration'] = await orErrorPage(
    operatedAdministration(actor, assertId(args.params.id), locale),
  )
  return ok({ ...page, administration, personId: actor.personId, now: new Date() }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  operateAction(args, async ({ actor, intent, read }) => {
    const administrationId = assertId(args.params.id)
    const to = operateItemPath('administrations', administrationId)
    if (intent === 'appoint') {
      await appointCoordinator(actor, administrationId, read(coordinatorForm))
      return { to, say: 'invited' }
    }
    if (intent === 'end') {
      await endCoordination(actor, { administrationId, membershipId: read(rowForm).id })
      return { to, say: 'ended' }
    }
    if (intent === 'close') {
      await closeAdministration(actor, administrationId, read(closingForm))
      return { to, say: 'saved' }
    }
    if (intent === 'open') {
      await openAdministration(actor, administrationId)
      return { to, say: 'saved' }
    }
    await renameAdministration(actor, administrationId, read(namesForm))
    return { to, say: 'saved' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const t = useT()
  const refused = useActionData<typeof action>()
  // Three forms on one page: what was typed in one says nothing of the others.
  const of = (intents: string[], fields: string[]) =>
    refusalOf(t, intents.includes(refused?.values.intent ?? '') ? refused : undefined, fields)
  return (
    <AdministrationPage
      {...data}
      names={of(['rename'], nameFields)}
      coordinator={of(['appoint', 'end'], coordinatorFields)}
      closing={of(['close', 'open'], closingFields)}
    />
  )
}
