import type { Actor } from '~/domain/actor'
import { type DeskFilter, sortOf } from '~/domain/desk-list'
import { Prisma } from '../generated/client'
import { type Reader, viewAs } from '../scope.server'
import { type DeskListHead, deskListHead } from './desk-list-head.server'
import { lanes } from './desk-list-lanes.server'
import { type DeskListLine, type DeskListRow, rowColumns } from './desk-list-line.server'
import { keyOf, orderBy, readKey } from './desk-list-order.server'
import type { ReaderLocale } from './name-in.server'

export interface DeskList extends DeskListHead {
  tickets: DeskListLine[]
  /** The keys of the neighbouring pages; null at an end. */
  previous: string | null
  next: string | null
}

export interface DeskListPage {
  /** A key of this list: tickets after it, or before it. What is no key of ours starts at the beginning. */
  after?: string | null
  before?: string | null
  locale: ReaderLocale
  /** Also say who works at the desks of this list, to choose from. */
  withAgents?: boolean
}

const PAGE = 50

/**
 * One page of a list of the desk: two queries, whatever the filter. The list of a queue, an administration,
 * everything, an assignee and nobody is each read off an index in its own order, so that a page costs the same however
 * much is stored; other filters sieve while reading.
 * @throws ExpectedError not_found for a queue or an administration where the actor has no desk
 */
export const deskList = (actor: Actor, filter: DeskFilter, page: DeskListPage): Promise<DeskList> =>
  viewAs(actor, (db) => readDeskList(db, actor, filter, page))

/** The same as part of another view; `most` tickets a page. */
export async function readDeskList(
  db: Reader,
  actor: Actor,
  filter: DeskFilter,
  { after, before, locale, withAgents = false, most = PAGE }: DeskListPage & { most?: number },
): Promise<DeskList> {
  const backwards = !after && Boolean(before)
  const key = readKey(after || before || null)
  const sort = sortOf(filter)
  const { queue, agents, shares } = await deskListHead(db, actor, filter, { locale, withAgents })
  // People are looked up once each, and by a subquery: so that whether one may know a person is asked for these few
  // and not for everybody at once.
  const rows = await db.$queryRaw<DeskListRow[]>`
    with page as materialized (
      select * from (${lanes({ actor, filter, queue, shares, key, backwards, most: most + 1 })}) lanes
      order by ${orderBy(sort, Prisma.sql`changed_at`, backwards)} limit ${most + 1}),
    people as materialized (
      select o.person_id, (select p.name from person p where p.id = o.person_id) as name
      from (select requester_id from page union select assignee_id from page) o(person_id))
    select ${rowColumns(locale)}, requester.name as "requesterName", assignee.name as "assigneeName"
    from page l left join people requester on requester.person_id = l.requester_id
      left join people assignee on assignee.person_id = l.assignee_id
    order by ${orderBy(sort, Prisma.sql`l.changed_at`, backwards)}`
  const hasMore = rows.length > most
  const page = rows.slice(0, most)
  if (backwards) page.reverse()
  const first = page[0]
  const last = page.at(-1)
  return {
    queue,
    agents,
    tickets: page.map(lineOf),
    previous: first && (backwards ? hasMore : key) ? keyOf(sort, first) : null,
    next: last && (backwards || hasMore) ? keyOf(sort, last) : null,
  }
}

/** Where another body shows no names, the id of an assignee is not there, and the name is not for this reader. */
const lineOf = ({ requesterId: _, assigneeId, assigneeName, ...line }: DeskListRow): DeskListLine => ({
  ...line,
  assigneeName: assigneeId === null ? null : assigneeName,
  isAssigned: assigneeId !== null,
})
