import { ManageHead } from '~/components/manage/manage-head'
import { operatePage } from '~/http/operate/operate-page.server'
import { useT } from '~/i18n/use-t'
import { operateAreaPath, operateAreas } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { page, headers } = await operatePage(args, (t) => t('operate:title'))
  return ok(page, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** What an operator looks after. */
export default function Home() {
  const { said } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <ManageHead title={t('operate:title')} intro={t('operate:home.intro')} said={said} />
      <ul className="manage-cards">
        {operateAreas.map((area) => (
          <li key={area}>
            <a className="row-link" href={operateAreaPath(area)}>
              {t(`operate:area.${area}`)}
            </a>
            <p className="text-muted">{t(`operate:card.${area}`)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
