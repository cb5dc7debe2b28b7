import { appendEvents } from '~/data/event-log.server'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import type { Status } from '~/domain/ticket-values'
import { eventsBell } from '~/events/bell.server'

const MOST_AT_ONCE = 500

type Due = NonNullable<Parameters<Db['ticket']['findFirst']>[0]>['where'] & object
type Change = Parameters<Db['ticket']['update']>[0]['data'] & { status: Status }

/**
 * Time passes: every ticket whose moment has come moves to another status by itself. Gives how many.
 * One transaction each: their queues' counts are locked one at a time, and whoever was quicker wins.
 */
export async function whenDue(now: Date, due: Due & { status: Status }, change: Change): Promise<number> {
  const tickets = await acrossAdministrations('time passes in every administration', (db) =>
    db.ticket.findMany({ where: due, orderBy: { id: 'asc' }, take: MOST_AT_ONCE, select: { id: true } }),
  )
  let moved = 0
  for (const { id } of tickets) if (await move(id, now, due, change)) moved += 1
  if (moved > 0) eventsBell.ring()
  return moved
}

/** False when somebody else was quicker. */
const move = (ticketId: string, now: Date, due: Due & { status: Status }, change: Change): Promise<boolean> =>
  acrossAdministrations('time has no actor', async (db) => {
    await db.$queryRaw`select from ticket where id = ${ticketId}::uuid for update`
    const ticket = await db.ticket.findFirst({
      where: { ...due, id: ticketId },
      select: { administrationId: true },
    })
    if (!ticket) return false
    await db.ticket.update({
      where: { id: ticketId },
      data: { ...change, version: { increment: 1 }, updatedAt: now, lastPublicAt: now },
      select: { id: true },
    })
    await appendEvents(
      db,
      [
        {
          type: 'ticket.statusChanged',
          administrationId: ticket.administrationId,
          ticketId,
          data: { from: due.status, to: change.status, pendingOn: null, pendingUntil: null },
        },
      ],
      { actorId: null, now },
    )
    return true
  })
