import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import { type Commit, commit } from '~/events/commit.server'

export interface QueueMove {
  number: string
  queueId: string
  version: number | null
}

/** An agent puts a ticket in another queue of the same administration; it says from then on that somebody chose it. */
export const moveToQueue = (actor: Actor, move: QueueMove, at?: Date): Promise<void> =>
  commit(actor, movingToQueue(actor, move), at)

/** The same as part of a larger change. */
export const movingToQueue =
  (actor: Actor, { number, queueId, version }: QueueMove) =>
  async ({ db, now, say }: Commit): Promise<void> => {
    const ticket = await findTicketForChange(db, number)
    assertAllowed(can(actor, 'changeProperties', ticket))
    assertVersion(ticket, version)
    const queue = await db.queue.findUnique({ where: { id: queueId } })
    if (queue?.administrationId !== ticket.administrationId) throw invalid({ queueId: 'queueUnknown' })
    if (ticket.queueId === queueId) return
    // A confidential ticket stays with the team that may read it.
    const teamId = ticket.isConfidential ? null : queue.teamId
    await db.ticket.update({
      where: { id: ticket.id },
      data: {
        queueId,
        ...(teamId && { teamId }),
        routedBecause: 'chosen',
        version: { increment: 1 },
        updatedAt: now,
      },
      select: { id: true },
    })
    say({
      type: 'ticket.propertiesChanged',
      administrationId: ticket.administrationId,
      ticketId: ticket.id,
      data: { fields: ['queueId', ...(teamId && teamId !== ticket.teamId ? ['teamId'] : [])] },
    })
  }
