import { assertVersion, findTicketForChange } from '~/data/tickets.server'
import type { Actor } from '~/domain/actor'
import { isWork } from '~/domain/ticket-values'
import { commit } from '~/events/commit.server'
import { type Assignment, assigning } from './assign-ticket.server'
import { changingStatus, type StatusChange } from './change-status.server'
import { type Description, describing } from './describe-ticket.server'
import { movingToQueue, type QueueMove } from './move-to-queue.server'
import { overridingPriority, type PriorityOverride } from './override-priority.server'

export interface TicketChange {
  number: string
  version: number | null
  priority?: Omit<PriorityOverride, 'number' | 'version'> | undefined
  queue?: Omit<QueueMove, 'number' | 'version'> | undefined
  assignment?: Omit<Assignment, 'number' | 'version'> | undefined
  description?: Omit<Description, 'number' | 'version'> | undefined
  status?: Omit<StatusChange, 'number' | 'version'> | undefined
}

/** Several properties of a ticket change at once: all of them, or none. */
export function changeTicket(actor: Actor, change: TicketChange, at?: Date): Promise<void> {
  // The version was compared once, for all steps.
  const about = { number: change.number, version: null }
  const { priority, queue, assignment, description, status } = change
  return commit(
    actor,
    async (step) => {
      assertVersion(await findTicketForChange(step.db, change.number), change.version)
      if (priority) await overridingPriority(actor, { ...about, ...priority })(step)
      if (queue) await movingToQueue(actor, { ...about, ...queue })(step)
      // Only work can be assigned: what ends is assigned before, what is reopened after.
      const isReopened = status !== undefined && isWork(status.next.status)
      if (status && isReopened) await changingStatus(actor, { ...about, ...status })(step)
      if (assignment) await assigning(actor, { ...about, ...assignment })(step)
      if (status && !isReopened) await changingStatus(actor, { ...about, ...status })(step)
      // Last: a confidential service may take the ticket out of the actor's sight. A queue that was named stays.
      if (description) await describing(actor, { ...about, ...description })(step)
    },
    at,
  )
}
