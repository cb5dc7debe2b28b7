import { servesAdministration } from '~/data/confidential-teams.server'
import { goOnAcrossAdministrations } from '~/data/scope.server'
import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import type { OpeningReason } from '~/domain/confidentiality'
import { assertAllowed, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { type Commit, commit } from '~/events/commit.server'

interface Confidentiality {
  number: string
  restrictedTeamId: string
  version: number | null
}

/**
 * An agent makes a ticket confidential, or names another team for one that is: from now on only who asked, who handles it
 * and that team see it. The unit and other bodies lose sight for good, followers until it is open again.
 */
export const makeConfidential = (
  actor: Actor,
  { number, restrictedTeamId, version }: Confidentiality,
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'changeProperties', ticket))
      assertVersion(ticket, version)
      if (ticket.isConfidential && ticket.restrictedTeamId === restrictedTeamId) return
      if (!(await servesAdministration(db, ticket.administrationId, restrictedTeamId)))
        throw invalid({ restrictedTeamId: 'restrictedTeamUnknown' })
      const seesAfterwards = can(actor, 'see', { ...ticket, isConfidential: true, restrictedTeamId })
      if (!seesAfterwards)
        await goOnAcrossAdministrations(db, 'who makes a ticket confidential may no longer see it')
      await endAccessOfOthers({ db, now, say }, ticket)
      await db.ticket.update({
        where: { id: ticket.id },
        data: {
          isConfidential: true,
          restrictedTeamId,
          isSharedWithUnit: false,
          version: { increment: 1 },
          updatedAt: now,
          lastPublicAt: now,
        },
        select: { id: true },
      })
      say({
        type: 'ticket.confidentialityChanged',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { isConfidential: true, restrictedTeamId, reason: null },
      })
    },
    at,
  )

/** Everybody whom the desk lets see it otherwise sees it again; why, stands in the timeline. */
export const endConfidentiality = (
  actor: Actor,
  { number, reason, version }: { number: string; reason: OpeningReason; version: number | null },
  at?: Date,
): Promise<void> =>
  commit(
    actor,
    async ({ db, now, say }) => {
      const ticket = await findTicketForChange(db, number)
      assertAllowed(can(actor, 'changeProperties', ticket))
      assertVersion(ticket, version)
      if (!ticket.isConfidential) return
      await db.ticket.update({
        where: { id: ticket.id },
        data: { isConfidential: false, version: { increment: 1 }, updatedAt: now, lastPublicAt: now },
        select: { id: true },
      })
      say({
        type: 'ticket.confidentialityChanged',
        administrationId: ticket.administrationId,
        ticketId: ticket.id,
        data: { isConfidential: false, restrictedTeamId: null, reason },
      })
    },
    at,
  )

/** Ends what other bodies may see of a ticket, and says so for each. Part of a larger change. */
export async function endAccessOfOthers(
  { db, now, say }: Commit,
  { id: ticketId, administrationId }: { id: string; administrationId: string },
): Promise<void> {
  const shares = await db.sharedAccess.findMany({
    where: { ticketId, endedAt: null },
    select: { id: true },
  })
  await db.sharedAccess.updateMany({ where: { ticketId, endedAt: null }, data: { endedAt: now } })
  for (const { id } of shares)
    say({ type: 'sharedAccess.ended', administrationId, ticketId, data: { sharedAccessId: id } })
}
