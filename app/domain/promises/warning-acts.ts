import { type Priority, priorities } from '../ticket-values'

/** To whom a rule speaks. */
export const warnedRoles = ['assignee', 'team', 'lead'] as const
export type WarnedRole = (typeof warnedRoles)[number]

/** One step more urgent; nothing is more urgent than P1. */
export const raised = (priority: Priority): Priority =>
  priorities[Math.max(0, priorities.indexOf(priority) - 1)] ?? priority
