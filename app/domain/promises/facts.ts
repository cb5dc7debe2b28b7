import type { Channel } from '../ticket-values'
import type { Circumstances, WaitReason } from './contract'

interface FactData {
  /** By the requester, or by whoever took the call: neither answers anything. */
  opened: Circumstances & { requesterId: string; channel: Channel }
  /** A public message by a human to the requester, written or noted from a call or a visit. */
  answered: { authorId: string; channel: Channel }
  mailedAutomatically: object
  assigned: object
  noted: object
  requesterWrote: object
  statusChanged: object
  /** Until when at the latest; null: until it is ended. */
  waitBegan: { reason: WaitReason; awaitedId: string | null; limit: Date | null }
  waitEnded: object
  priorityChanged: Pick<Circumstances, 'priority'>
  serviceChanged: Pick<Circumstances, 'serviceId' | 'type'>
  moved: Circumstances
  resolvedAtFirstCall: object
  resolved: object
  reopened: object
  closed: object
  merged: object
  markedSpam: object
  withdrawn: object
}
export type FactKind = keyof FactData

/** Something that happened to a ticket, as far as a promise could care. */
export type Fact = {
  [Kind in FactKind]: { kind: Kind; at: Date; number: number } & FactData[Kind]
}[FactKind]

/** What had happened by a moment: by time, and within the same by the number in the log, however it was stored. */
export const inOrder = (history: readonly Fact[], now: number): Fact[] =>
  history
    .filter(({ at }) => toSecond(at) <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.number - b.number)

/** Clocks go by whole seconds: a moment counts as the second in which it lies, so that sums are exact. */
export const toSecond = (moment: Date): number => Math.floor(moment.getTime() / 1000)
export const toDate = (second: number): Date => new Date(second * 1000)

/** Of several machines' clocks the furthest: what has just happened is never still to come. */
export const latest = (now: Date, history: readonly Fact[]): Date =>
  new Date(Math.max(now.getTime(), ...history.map(({ at }) => at.getTime())))
