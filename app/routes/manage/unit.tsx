import { UnitPage, unitFields } from '~/components/manage/unit-page'
import { refusalOf } from '~/components/portal/refusal'
import { managedUnits } from '~/data/views/manage/units.server'
import { unitForm } from '~/http/manage/fields.server'
import { idOrNew, manageAction, managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath } from '~/paths'
import { type ActionArgs, type LoaderArgs, notFound, ok } from '~/platform/http.server'
import { type MetaFunction, useActionData, useLoaderData } from '~/platform/router'
import { saveUnit } from '~/use-cases/administration/save-unit.server'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:field.unit'),
  )
  const id = idOrNew(args.params.id)
  const units = await orErrorPage(managedUnits(actor, administrationId, locale))
  const unit = units.find((one) => one.id === id) ?? null
  if (id && !unit) throw notFound()
  const others = units.filter((one) => one.id !== id).map(({ id, name }) => ({ id, name }))
  return ok({ ...page, unit, others }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export const action = (args: ActionArgs) =>
  manageAction(args, async ({ actor, administrationId, code, read }) => {
    const id = idOrNew(args.params.id)
    const { parent, ...names } = read(unitForm)
    await saveUnit(actor, administrationId, id, { ...names, parentId: parent })
    return { to: manageAreaPath(code, 'units'), say: id ? 'saved' : 'added' }
  })

export default function Page() {
  const data = useLoaderData<typeof loader>()
  const refusal = refusalOf(useT(), useActionData<typeof action>(), unitFields)
  return <UnitPage {...data} refusal={refusal} />
}
