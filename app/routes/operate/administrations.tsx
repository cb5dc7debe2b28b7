import { Building2 } from 'lucide-react'
import { ManageHead } from '~/components/manage/manage-head'
import { AdministrationTable } from '~/components/operate/administration-table'
import { SearchForm } from '~/components/operate/search-form'
import { ButtonLink } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { Pager } from '~/components/ui/pager'
import { operatedAdministrations } from '~/data/views/operate/administrations.server'
import { operatePage } from '~/http/operate/operate-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { operateAreaPath, operateItemPath } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, locale, page, headers } = await operatePage(args, (t) => t('operate:area.administrations'))
  const { searchParams } = new URL(args.request.url)
  const typed = (searchParams.get('q') ?? '').replaceAll('\0', '').slice(0, 100)
  const after = searchParams.get('after')?.replaceAll('\0', '').slice(0, 5) ?? null
  const found = await orErrorPage(operatedAdministrations(actor, { typed, after, locale }))
  return ok({ ...page, ...found, typed, isFirstPage: after === null, now: new Date() }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** Who uses the helpdesk. */
export default function Administrations() {
  const { said, administrations, next, typed, isFirstPage, now } = useLoaderData<typeof loader>()
  const t = useT()
  const list = operateAreaPath('administrations')
  const page = (after?: string) => {
    const query = new URLSearchParams({ ...(typed && { q: typed }), ...(after && { after }) }).toString()
    return query ? `${list}?${query}` : list
  }
  return (
    <>
      <ManageHead
        title={t('operate:area.administrations')}
        intro={t('operate:administrations.intro')}
        said={said}
        action={
          <ButtonLink look="primary" href={operateItemPath('administrations', 'new')}>
            {t('operate:administrations.new')}
          </ButtonLink>
        }
      />
      <SearchForm list={list} label={t('operate:administrations.search')} typed={typed} />
      {administrations.length === 0 ? (
        <EmptyState Icon={Building2} title={t('operate:administrations.none')} />
      ) : (
        <AdministrationTable administrations={administrations} now={now} />
      )}
      <Pager previous={isFirstPage ? null : page()} next={next && page(next)} />
    </>
  )
}
