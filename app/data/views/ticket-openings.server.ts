import type { Reader } from '../scope.server'

/** Somebody opened a ticket, in this quarter of an hour. */
export interface TicketOpening {
  personId: string
  /** Null for somebody whom this reader may not know, and where the names of agents are not shown. */
  name: string | null
  quarter: Date
}

export interface TicketOpenings {
  lines: TicketOpening[]
  /** There are older ones. */
  hasMore: boolean
}

const FEW = 5
const MOST = 200

/**
 * Who opened a ticket, newest first: the last few, or the last 200. Row-level security says who is told: nobody else gets
 * a line. One query.
 * @param options.namesAgents false: who works at the ticket's desk is not named
 */
export async function ticketOpenings(
  db: Reader,
  ticketId: string,
  { all, namesAgents }: { all: boolean; namesAgents: boolean },
): Promise<TicketOpenings> {
  const most = all ? MOST : FEW
  const lines = await db.$queryRaw<TicketOpening[]>`
    select o.person_id as "personId", o.quarter,
      case when ${namesAgents} or o.person_id in (t.requester_id, t.filer_id) or not exists (
          select 1 from membership m where m.person_id = o.person_id and m.administration_id = t.administration_id
            and m.role in ('agent', 'lead'))
        then p.name end as name
    from ticket_access o join ticket t on t.id = o.ticket_id left join person p on p.id = o.person_id
    where o.ticket_id = ${ticketId}::uuid
    order by o.quarter desc, p.name limit ${most + 1}`
  return { lines: lines.slice(0, most), hasMore: !all && lines.length > most }
}
