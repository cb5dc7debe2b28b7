import { appendEvents } from '~/data/event-log.server'
import { acrossAdministrations } from '~/data/scope.server'
import { eventsBell } from '~/events/bell.server'

const MOST_AT_ONCE = 500

/**
 * What stayed resolved until the day that its mail announced is closed. Gives how many. One transaction each, as when
 * waiting tickets are resumed.
 */
export async function closeResolved(now = new Date()): Promise<number> {
  const due = await acrossAdministrations('time passes in every administration', (db) =>
    db.ticket.findMany({
      where: { status: 'resolved', closesAt: { lte: now } },
      orderBy: { closesAt: 'asc' },
      take: MOST_AT_ONCE,
      select: { id: true },
    }),
  )
  let closed = 0
  for (const { id } of due) if (await close(id, now)) closed += 1
  if (closed > 0) eventsBell.ring()
  return closed
}

/** False when an answer was quicker. */
const close = (ticketId: string, now: Date): Promise<boolean> =>
  acrossAdministrations('time has no actor', async (db) => {
    const [ticket] = await db.$queryRaw<{ administrationId: string }[]>`
      select administration_id as "administrationId" from ticket
      where id = ${ticketId}::uuid and status = 'resolved' and closes_at <= ${now} for update`
    if (!ticket) return false
    await db.ticket.update({
      where: { id: ticketId },
      data: {
        status: 'closed',
        closesAt: null,
        closedAt: now,
        thankedAt: null,
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
          data: { from: 'resolved', to: 'closed', pendingOn: null, pendingUntil: null },
        },
      ],
      { actorId: null, now },
    )
    return true
  })
