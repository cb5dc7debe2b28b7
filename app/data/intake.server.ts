import type { PriorityCell } from '~/domain/priority'
import type { RoutingRule } from '~/domain/routing'
import { acrossAdministrationsInSql, type Db } from './scope.server'

/** What must be known of an administration to take in a ticket. */
export interface IntakeSettings {
  code: string
  /** It takes no new tickets. */
  isClosed: boolean
  rules: RoutingRule[]
  defaultQueue: { id: string; teamId: string | null }
  cells: PriorityCell[]
  /** Null when the person is nobody of this administration. */
  requester: { unitId: string | null } | null
  /** Null when no such service is offered here. */
  service: { confidential: boolean; restrictedTeamId: string | null } | null
}

type Row = Omit<IntakeSettings, 'defaultQueue' | 'cells'> & {
  defaultQueue: IntakeSettings['defaultQueue'] | null
  cells: (Omit<PriorityCell, 'effectiveFrom'> & { effectiveFrom: string })[]
}

/** Everything in one query; null when the actor does not know this administration. */
export async function intakeSettings(
  db: Db,
  administrationId: string,
  { requesterId, serviceId }: { requesterId: string; serviceId: string | null },
): Promise<IntakeSettings | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select a.code, a.closed_since is not null as "isClosed",
      (select coalesce(jsonb_agg(jsonb_build_object('serviceId', r.service_id, 'language', r.language,
          'queueId', r.queue_id, 'teamId', coalesce(r.team_id, q.team_id)) order by r.id), '[]')
        from routing_rule r join queue q on q.id = r.queue_id where r.administration_id = a.id) as rules,
      (select jsonb_build_object('id', q.id, 'teamId', q.team_id)
        from queue q where q.administration_id = a.id and q.is_default limit 1) as "defaultQueue",
      (select coalesce(jsonb_agg(jsonb_build_object('impact', c.impact, 'urgency', c.urgency, 'priority', c.priority,
          'effectiveFrom', c.effective_from)), '[]') from priority_cell c where c.administration_id = a.id) as cells,
      (select jsonb_build_object('unitId', m.unit_id) from membership m
        where m.administration_id = a.id and m.person_id = ${requesterId}::uuid
          and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
        order by m.role = 'requester' desc, m.role limit 1) as requester,
      (select jsonb_build_object('confidential', s.confidential, 'restrictedTeamId', s.restricted_team_id) from service s
        where s.administration_id = a.id and s.id = ${serviceId}::uuid and s.is_active) as service
    from administration a where a.id = ${administrationId}::uuid`
  if (!row) return null
  if (!row.defaultQueue) throw new Error(`Administration ${row.code} has no default queue`)
  return {
    ...row,
    defaultQueue: row.defaultQueue,
    cells: row.cells.map((cell) => ({ ...cell, effectiveFrom: new Date(cell.effectiveFrom) })),
  }
}

/** The next count of this administration; its row stays locked until the commit, so that no number is left out. */
export async function nextTicketCount(db: Db, administrationId: string): Promise<number> {
  const [answer] = await db.$queryRaw<
    { count: number }[]
  >`select next_ticket_number(${administrationId}::uuid) as count`
  if (!answer) throw new Error('The ticket counter gave no number')
  return answer.count
}

/** Takes this administration no new tickets? Asked where there is no actor yet: a mail is about to become one. */
export const isClosedForNew = (administrationId: string): Promise<boolean> =>
  acrossAdministrationsInSql('a mail asks whether the administration takes new tickets', async (db) => {
    const rows = await db.$queryRaw<unknown[]>`
      select from administration where id = ${administrationId}::uuid and closed_since is not null`
    return rows.length > 0
  })
