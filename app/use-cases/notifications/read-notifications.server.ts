import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import type { NotificationKind } from '~/domain/notifications'
import { tellNotified } from '~/events/tell-notified.server'

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Somebody opens a line behind their bell: it is read, and they go to its ticket.
 * @throws ExpectedError not_found for a line of somebody else, or of a ticket that they may no longer see
 */
export async function openNotification(
  actor: Actor,
  notificationId: string,
  now = new Date(),
): Promise<{ number: string; kind: NotificationKind }> {
  if (!id.test(notificationId)) throw notFound()
  const opened = await asActor(actor, async (db) => {
    const line = await db.appNotification.findUnique({
      where: { id: notificationId },
      select: { kind: true, ticket: { select: { number: true } } },
    })
    if (!line) throw notFound()
    await db.appNotification.updateMany({
      where: { id: notificationId, readAt: null },
      data: { readAt: now },
    })
    return { number: line.ticket.number, kind: line.kind as NotificationKind }
  })
  tellNotified([actor.personId])
  return opened
}

/** Everything behind the bell that was there at this moment is read; what came since has not been seen. */
export const readAllNotifications = (actor: Actor, until: Date, now = new Date()): Promise<number> =>
  markRead(actor, { createdAt: { lte: until } }, now)

/**
 * Somebody looks at a ticket: what the bell says of it is read. Gives how many lines that were.
 * @throws ExpectedError not_found for a ticket that they may not see
 */
export async function readNotificationsOfTicket(
  actor: Actor,
  number: string,
  now = new Date(),
): Promise<number> {
  const ticket = await asActor(actor, (db) =>
    db.ticket.findUnique({ where: { number }, select: { id: true } }),
  )
  if (!ticket) throw notFound()
  return markRead(actor, { ticketId: ticket.id }, now)
}

/** Row-level security leaves the lines of the actor, and of tickets that they see. */
async function markRead(
  actor: Actor,
  which: { createdAt: { lte: Date } } | { ticketId: string },
  now: Date,
): Promise<number> {
  const { count } = await asActor(actor, (db) =>
    db.appNotification.updateMany({ where: { ...which, readAt: null }, data: { readAt: now } }),
  )
  // The bells on their other pages; nothing changed, nothing to tell.
  if (count > 0) tellNotified([actor.personId])
  return count
}
