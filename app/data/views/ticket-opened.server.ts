import type { Reader } from '../scope.server'

const QUARTER_MILLISECONDS = 15 * 60 * 1000

/**
 * Notes down that this person opened this ticket: one row per person, ticket and quarter of an hour, so that a page
 * that refreshes itself writes nothing more. Part of the view that shows the ticket. One query.
 */
export async function noteTicketOpened(
  db: Reader,
  { personId, ticketId, now }: { personId: string; ticketId: string; now: Date },
): Promise<void> {
  const quarter = new Date(Math.floor(now.getTime() / QUARTER_MILLISECONDS) * QUARTER_MILLISECONDS)
  await db.$executeRaw`
    insert into ticket_access (ticket_id, person_id, quarter, administration_id, is_confidential)
    select t.id, ${personId}::uuid, ${quarter}::timestamptz, t.administration_id, t.is_confidential
    from ticket t where t.id = ${ticketId}::uuid
    on conflict do nothing`
}
