import { isInTeam } from '~/data/confidential-teams.server'
import { goOnAcrossAdministrations } from '~/data/scope.server'
import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, ExpectedError, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { isWork } from '~/domain/ticket-values'
import { type Commit, commit } from '~/events/commit.server'
import { guardUnseenTickets } from './guard-unseen-tickets.server'

export interface Assignment {
  number: string
  /** Null lays the ticket back. */
  assigneeId: string | null
  version: number | null
  /** The ticket is confidential and the assignee not of its team: they get to see it by this, and the actor says so. */
  givesSight?: boolean
}

/** An agent takes a ticket, gives it to a colleague of the same desk, or lays it back. */
export const assignTicket = (actor: Actor, assignment: Assignment, at?: Date): Promise<void> =>
  commit(actor, assigning(actor, assignment), at)

/** The same as part of a larger change. */
export const assigning =
  (actor: Actor, { number, assigneeId, version, givesSight }: Assignment) =>
  async ({ db, now, say }: Commit): Promise<void> => {
    const ticket = await findTicketForChange(db, number)
    assertAllowed(can(actor, 'assign', ticket))
    if (ticket.assigneeId === assigneeId) return
    assertVersion(ticket, version)
    if (!isWork(ticket.status)) throw new ExpectedError('transition', {}, { from: ticket.status, to: 'open' })
    if (assigneeId) {
      const desk = await db.membership.findFirst({
        where: {
          personId: assigneeId,
          administrationId: ticket.administrationId,
          role: { in: ['agent', 'lead'] },
          validFrom: { lte: now },
          OR: [{ validUntil: null }, { validUntil: { gt: now } }],
          person: { isActive: true },
        },
        select: { id: true },
      })
      if (!desk) throw invalid({ assignee: 'assigneeWithoutAccess' })
      if (ticket.isConfidential && !givesSight && !(await isInTeam(db, assigneeId, ticket.restrictedTeamId)))
        throw invalid({ assignee: 'assigneeGetsSight' })
    }
    const isSightLost = !can(actor, 'assign', { ...ticket, assigneeId })
    if (isSightLost)
      await goOnAcrossAdministrations(db, 'who hands on a confidential ticket no longer sees it')
    const status = ticket.status === 'new' && assigneeId ? 'open' : ticket.status
    await db.ticket.update({
      where: { id: ticket.id },
      data: { assigneeId, status, version: { increment: 1 }, updatedAt: now, lastPublicAt: now },
      select: { id: true },
    })
    const about = { administrationId: ticket.administrationId, ticketId: ticket.id }
    say({ ...about, type: 'ticket.assigned', data: { assigneeId, previousId: ticket.assigneeId } })
    if (status !== ticket.status) {
      say({
        ...about,
        type: 'ticket.statusChanged',
        data: { from: ticket.status, to: status, pendingOn: null, pendingUntil: null },
      })
    }
    if (isSightLost) await guardUnseenTickets({ db, now, say }, { ticketId: ticket.id })
  }
