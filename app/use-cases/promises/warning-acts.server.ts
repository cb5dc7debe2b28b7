import { isInTeam } from '~/data/confidential-teams.server'
import type { WarnedTicket } from '~/data/promise-timers.server'
import { raised } from '~/domain/promises/warning-acts'
import type { Commit } from '~/events/commit.server'

/** One step more urgent; whoever asked sees it, and every clock follows. */
export async function raisePriority(
  { db, now, say }: Commit,
  ticketId: string,
  { administrationId, priority: from }: WarnedTicket,
): Promise<void> {
  const to = raised(from)
  if (to === from) return
  await db.ticket.update({
    where: { id: ticketId },
    data: { priority: to, version: { increment: 1 }, updatedAt: now, lastPublicAt: now },
    select: { id: true },
  })
  const data = { from, to, byMatrix: false }
  say({ type: 'ticket.priorityChanged', administrationId, ticketId, data })
}

/**
 * Into the queue of another team, whose people find it there without an assignee, unless it is one of them. A confidential
 * ticket stays: who may read it was decided by name.
 */
export async function moveWarnedTicket(
  { db, now, say }: Commit,
  ticketId: string,
  { administrationId, queueId: from, assigneeId, isConfidential }: WarnedTicket,
  queueId: string,
): Promise<void> {
  const queue = await db.queue.findUnique({ where: { id: queueId } })
  if (!queue || isConfidential || from === queueId) return
  const isLaidBack = assigneeId !== null && !(await isInTeam(db, assigneeId, queue.teamId))
  await db.ticket.update({
    where: { id: ticketId },
    data: {
      queueId,
      ...(queue.teamId && { teamId: queue.teamId }),
      ...(isLaidBack && { assigneeId: null, lastPublicAt: now }),
      routedBecause: 'chosen',
      version: { increment: 1 },
      updatedAt: now,
    },
    select: { id: true },
  })
  const about = { administrationId, ticketId }
  say({
    ...about,
    type: 'ticket.propertiesChanged',
    data: { fields: ['queueId', ...(queue.teamId ? ['teamId'] : [])] },
  })
  if (isLaidBack) {
    const data = { assigneeId: null, previousId: assigneeId, because: 'promiseWarned' as const }
    say({ ...about, type: 'ticket.assigned', data })
  }
}
