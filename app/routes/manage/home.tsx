import { ManageHead } from '~/components/manage/manage-head'
import { managedCounts } from '~/data/views/manage/home.server'
import { nameOfAdministration } from '~/domain/actor'
import { coordinated } from '~/domain/coordination'
import { managePage } from '~/http/manage/manage-page.server'
import { orErrorPage } from '~/http/respond.server'
import { useT } from '~/i18n/use-t'
import { manageAreaPath, manageAreas } from '~/paths'
import { type LoaderArgs, ok } from '~/platform/http.server'
import { type MetaFunction, useLoaderData } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const { actor, administrationId, locale, page, headers } = await managePage(args, (t) => t('manage:title'))
  const own = coordinated(actor).find((one) => one.administrationId === administrationId)
  const counts = await orErrorPage(managedCounts(actor, administrationId))
  return ok({ ...page, name: own ? nameOfAdministration(own, locale) : page.code, counts }, headers)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

/** What can be managed, and how much there is of it. */
export default function Home() {
  const { code, name, said, counts } = useLoaderData<typeof loader>()
  const t = useT()
  const cards = {
    administration: t('manage:card.administration'),
    services: t('manage:card.services', { count: counts.services }),
    queues: t('manage:card.queues', { count: counts.queues }),
    units: t('manage:card.units', { count: counts.units }),
    routing: t('manage:card.rules', { count: counts.rules }),
    priorities: t('manage:card.priorities'),
    calendars: t('manage:card.calendars', { count: counts.calendars }),
    contract: t('manage:card.contract'),
    warnings: t('manage:card.warnings'),
    figures: t('manage:card.figures'),
    reports: t('manage:card.reports'),
    people: t('manage:card.people', { count: counts.people }),
    mail: t('manage:card.addresses', { count: counts.addresses }),
  }
  return (
    <>
      <ManageHead
        title={t('manage:home.title', { administration: name })}
        intro={t('manage:home.intro')}
        said={said}
      />
      <ul className="manage-cards">
        {manageAreas.map((area) => (
          <li key={area}>
            <a className="row-link" href={manageAreaPath(code, area)}>
              {t(`manage:area.${area}`)}
            </a>
            <p className="text-muted">{cards[area]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
