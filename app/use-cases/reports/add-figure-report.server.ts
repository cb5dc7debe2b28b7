import { nextReportAt, reportHours } from '~/data/figure-reports.server'
import { acrossAdministrationsInSql } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, invalid } from '~/domain/errors'
import { mayReportOn } from '~/domain/reports/report-rights'
import type { Rhythm } from '~/domain/reports/report-times'
import { commit } from '~/events/commit.server'
import { newId } from '~/lib/new-id'

export interface NewFigureReport {
  administrationId: string
  rhythm: Rhythm
  recipientIds: string[]
}

/**
 * Who leads or coordinates an administration has its figures mailed to people who may read them, from its next week or month on.
 * @throws ExpectedError not_found for any other administration
 */
export async function addFigureReport(
  actor: Actor,
  { administrationId, rhythm, recipientIds }: NewFigureReport,
  at?: Date,
): Promise<void> {
  assertAllowed(mayReportOn(actor, administrationId), false)
  const hours = await acrossAdministrationsInSql(
    'who sets up a report may not see the common calendar',
    (db) => reportHours(db, administrationId),
  )
  await commit(
    actor,
    async ({ db, now, say }) => {
      const people = [...new Set(recipientIds)]
      if (people.length === 0) throw invalid({ recipients: 'recipientsMissing' })
      const known = await db.membership.findMany({
        where: {
          administrationId,
          personId: { in: people },
          role: { in: ['agent', 'lead', 'coordinator'] },
          validFrom: { lte: now },
          OR: [{ validUntil: null }, { validUntil: { gt: now } }],
        },
        select: { personId: true },
      })
      if (people.some((personId) => !known.some((one) => one.personId === personId)))
        throw invalid({ recipients: 'recipientUnknown' })
      const id = newId(now)
      const nextAt = nextReportAt(rhythm, hours, now)
      await db.figureReport.createMany({
        data: [{ id, administrationId, rhythm, nextAt, createdById: actor.personId, createdAt: now }],
      })
      await db.figureReportRecipient.createMany({
        data: people.map((personId) => ({ reportId: id, personId, administrationId })),
      })
      say({
        type: 'settings.changed',
        administrationId,
        ticketId: null,
        data: { of: 'figureReport', change: 'added', id, fields: [] },
      })
    },
    at,
  )
}
