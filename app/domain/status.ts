import type { PendingReason, Status } from './ticket-values'

/** From which status one may go where. Whoever is not in the line says so in words (errors:transition). */
export const transitions: Record<Status, readonly Status[]> = {
  new: ['open', 'pending', 'resolved', 'cancelled'],
  open: ['pending', 'resolved', 'cancelled'],
  pending: ['open', 'resolved', 'cancelled'],
  resolved: ['open', 'closed'],
  cancelled: ['open'],
  closed: [],
}

export const mayBecome = (from: Status, to: Status) => from === to || transitions[from].includes(to)

/** The statuses an agent may choose next to a reply: staying where it is, or what the table allows. */
export const nextStatuses = (from: Status): Status[] =>
  (['open', 'pending', 'resolved'] as const).filter((to) => mayBecome(from, to))

/**
 * What an answer of the requester does. It ends the wait for that answer and reopens what was resolved or withdrawn;
 * a wait for a supplier or a date goes on. Null: a closed ticket takes no answer, a linked new ticket does.
 * @param mayReopen false for a follower, whose answer is stored and reopens nothing
 */
export function statusAfterAnswer(
  status: Status,
  pendingOn: PendingReason | null,
  mayReopen = true,
): Status | null {
  switch (status) {
    case 'closed':
      return null
    case 'resolved':
    case 'cancelled':
      return mayReopen ? 'open' : status
    case 'pending':
      return pendingOn === 'requester' ? 'open' : 'pending'
    default:
      return status
  }
}
