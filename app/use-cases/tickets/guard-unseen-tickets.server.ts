import { type UnseenTicket, unseenTickets } from '~/data/unseen-tickets.server'
import { guardingTeam } from '~/domain/confidentiality'
import type { Commit } from '~/events/commit.server'

const MOST_AT_ONCE = 200

/**
 * Confidential tickets that nobody at their desk can see any more, because who handled them left, or the last of their
 * team did, get somebody again: the first team named for them of which somebody works there, else one lead of that desk
 * as the one who handles it. Never more people than that, and the timeline says so: decision 007. Part of a larger
 * change, under a role that sees every administration.
 * @param where one ticket, those of one administration, or all
 */
export async function guardUnseenTickets(
  commit: Commit,
  where: Parameters<typeof unseenTickets>[1],
): Promise<void> {
  const { db, now } = commit
  for (const ticket of await unseenTickets(db, where, { now, most: MOST_AT_ONCE })) {
    const teamId = guardingTeam(ticket.namedTeams, ticket.servingTeams)
    if (teamId) await nameTeam(commit, ticket, teamId)
    else if (ticket.leadId) await giveToLead(commit, ticket, ticket.leadId)
  }
}

async function nameTeam({ db, now, say }: Commit, ticket: UnseenTicket, restrictedTeamId: string) {
  await db.ticket.update({
    where: { id: ticket.id },
    data: { restrictedTeamId, version: { increment: 1 }, updatedAt: now, lastPublicAt: now },
    select: { id: true },
  })
  say({
    type: 'ticket.confidentialityChanged',
    administrationId: ticket.administrationId,
    ticketId: ticket.id,
    data: { isConfidential: true, restrictedTeamId, reason: null, because: 'nobodySawIt' },
  })
}

async function giveToLead(
  { db, now, say }: Commit,
  { id, administrationId, status }: UnseenTicket,
  leadId: string,
) {
  const becomes = status === 'new' ? 'open' : status
  await db.ticket.update({
    where: { id },
    data: {
      assigneeId: leadId,
      status: becomes,
      version: { increment: 1 },
      updatedAt: now,
      lastPublicAt: now,
    },
    select: { id: true },
  })
  const about = { administrationId, ticketId: id }
  say({
    ...about,
    type: 'ticket.assigned',
    data: { assigneeId: leadId, previousId: null, because: 'nobodySawIt' },
  })
  if (becomes !== status)
    say({
      ...about,
      type: 'ticket.statusChanged',
      data: { from: status, to: becomes, pendingOn: null, pendingUntil: null },
    })
}
