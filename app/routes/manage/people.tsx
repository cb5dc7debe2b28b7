import { UserRoundX } from 'lucide-react'
import { ManageHead } from '~/components/manage/manage-head'
import { Button, ButtonLink } from '~/components/ui/button'
import { TextField } from '~/components/ui/controls'
import { EmptyState } from '~/components/ui/empty-state'
import { Pager } from '~/components/ui/pager'
import { managedPeople } from '~/data/views/manage/people.server'
import { managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath, manageItemPath } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) =>
    t('manage:area.people'),
  )
  const { searchParams } = new URL(args.request.url)
  const typed = (searchParams.get('q') ?? '').replaceAll('\0', '').slice(0, 100)
  const after = searchParams.get('after')
  const found = await orErrorPage(managedPeople(actor, administrationId, { typed, after, locale }))
  return ok({ ...page, ...found, typed, isFirstPage: after === null }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** Who has or had a role here, and the way to each of them. */
export default function People() {
  const { code, said, people, next, typed, isFirstPage } = useLoaderData<typeof loader>()
  const t = useT()
  const list = manageAreaPath(code, 'people')
  const page = (after?: string) => {
    const query = new URLSearchParams({ ...(typed && { q: typed }), ...(after && { after }) }).toString()
    return query ? `${list}?${query}` : list
  }
  return (
    <>
      <ManageHead
        title={t('manage:area.people')}
        intro={t('manage:people.intro')}
        said={said}
        action={
          <ButtonLink look="primary" href={manageItemPath(code, 'people', 'new')}>
            {t('manage:invite.invite')}
          </ButtonLink>
        }
      />
      <search>
        <form method="get" action={list} className="fields-row">
          <TextField
            label={t('manage:people.search')}
            name="q"
            type="search"
            defaultValue={typed}
            autoComplete="off"
          />
          <Button>{t('manage:people.searchButton')}</Button>
          {typed && <a href={list}>{t('manage:people.all')}</a>}
        </form>
      </search>
      {people.length === 0 ? (
        <EmptyState Icon={UserRoundX} title={t('manage:people.nobody')} />
      ) : (
        <table className="table table-stack">
          <thead>
            <tr>
              <th scope="col">{t('manage:field.name')}</th>
              <th scope="col">{t('manage:field.unit')}</th>
              <th scope="col">{t('manage:person.roles')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, email, unit, roles }) => (
              <tr key={id}>
                <td>
                  <a className="row-link" href={manageItemPath(code, 'people', id)}>
                    {name}
                  </a>
                  <small>{email}</small>
                </td>
                <td data-label={t('manage:field.unit')}>{unit}</td>
                <td data-label={t('manage:person.roles')}>
                  {roles.length > 0
                    ? roles.map((role) => t(`manage:role.${role}`)).join(', ')
                    : t('manage:people.noRole')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager previous={isFirstPage ? null : page()} next={next && page(next)} />
    </>
  )
}
