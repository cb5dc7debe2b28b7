import { type DeskFilter, sortOf } from '~/domain/desk-list'
import { deskListPath } from '~/paths'
import { Pager } from '../ui/pager'
import type { CurrentList } from './current-list'
import { ExportLinks } from './export-links'
import { PrepareFile } from './files/prepare-file'
import { FilterBar } from './filter-bar'
import { ListEmpty } from './list-empty'
import { LiveTickets } from './live-tickets'
import type { TableTicket } from './ticket-table'
import { useDeskData } from './use-desk-data'

export interface TicketListProps {
  /** "Mobility, Network": names the table. */
  caption: string
  filter: DeskFilter
  list: CurrentList
  tickets: TableTicket[]
  agents: { id: string; name: string }[]
  previous: string | null
  next: string | null
  isWhole: boolean
  /** It was asked for as a file, and holds too many tickets for one. */
  isTooLong: boolean
  /** The address of the page: another one is another list. */
  address: string
  now: Date
}

/** The middle of the desk: filters, the tickets, and the way to those before and after. */
export function TicketList(props: TicketListProps) {
  const { caption, filter, list, tickets, agents, previous, next, isWhole, address, now } = props
  const desk = useDeskData()
  const more = isWhole ? ('1' as const) : null
  const holdsSeveral = !filter.queueId && !filter.administration && (desk?.administrations.length ?? 0) > 1
  return (
    <>
      <FilterBar {...{ filter, list, agents, isWhole }} />
      {props.isTooLong && <PrepareFile filter={filter} />}
      {tickets.length === 0 ? (
        <ListEmpty filter={filter} list={list} />
      ) : (
        <LiveTickets
          {...{ tickets, caption, now }}
          list={address}
          sort={sortOf(filter)}
          administrationNames={
            holdsSeveral ? new Map(desk?.administrations.map(({ id, name }) => [id, name])) : null
          }
        />
      )}
      <Pager
        previous={previous && deskListPath(filter, { before: previous, more })}
        next={next && deskListPath(filter, { after: next, more })}
      />
      {tickets.length > 0 && <ExportLinks filter={filter} />}
    </>
  )
}
