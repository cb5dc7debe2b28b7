import { Users } from 'lucide-react'
import { ManageHead } from '~/components/manage/manage-head'
import { ButtonLink } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { operatedTeams } from '~/data/views/operate/teams.server'
import { operatePage } from '~/http/operate/operate-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { operateItemPath } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, locale, page, headers } = await operatePage(args, (t) => t('operate:area.teams'))
  return ok({ ...page, teams: await orErrorPage(operatedTeams(actor, locale)) }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** The teams of the common pool. */
export default function Teams() {
  const { said, teams } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <ManageHead
        title={t('operate:area.teams')}
        intro={t('operate:teams.intro')}
        said={said}
        action={
          <ButtonLink look="primary" href={operateItemPath('teams', 'new')}>
            {t('operate:teams.new')}
          </ButtonLink>
        }
      />
      {teams.length === 0 ? (
        <EmptyState Icon={Users} title={t('operate:teams.none')} />
      ) : (
        <table className="table table-stack">
          <thead>
            <tr>
              <th scope="col">{t('operate:field.name')}</th>
              <th scope="col" className="number">
                {t('operate:teams.members')}
              </th>
              <th scope="col">{t('operate:teams.serves')}</th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ id, name, members, codes }) => (
              <tr key={id}>
                <td>
                  <a className="row-link" href={operateItemPath('teams', id)}>
                    {name}
                  </a>
                </td>
                <td className="number" data-label={t('operate:teams.members')}>
                  {members}
                </td>
                <td>{codes.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
