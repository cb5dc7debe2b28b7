import { Inbox } from 'lucide-react'
import { useT } from '~/i18n/use-t'
import { myTicketsPath, newTicketPath } from '~/paths'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Pager } from '../ui/pager'
import { Tabs } from '../ui/tabs'
import { type ListedTicket, TicketList } from './ticket-list'

const lists = ['mine', 'filed', 'followed', 'unit'] as const
type List = (typeof lists)[number]

export interface MyTicketsPageProps {
  list: List
  tickets: ListedTicket[]
  previous: string | null
  next: string | null
  withAdministration: boolean
  now: Date
}

const listPath = (list: List, page = '') =>
  myTicketsPath() + (list === 'mine' ? page && `?${page}` : `?list=${list}${page && `&${page}`}`)

export function MyTicketsPage(props: MyTicketsPageProps) {
  const { list, tickets, previous, next, withAdministration, now } = props
  const t = useT()
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{t('common:myTickets')}</h1>
        <ButtonLink look="primary" href={newTicketPath()}>
          {t('common:newTicket')}
        </ButtonLink>
      </div>
      <Tabs
        label={t('portal:list.which')}
        tabs={lists.map((one) => ({
          label: t(`portal:list.${one}`),
          href: listPath(one),
          current: one === list,
        }))}
      />
      <h2 className="sr-only">{t(`portal:list.${list}`)}</h2>
      <div data-watch-person data-live="tickets">
        {tickets.length > 0 ? (
          <TicketList
            tickets={tickets}
            now={now}
            withRequester={list !== 'mine'}
            withAdministration={withAdministration}
          />
        ) : (
          <EmptyState
            Icon={Inbox}
            title={t(`portal:list.none.${list}`)}
            text={t(`portal:list.noneText.${list}`)}
          />
        )}
        <Pager
          previous={previous && listPath(list, `before=${previous}`)}
          next={next && listPath(list, `after=${next}`)}
        />
      </div>
    </div>
  )
}
