import type { WaitReason } from './contract'
import type { Life } from './pieces'
import type { Wait } from './story'

/** How long a ticket waited for one reason, in working seconds. */
export interface WaitTotal {
  reason: WaitReason
  /** All of it, also when the clock went on. */
  workingSeconds: number
  /** During which the clock stood. */
  stoodSeconds: number
}

/** Waits by reason, in the order in which each first came up. */
export function waitTotals(waits: Wait[], lives: Life[]): WaitTotal[] {
  const totals = new Map<WaitReason, WaitTotal>()
  for (const wait of waits) {
    const total = totals.get(wait.reason) ?? { reason: wait.reason, workingSeconds: 0, stoodSeconds: 0 }
    totals.set(wait.reason, total)
    for (const life of lives) {
      for (const piece of life.pieces) {
        const from = Math.max(wait.from, piece.from)
        const until = Math.min(wait.until, life.until, piece.until)
        const worked = piece.calendar.workedBetween(from, until)
        const stood = piece.standing.some((s) => s.reason === wait.reason && s.from < until && from < s.until)
        total.workingSeconds += worked
        if (stood) total.stoodSeconds += worked
      }
    }
  }
  return [...totals.values()]
}
