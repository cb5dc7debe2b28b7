import type { Ability, AffectedGroup, ResolutionCode, TicketType } from '~/domain/ticket-values'

/**
 * Something that people really ask, in one language: how they say it, and how it goes on. Words in braces are slots
 * that slots.ts fills, the same throughout one ticket.
 */
export interface Topic {
  /** Key of services.ts. */
  service: string
  type: TicketType
  /** How often next to the others; 1 when absent. */
  often?: number
  affects?: AffectedGroup[]
  works?: Ability[]
  /** Subject and description: the ways in which it is asked. What follows is told by the same place in its list. */
  says: [string, string][]
  /** What the helpdesk must know first, and what comes back. One for all, or one for each way. */
  asks?: ([string, string] | null)[]
  notes?: string[]
  /** Said when the first way waits for a supplier, or for an agreed day ({date} is that day). */
  supplier?: string
  date?: string
  solves: string[]
  /** solved when absent */
  code?: ResolutionCode
  /** Codes of the administrations where it happens; everywhere when absent. */
  at?: string[]
}
