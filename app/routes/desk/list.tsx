import { requireDeskActor } from '~/auth/require-actor.server'
import { type CommonList, currentList } from '~/components/desk/current-list'
import { JumpAnswer } from '~/components/desk/jump-answer'
import { NoQueues } from '~/components/desk/no-queues'
import { TicketList } from '~/components/desk/ticket-list'
import { useDeskData } from '~/components/desk/use-desk-data'
import { deskList } from '~/data/views/desk-list.server'
import { findTickets } from '~/data/views/find-ticket.server'
import { nameOfAdministration } from '~/domain/actor'
import { readDeskFilter, readDeskPosition, showsWholeBar } from '~/http/desk-filter'
import { localeOf } from '~/http/locale.server'
import { pageTitleOf } from '~/http/page-title.server'
import { orErrorPage } from '~/http/respond.server'
import { translator } from '~/i18n/translate.server'
import { deskTicketPath } from '~/paths'
import { type LoaderArgs, redirectTo } from '~/platform/http.server'
import { type MetaFunction, useLoaderData, useLocation } from '~/platform/router'

export async function loader(args: LoaderArgs) {
  const actor = await requireDeskActor(args)
  const url = new URL(args.request.url)
  const asked = url.searchParams.get('find')?.trim().slice(0, 20)
  const numbers = asked ? await orErrorPage(findTickets(actor, asked)) : []
  if (numbers[0] && numbers.length === 1) throw redirectTo(deskTicketPath(numbers[0]))

  const locale = await localeOf(args)
  const filter = readDeskFilter(url.searchParams)
  const isWhole = showsWholeBar(url.searchParams)
  const { queue, ...page } = await orErrorPage(
    deskList(actor, filter, { ...readDeskPosition(url.searchParams), locale, withAgents: isWhole }),
  )
  const list = currentList(url.searchParams)
  const desk = actor.memberships.find(
    ({ administrationId, code }) =>
      administrationId === queue?.administrationId || code === filter.administration,
  )
  const place = desk ? nameOfAdministration(desk, locale) : null
  const heading = queue?.name ?? place ?? translator(locale)(`queue:list.${list as CommonList}`)
  return {
    ...page,
    title: pageTitleOf(args, locale, place && queue ? `${heading}, ${place}` : heading),
    heading,
    place: queue && place,
    filter,
    list,
    isWhole,
    isTooLong: url.searchParams.get('export') === 'tooLong',
    jump: asked ? { asked, numbers } : null,
    now: new Date(),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Irisdesk' }]

export default function DeskListPage() {
  const { heading, place, jump, ...list } = useLoaderData<typeof loader>()
  const desk = useDeskData()
  const { pathname, search } = useLocation()
  return (
    <>
      <div className="page-head">
        <h1>
          {heading}
          {place && <span className="list-place"> {place}</span>}
        </h1>
      </div>
      {jump && <JumpAnswer {...jump} />}
      {desk?.administrations.every(({ queues }) => queues?.length === 0) ? (
        <NoQueues />
      ) : (
        <TicketList
          {...list}
          caption={place ? `${heading}, ${place}` : heading}
          address={pathname + search}
        />
      )}
    </>
  )
}
