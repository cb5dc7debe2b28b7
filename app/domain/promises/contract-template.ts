import type { OpeningHours } from '../calendar/opening-hours'
import { type Priority, priorities } from '../ticket-values'
import { promiseKinds, type Targets } from './contract'
import type { ContractTerms } from './contract-terms'

const MINUTE = 60
const HOUR = 60 * MINUTE

const targets = (first: number, next: number, resolution: number): Targets => ({ first, next, resolution })

/** What a contract starts with, in working seconds; a proposal to the coordinators. */
export const targetsByPriority: Record<Priority, Targets> = {
  P1: targets(15 * MINUTE, 1 * HOUR, 4 * HOUR),
  P2: targets(1 * HOUR, 4 * HOUR, 8 * HOUR),
  P3: targets(4 * HOUR, 10 * HOUR, 30 * HOUR),
  P4: targets(10 * HOUR, 20 * HOUR, 50 * HOUR),
}

/** In which its time is counted: Monday to Friday, 8 to 18 h. */
export const officeHours: OpeningHours['periods'] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opensAt: '08:00',
  closesAt: '18:00',
}))

/** The lines of that contract: one a priority, and what is normal for all that no line speaks of. */
export const templateRows = () => [
  { isDefault: true, priority: null, ...columnsOf(targetsByPriority.P3) },
  ...priorities.map((priority) => ({
    isDefault: false,
    priority,
    ...columnsOf(targetsByPriority[priority]),
  })),
]

/** The same before anything is stored: what the form of a first contract proposes. */
export const templateTerms = (calendarId: string): ContractTerms => ({
  pausesForSupplier: false,
  lines: priorities.map((priority) => ({
    serviceId: null,
    type: null,
    priority,
    targets: targetsByPriority[priority],
    calendarId,
  })),
  byDefault: { targets: targetsByPriority.P3, calendarId },
})

const columnsOf = ({ first, next, resolution }: Targets) => ({
  firstSeconds: first,
  nextSeconds: next,
  resolutionSeconds: resolution,
})

/** Who is warned to begin with: whoever handles the ticket at three quarters of its time, and the leads when it is over. */
export const templateWarnings = () =>
  promiseKinds.flatMap((promise) => [
    { promise, percent: 75, mailsAssignee: true, mailsLead: false },
    { promise, percent: 100, mailsAssignee: false, mailsLead: true },
  ])
