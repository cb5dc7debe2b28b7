/** The enumerated values of a ticket; the database checks the same lists. */

export const ticketTypes = ['incident', 'service_request', 'question'] as const
export type TicketType = (typeof ticketTypes)[number]

export const statuses = ['new', 'open', 'pending', 'resolved', 'closed', 'cancelled'] as const
export type Status = (typeof statuses)[number]

/** Work that somebody still has to do. The database's indexes for queues cover exactly these. */
export const workStatuses = ['new', 'open', 'pending'] as const satisfies Status[]
export const doneStatuses = ['resolved', 'closed', 'cancelled'] as const satisfies Status[]
export const isWork = (status: Status) => (workStatuses as readonly Status[]).includes(status)

/** Whom or what a ticket waits for. A colleague too: but for whoever asks the helpdesk is one, and the clock goes on. */
export const pendingReasons = ['requester', 'supplier', 'date', 'colleague'] as const
export type PendingReason = (typeof pendingReasons)[number]

export const resolutionCodes = [
  'solved',
  'workaround',
  'explained',
  'no_fault_found',
  'not_ours',
  'withdrawn',
  'duplicate',
  'no_answer',
] as const
export type ResolutionCode = (typeof resolutionCodes)[number]

/** Why something was solved too late. */
export const lateReasons = ['capacity', 'supplier', 'requester', 'wrongPriority', 'other'] as const
export type LateReason = (typeof lateReasons)[number]

export const levels = ['high', 'medium', 'low'] as const
export type Level = (typeof levels)[number]

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const
export type Priority = (typeof priorities)[number]

export const channels = ['web', 'mail', 'telephone', 'counter', 'post', 'api'] as const
export type Channel = (typeof channels)[number]

/** How the desk gives an answer: it sends it, or writes down what was said. */
export const answerChannels = ['web', 'telephone', 'counter'] as const satisfies readonly Channel[]
export type AnswerChannel = (typeof answerChannels)[number]

/** "Who is affected?" */
export const affectedGroups = ['me', 'several', 'everybody', 'public'] as const
export type AffectedGroup = (typeof affectedGroups)[number]

/** "Can you still work?" */
export const abilities = ['yes', 'difficulty', 'no'] as const
export type Ability = (typeof abilities)[number]

/** The language of a text: one of ours, or undetermined. */
export const textLanguages = ['nl', 'fr', 'en', 'de', 'und'] as const
export type TextLanguage = (typeof textLanguages)[number]
