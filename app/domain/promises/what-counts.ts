import type { PromiseKind } from './contract'
import type { FactKind } from './facts'

/**
 * What a fact does to a clock.
 * - `starts` it, unless one of its kind runs; a first response only while nobody has answered, a next one when the
 *   requester has written since, and not while the ticket is done
 * - `meets` the promise
 * - `recounts`: the new target counts from the same beginning, the time used stays
 * - `handsOn`: the promise stays on record, the next administration's counts from the same beginning
 * - `leaves`: it ends; listed apart when nobody had answered yet, else met
 */
export type Effect = 'starts' | 'meets' | 'recounts' | 'handsOn' | 'leaves' | null

/** `begins` a wait; `ends` any wait, or only one for the requester (`answers`). */
export type WaitEffect = 'begins' | 'ends' | 'answers' | null

const nothing = { first: null, next: null, resolution: null, wait: null } as const
const resolves = { first: 'meets', next: 'meets', resolution: 'meets', wait: 'ends' } as const
const recounts = { first: 'recounts', next: 'recounts', resolution: 'recounts', wait: null } as const
const leaves = { first: 'leaves', next: 'leaves', resolution: 'leaves', wait: 'ends' } as const

/** What counts, and for which promise. There is no other place that says so. */
export const whatCounts: Record<FactKind, Record<PromiseKind, Effect> & { wait: WaitEffect }> = {
  opened: { first: 'starts', next: null, resolution: 'starts', wait: null },
  answered: { first: 'meets', next: 'meets', resolution: null, wait: null },
  mailedAutomatically: nothing,
  assigned: nothing,
  noted: nothing,
  statusChanged: nothing,
  requesterWrote: { first: null, next: 'starts', resolution: null, wait: 'answers' },
  waitBegan: { ...nothing, wait: 'begins' },
  waitEnded: { ...nothing, wait: 'ends' },
  priorityChanged: recounts,
  serviceChanged: recounts,
  // It waited for the desk that had it (decision 012).
  moved: { first: 'handsOn', next: 'handsOn', resolution: 'handsOn', wait: 'ends' },
  resolvedAtFirstCall: resolves,
  resolved: resolves,
  reopened: { first: 'starts', next: 'starts', resolution: 'starts', wait: null },
  closed: leaves,
  merged: leaves,
  markedSpam: leaves,
  withdrawn: leaves,
}
