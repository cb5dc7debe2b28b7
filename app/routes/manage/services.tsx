import { Plus } from 'lucide-react'
import { ManageHead } from '~/components/manage/manage-head'
import { Badge } from '~/components/ui/badge'
import { ButtonLink } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { managedServices } from '~/data/views/manage/services.server'
import { managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageItemPath } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.services'),
  )
  const services = await orErrorPage(managedServices(actor, administrationId, locale))
  return ok({ ...page, services }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** The catalogue, in the order in which requesters see it. */
export default function Services() {
  const { code, said, services } = useLoaderData<typeof loader>()
  const t = useT()
  const add = (
    <ButtonLink icon={<Plus size={16} aria-hidden="true" />} href={manageItemPath(code, 'services', 'new')}>
      {t('manage:services.new')}
    </ButtonLink>
  )
  return (
    <>
      <ManageHead
        title={t('manage:area.services')}
        intro={t('manage:services.intro')}
        said={said}
        action={add}
      />
      {services.length === 0 ? (
        <EmptyState title={t('manage:services.empty')} />
      ) : (
        <table className="table table-stack">
          <thead>
            <tr>
              <th scope="col">{t('manage:field.service')}</th>
              <th scope="col">{t('manage:field.queue')}</th>
            </tr>
          </thead>
          <tbody>
            {services.map(({ id, name, queue, confidential, isActive }) => (
              <tr key={id}>
                <td>
                  <a className="row-link" href={manageItemPath(code, 'services', id)}>
                    {name}
                  </a>{' '}
                  {confidential && <Badge tone="warning">{t('ticket:confidential')}</Badge>}{' '}
                  {!isActive && <Badge tone="neutral">{t('manage:services.inactive')}</Badge>}
                </td>
                <td data-label={t('manage:field.queue')}>{queue ?? t('manage:none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
