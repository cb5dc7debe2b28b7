import type { Status } from '~/domain/ticket-values'
import { Prisma } from './generated/client'
import type { Db } from './scope.server'

/** A confidential ticket that nobody at its desk can see, with whom it could be given to. */
export interface UnseenTicket {
  id: string
  administrationId: string
  status: Status
  /** Of its service, of its work, of its queue: in this order. */
  namedTeams: (string | null)[]
  /** The teams that could see it. */
  servingTeams: string[]
  /** Who has led that desk longest; null when nobody leads it. */
  leadId: string | null
}

/**
 * Confidential tickets at work without an assignee who works at their desk, and without a team of which anybody does; only
 * those for which there is somebody. Locked in the order of ids. One query, under a role that sees every administration.
 * @param where one ticket, those of one administration, or all
 */
export function unseenTickets(
  db: Db,
  {
    administrationId = null,
    ticketId = null,
  }: { administrationId?: string | null; ticketId?: string | null },
  { now, most }: { now: Date; most: number },
): Promise<UnseenTicket[]> {
  const worksThere = Prisma.sql`m.administration_id = t.administration_id and m.role in ('agent', 'lead')
    and m.valid_from <= ${now}::timestamptz and (m.valid_until is null or m.valid_until > ${now}::timestamptz)`
  const leadId = Prisma.sql`(select m.person_id from membership m join person p on p.id = m.person_id and p.is_active
    where ${worksThere} and m.role = 'lead' order by m.valid_from, m.person_id limit 1)`
  const namedTeams = Prisma.sql`array[(select s.restricted_team_id from service s where s.id = t.service_id), t.team_id,
    (select q.team_id from queue q where q.id = t.queue_id)]`
  return db.$queryRaw<UnseenTicket[]>`
    select t.id, t.administration_id as "administrationId", t.status, ${namedTeams} as "namedTeams",
      serving_teams(t.administration_id) as "servingTeams", ${leadId} as "leadId"
    from ticket t
    where t.is_confidential and t.status in ('new', 'open', 'pending')
      and (${administrationId}::uuid is null or t.administration_id = ${administrationId}::uuid)
      and (${ticketId}::uuid is null or t.id = ${ticketId}::uuid)
      and not exists (select 1 from membership m join person p on p.id = m.person_id and p.is_active
        where m.person_id = t.assignee_id and ${worksThere})
      and not exists (select 1 from team_member tm join membership m on m.person_id = tm.person_id
          join person p on p.id = m.person_id and p.is_active
        where tm.team_id = t.restricted_team_id and ${worksThere} and tm.valid_from <= ${now}::timestamptz
          and (tm.valid_until is null or tm.valid_until > ${now}::timestamptz))
      and (${leadId} is not null or serving_teams(t.administration_id) && ${namedTeams})
    order by t.id limit ${most} for update of t`
}
