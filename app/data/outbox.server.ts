import type { LoggedEvent } from '~/domain/events'
import type { Reader } from './scope.server'

/** Who is on a ticket when the outbox reads an event about it. */
export interface TicketPeople {
  /** Where the ticket is by now: it may have moved since. */
  administrationId: string
  requesterId: string
  filerId: string | null
  followerIds: string[]
  assigneeId: string | null
  /** The event is the assignment that took a new ticket into work. */
  isFirstTake: boolean
  /**
   * Who leads that desk, or a team whose tickets went back to it. Only for an event that tells of such a batch, of a
   * warning or a contested wait, or that made the ticket urgent or brought it to another team: then who leads the desk, or the ticket's team.
   */
  leadIds: string[]
  /** Who of the ticket's team works at that desk; of a confidential one, of the team that reads it. Only for a warning, and where an urgent one may call. */
  teamMemberIds: string[]
}

export interface OutboxItem {
  event: LoggedEvent
  /** Null for an event that is about no ticket. */
  people: TicketPeople | null
}

/**
 * The next events after the outbox's positions, at most `limit`, in each log's own order. The positions stay locked
 * until the commit; logs that another reader has locked are left to it.
 */
export async function nextOutboxItems(db: Reader, limit: number): Promise<OutboxItem[]> {
  await db.$executeRaw`
    insert into outbox_position (administration_id)
    select s.administration_id from event_stream s
    where not exists (select 1 from outbox_position p where p.administration_id = s.administration_id)
    on conflict do nothing`
  const rows = await db.$queryRaw<(LoggedEvent & { people: TicketPeople | null })[]>`
    with mine as (
      select p.administration_id, p.position, s.last_number
      from outbox_position p join event_stream s on s.administration_id = p.administration_id
      where s.last_number > p.position
      for update of p skip locked),
    -- Log by log: as one join PostgreSQL would read each log from its beginning.
    news as materialized (
      select e.*, e.type in ('promise.warned', 'ticket.waitContested', 'ticket.transferred')
          or e.type = 'ticket.created' and e.data->'about'->>'priority' = 'P1'
          or e.type = 'ticket.priorityChanged' and e.data->>'to' = 'P1'
          or e.type = 'ticket.propertiesChanged' and e.data->'fields' ? 'teamId' as tells_desk
      from mine cross join lateral (
        select * from event e
        where e.administration_id = mine.administration_id and e.number > mine.position
          and e.number <= mine.last_number
        order by e.number limit ${limit}) e
      order by e.administration_id, e.number limit ${limit})
    select e.administration_id as "administrationId", e.number, e.id, e.type, e.is_public as "isPublic",
      e.ticket_id as "ticketId", e.actor_id as "actorId", e.data, e.at,
      (select jsonb_build_object('administrationId', t.administration_id, 'requesterId', t.requester_id, 'filerId', t.filer_id,
          'assigneeId', t.assignee_id,
          'followerIds', (select coalesce(jsonb_agg(f.person_id), '[]') from ticket_follower f where f.ticket_id = t.id),
          'isFirstTake', exists (select 1 from event n
            where n.administration_id = e.administration_id and n.number = e.number + 1 and n.ticket_id = t.id
              and n.type = 'ticket.statusChanged' and n.data->>'from' = 'new'),
          'leadIds', case when e.data ? 'batch' or e.tells_desk then (select coalesce(jsonb_agg(distinct m.person_id), '[]')
            from membership m join person p on p.id = m.person_id and p.is_active
            where m.administration_id = t.administration_id and m.role in ('agent', 'lead')
              and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
              and (m.role = 'lead' or exists (select 1 from team_member tm
                where tm.person_id = m.person_id and tm.is_lead
                  and (e.data->'batch'->'teamIds' ? tm.team_id::text or e.tells_desk and tm.team_id = t.team_id)
                  and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now()))))
            else '[]' end,
          'teamMemberIds', case when e.tells_desk then (select coalesce(jsonb_agg(distinct tm.person_id), '[]')
            from team_member tm join person p on p.id = tm.person_id and p.is_active
              join membership m on m.person_id = tm.person_id and m.administration_id = t.administration_id
                and m.role in ('agent', 'lead') and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
            where tm.team_id = case when t.is_confidential then t.restricted_team_id else t.team_id end
              and tm.valid_from <= now() and (tm.valid_until is null or tm.valid_until > now()))
            else '[]' end)
        from ticket t where t.id = e.ticket_id) as people
    from news e
    order by e.administration_id, e.number`
  return rows.map(({ people, ...event }) => ({ event: event as LoggedEvent, people }))
}

/** Moves the positions behind these events; part of the transaction that read them. */
export async function moveOutboxBehind(db: Reader, items: OutboxItem[]): Promise<void> {
  const last = new Map(items.map(({ event }) => [event.administrationId, event.number]))
  await db.$executeRaw`
    update outbox_position p set position = read.number
    from unnest(${[...last.keys()]}::uuid[], ${[...last.values()]}::bigint[]) as read (administration_id, number)
    where p.administration_id = read.administration_id`
}
