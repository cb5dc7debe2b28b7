import { requireCoordinator } from '~/auth/require-coordinator.server'
import { ManageHead } from '~/components/manage/manage-head'
import { nameOfAdministration } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { translator } from '~/i18n/translate.server'
import { useT } from '~/i18n/use-t'
import { manageHomePath } from '~/paths'
import { type LoaderArgs, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireCoordinator(args)
  const locale = await localeOf(args)
  const [first, ...others] = coordinated(actor)
  if (first && others.length === 0) throw redirectTo(manageHomePath(first.code))
  return {
    title: pageTitleOf(args, locale, translator(locale)('manage:choice.title')),
    administrations: coordinated(actor).map((one) => ({
      code: one.code,
      name: nameOfAdministration(one, locale),
    })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** For whoever coordinates several; the others never see it. */
export default function Choice() {
  const { administrations } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <ManageHead title={t('manage:choice.title')} intro={t('manage:choice.text')} said={null} />
      <ul className="manage-cards">
        {administrations.map(({ code, name }) => (
          <li key={code}>
            <a className="row-link" href={manageHomePath(code)}>
              {name}
            </a>
            <p className="text-muted">{code}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
