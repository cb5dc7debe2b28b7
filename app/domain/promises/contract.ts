import type { Version } from '../calendar/versions'
import type { CalendarVersion } from '../calendar/working-time'
import type { PendingReason, Priority, TicketType } from '../ticket-values'

/** First response, next response, resolution. */
export const promiseKinds = ['first', 'next', 'resolution'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** How long each may take, in working seconds; null promises nothing. */
export type Targets = Record<PromiseKind, number | null>

/** Why a ticket waits. Whether its clock stands meanwhile, `stopsClock` tells. */
export type WaitReason = PendingReason

/** A line of a contract. Null stands for any. */
export interface TargetRow {
  id: string
  serviceId: string | null
  type: TicketType | null
  priority: Priority | null
  targets: Targets
  /** In whose opening hours they are counted. */
  calendarId: string
}

/** What an administration was promised, as a whole, from a moment on. */
export interface ContractVersion extends Version {
  administrationId: string
  rows: TargetRow[]
  /** For what no line speaks of. */
  byDefault: Pick<TargetRow, 'id' | 'targets' | 'calendarId'>
  /** Does the clock stand while a supplier is awaited? */
  pausesForSupplier: boolean
}

/** When to warn of a promise: at a percentage of its target, or working minutes before or after it is due. */
export interface WarningRule {
  id: string
  /** Whose promises it watches. */
  administrationId: string
  /** In seconds since 1970. What was reached before is never warned of. */
  activeFrom: number
  promise: PromiseKind
  moment: { percent: number } | { workingMinutes: number; side: 'before' | 'after' }
}

/** All rules by which tickets are judged, every version of them. */
export interface Rules {
  contracts: ContractVersion[]
  /** By the id of the calendar. */
  calendars: ReadonlyMap<string, CalendarVersion[]>
  warnings: WarningRule[]
}

/** What of a ticket decides about its targets. */
export interface Circumstances {
  administrationId: string
  serviceId: string | null
  type: TicketType
  priority: Priority
}

/** For which promises a clock can stand. Nobody can be waited for before the first answer asked them. */
const canStand: Record<PromiseKind, boolean> = { first: false, next: true, resolution: true }

/** Somebody awaited stops the clock, a colleague never does: the helpdesk is one for whoever asks. */
export function standsFor(promise: PromiseKind, reason: WaitReason, contract: ContractVersion): boolean {
  const stops: Record<WaitReason, boolean> = {
    requester: true,
    date: true,
    supplier: contract.pausesForSupplier,
    colleague: false,
  }
  return canStand[promise] && stops[reason]
}
