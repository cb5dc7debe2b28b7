import { type Actor, worksAtDesk } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { type Status, statuses } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'
import { viewAs } from '../scope.server'
import {
  ticketsFollowedBy,
  ticketsOf,
  ticketsSharedWithUnitsOf,
  ticketsVisibleTo,
} from '../visible-to.server'
import { type ApiTicket, apiTicketColumns, apiTicketJoins } from './api-ticket-shape.server'

export interface ApiTicketFilter {
  /** The code of an administration to which the actor belongs. */
  administration?: string | undefined
  statuses?: Status[] | undefined
  limit: number
  /** The id of the last ticket of the page before. */
  after?: string | undefined
}

/**
 * One page of the tickets that the actor may see, newest first. Ids begin with their time, so that paging by id shows
 * each ticket once, however many come in meanwhile. One query.
 * @throws ExpectedError not_found for an administration that the actor does not belong to
 */
export async function apiTicketPage(
  actor: Actor,
  filter: ApiTicketFilter,
): Promise<{ items: ApiTicket[]; next: string | null }> {
  const conditions = [ticketsVisibleTo(actor)]
  // A requester has a handful among a million: they are looked up, where the desk's are read off in order.
  if (!worksAtDesk(actor)) conditions.push(Prisma.sql`t.id in (${ownTickets(actor)})`)
  if (filter.administration !== undefined) {
    const membership = actor.memberships.find(({ code }) => code === filter.administration)
    if (!membership) throw notFound()
    conditions.push(Prisma.sql`t.administration_id = ${membership.administrationId}::uuid`)
  }
  if (filter.statuses && filter.statuses.length < statuses.length) {
    conditions.push(Prisma.sql`t.status = any(${filter.statuses})`)
  }
  if (filter.after) conditions.push(Prisma.sql`t.id < ${filter.after}::uuid`)

  const rows = await viewAs(
    actor,
    (db) => db.$queryRaw<ApiTicket[]>`
      select ${apiTicketColumns(actor)}
      from (select * from ticket t where ${Prisma.join(conditions, ' and ')}
        order by t.id desc limit ${filter.limit + 1}) t ${apiTicketJoins}
      order by t.id desc`,
  )
  const items = rows.slice(0, filter.limit)
  return { items, next: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null }
}

const ownTickets = (actor: Actor) => Prisma.sql`
  select t.id from ticket t where ${ticketsOf(actor)}
  union select t.id from ticket t where ${ticketsSharedWithUnitsOf(actor)}
  union select t.id from ticket t where ${ticketsFollowedBy(actor)}`
