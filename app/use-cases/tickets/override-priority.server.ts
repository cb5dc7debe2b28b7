import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { assertAllowed, invalid } from '~/domain/errors'
import { can } from '~/domain/permissions'
import type { Priority } from '~/domain/ticket-values'
import { type Commit, commit } from '~/events/commit.server'

export interface PriorityOverride {
  number: string
  priority: Priority
  reason: string
  version: number | null
}

/** An agent sets another priority than the matrix gave, with a reason that the requester reads. */
export const overridePriority = (actor: Actor, override: PriorityOverride, at?: Date): Promise<void> =>
  commit(actor, overridingPriority(actor, override), at)

/** The same as part of a larger change. */
export const overridingPriority =
  (actor: Actor, { number, priority, reason, version }: PriorityOverride) =>
  async ({ db, now, say }: Commit): Promise<void> => {
    const ticket = await findTicketForChange(db, number)
    assertAllowed(can(actor, 'changeProperties', ticket))
    assertVersion(ticket, version)
    if (ticket.priority === priority) return
    if (!reason.trim()) throw invalid({ priorityReason: 'priorityReasonMissing' })
    await db.ticket.update({
      where: { id: ticket.id },
      data: {
        priority,
        priorityReason: reason,
        version: { increment: 1 },
        updatedAt: now,
        lastPublicAt: now,
      },
      select: { id: true },
    })
    say({
      type: 'ticket.priorityChanged',
      administrationId: ticket.administrationId,
      ticketId: ticket.id,
      data: { from: ticket.priority, to: priority, byMatrix: false },
    })
  }
