import type { Reader } from './scope.server'

/**
 * Need whoever an urgent ticket called still hear of it? Not once it is less urgent or done, or somebody has taken it since.
 * The call is the event that made it urgent.
 */
export async function isStillUrgent(
  db: Reader,
  { ticketId, at }: { ticketId: string; at: Date },
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isUrgent: boolean }[]>`
    select t.priority = 'P1' and t.status in ('new', 'open', 'pending') and not exists (select from event e
      where e.ticket_id = t.id and e.type = 'ticket.assigned' and e.data->>'assigneeId' is not null
        and e.at > ${at}::timestamptz) as "isUrgent"
    from ticket t where t.id = ${ticketId}::uuid`
  return row?.isUrgent ?? false
}
