import { moveReport, openingFrom, queueReport, takeDueReports } from '~/data/figure-reports.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import { eventsBell } from '~/events/bell.server'

/**
 * Queues the mails of every report whose turn it is, once, however many processes look: the mails and the next turn are one
 * transaction. What was due while nothing ran goes once. Where the helpdesk is closed after all it waits for the opening.
 * Gives how many mails are on their way.
 */
export async function sendFigureReports(now = new Date()): Promise<number> {
  const queued = await acrossAdministrationsInSql('reports are due in every administration', async (db) => {
    let mails = 0
    for (const report of await takeDueReports(db, now)) {
      const opening = openingFrom(report, now)
      if (opening > now) await moveReport(db, report.id, opening)
      else mails += await queueReport(db, report, now)
    }
    return mails
  })
  if (queued > 0) eventsBell.ring()
  return queued
}
