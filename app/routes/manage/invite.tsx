import { InvitePage, inviteFields } from '~/components/manage/invite-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedUnits } from '~/data/views/manage/units.server'
import { inviteForm } from '~/http/manage/fields.server'
import { manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageItemPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { invitePerson } from '~/use-cases/people/invite-person.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:invite.invite'),
  )
  const units = await orErrorPage(managedUnits(actor, administrationId, locale))
  return ok({ ...page, units: units.map(({ id, name }) => ({ id, name })) }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, read }) => {
    const { unit, ...person } = read(inviteForm)
    const { personId } = await invitePerson(actor, { ...person, administrationId, unitId: unit })
    return { to: manageItemPath(code, 'people', personId), say: 'invited' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), inviteFields)
  return <InvitePage {...data} refusal={refusal} />
}
