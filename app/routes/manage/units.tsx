import { Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import { ManageHead } from '~/components/manage/manage-head'
import { ButtonLink } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { managedUnits } from '~/data/views/manage/units.server'
import { managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageItemPath } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.units'),
  )
  const units = await orErrorPage(managedUnits(actor, administrationId, locale))
  return ok({ ...page, units: units.map(({ id, name, depth }) => ({ id, name, depth })) }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** The units as a tree: each part under what it belongs to. */
export default function Units() {
  const { code, said, units } = useLoaderData<typeof loader>()
  const t = useT()
  const add = (
    <ButtonLink icon={<Plus size={16} aria-hidden="true" />} href={manageItemPath(code, 'units', 'new')}>
      {t('manage:units.new')}
    </ButtonLink>
  )
  return (
    <>
      <ManageHead title={t('manage:area.units')} intro={t('manage:units.intro')} said={said} action={add} />
      {units.length === 0 ? (
        <EmptyState title={t('manage:units.empty')} />
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('manage:field.unit')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ id, name, depth }) => (
              <tr key={id}>
                <td>
                  <div className="tree-indent" style={{ '--depth': depth } as CSSProperties}>
                    <a className="row-link" href={manageItemPath(code, 'units', id)}>
                      {name}
                    </a>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
