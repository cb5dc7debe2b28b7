import type { Actor } from '~/domain/actor'
import { doneStatuses } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'
import { viewAs } from '../scope.server'
import { ticketsFollowedBy, ticketsSharedWithUnitsOf } from '../visible-to.server'
import { type PortalTicketLine, portalTicketColumns, portalTicketJoins } from './portal-ticket-line.server'

/** The lists of "my tickets": asked for, filed for a colleague, followed, and shared with my unit. */
export const ticketLists = ['mine', 'filed', 'followed', 'unit'] as const
export type TicketList = (typeof ticketLists)[number]

const belongsTo: Record<TicketList, (actor: Actor) => Prisma.Sql> = {
  mine: (actor) => Prisma.sql`t.requester_id = ${actor.personId}::uuid`,
  filed: (actor) => Prisma.sql`t.filer_id = ${actor.personId}::uuid`,
  followed: ticketsFollowedBy,
  // What I asked myself stands under "mine".
  unit: (actor) =>
    Prisma.sql`(${ticketsSharedWithUnitsOf(actor)} and t.requester_id <> ${actor.personId}::uuid)`,
}

export interface MyTickets {
  tickets: PortalTicketLine[]
  /** The keys of the neighbouring pages; null at an end. */
  previous: string | null
  next: string | null
}

export interface Page {
  list: TicketList
  /** A key of this list; tickets after it or before it. */
  after?: string | null
  before?: string | null
}

const PAGE = 25

type Row = PortalTicketLine & { id: string; isDone: boolean }

/** One page of a list: what is at work first, then what is done, newest change first. One query. */
export async function myTickets(actor: Actor, { list, after, before }: Page): Promise<MyTickets> {
  const backwards = !after && Boolean(before)
  const key = readKey(after || before)
  const order = backwards
    ? Prisma.sql`"isDone" desc, last_public_at asc, id asc`
    : Prisma.sql`"isDone" asc, last_public_at desc, id desc`
  const rows = await viewAs(
    actor,
    (db) => db.$queryRaw<Row[]>`
      select ${portalTicketColumns(actor)}, t.id, t."isDone"
      from (
        select * from (
          select t.*, t.status = any(${[...doneStatuses]}) as "isDone" from ticket t where ${belongsTo[list](actor)}
        ) t where ${beyond(key, backwards)} order by ${order} limit ${PAGE + 1}
      ) t ${portalTicketJoins}
      order by ${order}`,
  )
  const hasMore = rows.length > PAGE
  const page = rows.slice(0, PAGE)
  if (backwards) page.reverse()
  const first = page[0]
  const last = page.at(-1)
  return {
    tickets: page.map(({ id: _id, isDone: _isDone, ...ticket }) => ticket),
    previous: first && (backwards ? hasMore : key) ? keyOf(first) : null,
    next: last && (backwards || hasMore) ? keyOf(last) : null,
  }
}

interface Key {
  isDone: boolean
  at: Date
  id: string
}

const beyond = (key: Key | null, backwards: boolean): Prisma.Sql => {
  if (!key) return Prisma.sql`true`
  const { isDone, at, id } = key
  return backwards
    ? Prisma.sql`("isDone" < ${isDone} or ("isDone" = ${isDone} and (last_public_at, id) > (${at}, ${id}::uuid)))`
    : Prisma.sql`("isDone" > ${isDone} or ("isDone" = ${isDone} and (last_public_at, id) < (${at}, ${id}::uuid)))`
}

const keyOf = ({ isDone, lastPublicAt, id }: Row): string =>
  `${isDone ? 1 : 0}.${lastPublicAt.getTime()}.${id}`

const keyShape = /^([01])\.(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Null for what is no key of ours: then the list starts at its beginning. */
function readKey(text: string | null | undefined): Key | null {
  const [, done, at, id] = text?.match(keyShape) ?? []
  return done && at && id ? { isDone: done === '1', at: new Date(Number(at)), id } : null
}
