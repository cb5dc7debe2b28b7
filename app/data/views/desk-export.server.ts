import type { Actor } from '~/domain/actor'
import { type DeskFilter, sortOf } from '~/domain/desk-list'
import type { Channel, TicketType } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'
import { type Reader, viewAs } from '../scope.server'
import { type DeskList, readDeskList } from './desk-list.server'
import { deskListHead } from './desk-list-head.server'
import { lanes } from './desk-list-lanes.server'
import type { DeskListLine } from './desk-list-line.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** A line of the list, with what only a file has room for. */
export interface DeskExportLine extends DeskListLine {
  type: TicketType
  channel: Channel
  administration: string | null
  /** Of what another body shares, its queue and its service are its own affair: null. */
  queue: string | null
  service: string | null
}

/** How many tickets are read at once: the transactions stay short, also where the database has one connection. */
const PAGE = 500

/**
 * How many tickets this list holds, counted no further than `most`. Two queries.
 * @throws ExpectedError not_found for a queue or an administration where the actor has no desk
 */
export const deskListSize = (actor: Actor, filter: DeskFilter, most: number): Promise<number> =>
  viewAs(actor, async (db) => {
    const { queue, shares } = await deskListHead(db, actor, filter, { locale: 'nl', withAgents: false })
    const [counted] = await db.$queryRaw<[{ size: number }]>`
      select count(*)::int as size from (
        select from (${lanes({ actor, filter, queue, shares, key: null, backwards: false, most })}) lanes
        limit ${most}) l`
    return counted.size
  })

/**
 * All tickets of a list in its order, page by page as the list itself reads them, under the rights that the actor has
 * at each page. Each ticket comes once, also when it moves meanwhile.
 */
export async function* deskExport(
  actor: Actor,
  filter: DeskFilter,
  locale: ReaderLocale,
  most = PAGE,
): AsyncGenerator<DeskExportLine[]> {
  const read = new Set<string>()
  const unread = async (after: string | null) => {
    const { tickets, next } = await exportPage(actor, filter, { after, locale, most })
    const lines = tickets.filter(({ id }) => !read.has(id))
    for (const { id } of lines) read.add(id)
    return { lines, next }
  }
  let after: string | null = null
  let pages = 0
  do {
    const page: Awaited<ReturnType<typeof unread>> = await unread(after)
    yield page.lines
    after = page.next
    pages += 1
  } while (after)
  // What changed before its page was reached went to the head of the list: it stands at the end of the file.
  if (pages > 1 && sortOf(filter) === 'change') yield (await unread(null)).lines
}

const exportPage = (
  actor: Actor,
  filter: DeskFilter,
  page: { after: string | null; locale: ReaderLocale; most: number },
): Promise<Pick<DeskList, 'next'> & { tickets: DeskExportLine[] }> =>
  viewAs(actor, async (db) => {
    const { tickets, next } = await readDeskList(db, actor, filter, page)
    return { tickets: await withPlaces(db, tickets, page.locale), next }
  })

type Places = Pick<DeskExportLine, 'type' | 'channel' | 'administration' | 'queue' | 'service'>

/** One query, about the tickets that the list gave. */
async function withPlaces(
  db: Reader,
  lines: DeskListLine[],
  locale: ReaderLocale,
): Promise<DeskExportLine[]> {
  const own = lines.filter(({ sharedBy }) => sharedBy === null).map(({ id }) => id)
  const isOwn = Prisma.sql`t.id = any(${own}::uuid[])`
  const rows = await db.$queryRaw<(Places & { id: string })[]>`
    select t.id, t.type, t.channel,
      (select ${nameIn(locale, 'a')} from administration a where a.id = t.administration_id) as administration,
      (select ${nameIn(locale, 'q')} from queue q where q.id = t.queue_id and ${isOwn}) as queue,
      (select ${nameIn(locale, 's')} from service s where s.id = t.service_id and ${isOwn}) as service
    from ticket t where t.id = any(${lines.map(({ id }) => id)}::uuid[])`
  const places = new Map(rows.map(({ id, ...place }) => [id, place]))
  // Whoever lost sight of a ticket between the two queries has lost its line as well.
  return lines.flatMap((line) => {
    const place = places.get(line.id)
    return place ? [{ ...line, ...place }] : []
  })
}
