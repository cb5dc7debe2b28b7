import { appendEvents } from '~/data/event-log.server'
import { acrossAdministrations } from '~/data/scope.server'
import type { PendingReason } from '~/domain/ticket-values'
import { eventsBell } from '~/events/bell.server'

const MOST_AT_ONCE = 500

/**
 * Tickets that waited until a moment which has come go on by themselves, whatever they waited for. Gives how many.
 * One transaction each: their queues' counts are locked one at a time.
 */
export async function resumePending(now = new Date()): Promise<number> {
  const due = await acrossAdministrations('time passes in every administration', (db) =>
    db.ticket.findMany({
      where: { status: 'pending', pendingUntil: { lte: now } },
      orderBy: { pendingUntil: 'asc' },
      take: MOST_AT_ONCE,
      select: { id: true },
    }),
  )
  let resumed = 0
  for (const { id } of due) if (await resume(id, now)) resumed += 1
  if (resumed > 0) eventsBell.ring()
  return resumed
}

/** False when somebody else was quicker. */
const resume = (ticketId: string, now: Date): Promise<boolean> =>
  acrossAdministrations('time has no actor', async (db) => {
    const [ticket] = await db.$queryRaw<{ administrationId: string; pendingOn: PendingReason }[]>`
      select administration_id as "administrationId", pending_on as "pendingOn" from ticket
      where id = ${ticketId}::uuid and status = 'pending' and pending_until <= ${now} for update`
    if (!ticket) return false
    await db.ticket.update({
      where: { id: ticketId },
      data: {
        status: 'open',
        pendingOn: null,
        pendingUntil: null,
        pendingSince: null,
        version: { increment: 1 },
        updatedAt: now,
        lastPublicAt: now,
      },
      select: { id: true },
    })
    await appendEvents(
      db,
      [
        {
          type: 'ticket.statusChanged',
          administrationId: ticket.administrationId,
          ticketId,
          data: { from: 'pending', to: 'open', pendingOn: null, pendingUntil: null },
        },
      ],
      { actorId: null, now },
    )
    return true
  })
