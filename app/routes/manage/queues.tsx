import { Plus } from 'lucide-react'
import { ManageHead } from '~/components/manage/manage-head'
import { Badge } from '~/components/ui/badge'
import { ButtonLink } from '~/components/ui/button'
import { managedQueues } from '~/data/views/manage/queues.server'
import { managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageItemPath } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.queues'),
  )
  const queues = await orErrorPage(managedQueues(actor, administrationId, locale))
  return ok({ ...page, queues }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** Where the work of this administration waits, in the order of the desk. */
export default function Queues() {
  const { code, said, queues } = useLoaderData<typeof loader>()
  const t = useT()
  const add = (
    <ButtonLink icon={<Plus size={16} aria-hidden="true" />} href={manageItemPath(code, 'queues', 'new')}>
      {t('manage:queues.new')}
    </ButtonLink>
  )
  return (
    <>
      <ManageHead title={t('manage:area.queues')} intro={t('manage:queues.intro')} said={said} action={add} />
      <table className="table table-stack">
        <thead>
          <tr>
            <th scope="col">{t('manage:field.queue')}</th>
            <th scope="col">{t('manage:field.team')}</th>
          </tr>
        </thead>
        <tbody>
          {queues.map(({ id, name, team, isDefault }) => (
            <tr key={id}>
              <td>
                <a className="row-link" href={manageItemPath(code, 'queues', id)}>
                  {name}
                </a>{' '}
                {isDefault && <Badge tone="info">{t('manage:queues.default')}</Badge>}
              </td>
              <td data-label={t('manage:field.team')}>{team ?? t('manage:none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
