import type { WaitReason } from './contract'
import type { Life } from './pieces'
import type { Story, Wait } from './story'

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
    const { workingSeconds, stoodSeconds } = waitedIn(wait, lives)
    total.workingSeconds += workingSeconds
    total.stoodSeconds += stoodSeconds
  }
  return [...totals.values()]
}

/** A wait that is over. Moments are seconds since 1970. */
export interface EndedWait {
  /** At whose desk it waited. */
  administrationId: string
  reason: WaitReason
  from: number
  until: number
  /** All of it, also when the clock went on. */
  workingSeconds: number
}

/**
 * The waits that were over by then, in order. Each is counted by the rules of whoever had the ticket then, so that what is
 * over does not move when the ticket does.
 * @param lives of the resolution, also those that were handed on
 */
export const endedWaits = ({ waits, circumstances }: Story, lives: Life[], now: number): EndedWait[] =>
  waits
    .filter(({ from, until }) => from < until && until <= now)
    .flatMap((wait) => {
      const { reason, from, until } = wait
      const place = circumstances.findLast((one) => one.from <= from)
      const life = lives.filter(({ span, until }) => span.owedSince <= from && from < until)
      const { workingSeconds } = waitedIn(wait, life)
      return place ? { administrationId: place.administrationId, reason, from, until, workingSeconds } : []
    })

function waitedIn(wait: Wait, lives: Life[]): Omit<WaitTotal, 'reason'> {
  const waited = { workingSeconds: 0, stoodSeconds: 0 }
  for (const life of lives) {
    for (const piece of life.pieces) {
      const from = Math.max(wait.from, piece.from)
      const until = Math.min(wait.until, life.until, piece.until)
      const worked = piece.calendar.workedBetween(from, until)
      const stood = piece.standing.some((s) => s.reason === wait.reason && s.from < until && from < s.until)
      waited.workingSeconds += worked
      if (stood) waited.stoodSeconds += worked
    }
  }
  return waited
}
