import { acrossAdministrations } from '~/data/scope.server'

/** What somebody read is history after this long; what they never read after a year. */
const KEPT_DAYS = { read: 90, unread: 365 }
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

/** Deletes old lines behind everybody's bell. Gives how many. */
export async function forgetNotifications(now = new Date()): Promise<number> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MILLISECONDS)
  const { count } = await acrossAdministrations('bells belong to persons of every administration', (db) =>
    db.appNotification.deleteMany({
      where: {
        OR: [{ readAt: { lt: daysAgo(KEPT_DAYS.read) } }, { createdAt: { lt: daysAgo(KEPT_DAYS.unread) } }],
      },
    }),
  )
  return count
}
