import type { Actor } from '~/domain/actor'
import { assertAllowed, notFound } from '~/domain/errors'
import { mayReportOn } from '~/domain/reports/report-rights'
import { commit } from '~/events/commit.server'

/**
 * Whoever leads or coordinates there ends a report, also a colleague's.
 * @param administrationId where the page is, for who may manage only one; null: wherever the actor may
 * @throws ExpectedError not_found elsewhere, or when it was ended before
 */
export const endFigureReport = (
  actor: Actor,
  { id, administrationId }: { id: string; administrationId: string | null },
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const report = await db.figureReport.findFirst({
        where: { id, endedAt: null, ...(administrationId && { administrationId }) },
        select: { administrationId: true },
      })
      if (!report) throw notFound()
      assertAllowed(mayReportOn(actor, report.administrationId), false)
      await db.figureReport.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
      say({
        type: 'settings.changed',
        administrationId: report.administrationId,
        ticketId: null,
        data: { of: 'figureReport', change: 'removed', id, fields: [] },
      })
    },
    at,
  )
