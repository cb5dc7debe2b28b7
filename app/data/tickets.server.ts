import { ExpectedError, notFound } from '~/domain/errors'
import type { TicketFacts } from '~/domain/permissions'
import type { PendingReason, Priority, Status } from '~/domain/ticket-values'
import type { Db } from './scope.server'

/** A ticket as use cases decide about it. */
export interface TicketRecord extends TicketFacts {
  id: string
  number: string
  status: Status
  pendingOn: PendingReason | null
  pendingUntil: Date | null
  priority: Priority
  version: number
  firstResponseAt: Date | null
  thankedAt: Date | null
  queueId: string
  teamId: string | null
}

type Row = Omit<TicketRecord, 'followerIds' | 'shares'>

/**
 * The ticket with what decides who may do what, locked until the end of the transaction.
 * @throws ExpectedError not_found for what this actor may not see, not_allowed for what they may only look at
 */
export async function findTicketForChange(db: Db, number: string): Promise<TicketRecord> {
  const [row] = await db.$queryRaw<Row[]>`
    select id, number, administration_id as "administrationId", requester_id as "requesterId", filer_id as "filerId",
      assignee_id as "assigneeId", unit_id as "unitId", is_shared_with_unit as "isSharedWithUnit",
      is_confidential as "isConfidential", restricted_team_id as "restrictedTeamId", status,
      pending_on as "pendingOn", pending_until as "pendingUntil", priority, version,
      first_response_at as "firstResponseAt", thanked_at as "thankedAt",
      queue_id as "queueId", team_id as "teamId"
    from ticket where number = ${number} for update`
  if (!row) {
    // Locking asks for the right to change; looking does not.
    const seen = await db.ticket.findUnique({ where: { number }, select: { id: true } })
    throw seen ? new ExpectedError('not_allowed') : notFound()
  }
  return { ...row, ...(await peopleAround(db, row.id)) }
}

/** Followers and shares of a ticket, as far as the actor may know them. */
export async function peopleAround(
  db: Db,
  ticketId: string,
): Promise<Pick<TicketFacts, 'followerIds' | 'shares'>> {
  const followers = await db.ticketFollower.findMany({ where: { ticketId }, select: { personId: true } })
  const shares = await db.$queryRaw<TicketFacts['shares']>`
    select grantee_administration_id as "granteeAdministrationId", grantee_team_id as "granteeTeamId",
      may_see_notes as "maySeeNotes", may_reply as "mayReply"
    from shared_access
    where ticket_id = ${ticketId}::uuid and ended_at is null and valid_from <= now() and valid_until > now()`
  return { followerIds: followers.map((follower) => follower.personId), shares }
}

/**
 * Refuses to change a ticket that somebody else changed since it was read. `version` null: the caller changes
 * nothing that could be overwritten.
 */
export function assertVersion(ticket: Pick<TicketRecord, 'version'>, version: number | null): void {
  if (version !== null && version !== ticket.version) {
    throw new ExpectedError('conflict', {}, { version: String(ticket.version) })
  }
}
