import type { Stretch } from '../calendar/opening-hours'
import { without } from '../calendar/opening-hours'
import type { Piece } from './pieces'

/** When a promise's clock reaches something. */
export interface Reached {
  at: number
  /** Not the clock came there: a new target was already behind it. */
  byChange: boolean
  piece: Piece
}

/** Where the clock of a piece may run: all but the waits during which it stands. */
const runnable = ({ from, until, standing }: Piece): readonly Stretch[] =>
  standing.length === 0
    ? [[from, until]]
    : without(
        [[from, until]],
        standing.map((wait): Stretch => [wait.from, wait.until]),
      )

/** Working seconds that the clock has used at a moment. */
export function usedAt(pieces: Piece[], moment: number): number {
  let used = 0
  for (const piece of pieces)
    for (const [from, until] of runnable(piece))
      used += piece.calendar.workedBetween(from, Math.min(until, moment))
  return used
}

/**
 * The first moment at which the working time used has reached what the target in force at that moment allows; null when
 * that moment is not known: no target, a wait without a limit, a calendar that opens no more.
 * @param share which part of the target, in seconds: the whole of it, or when to warn
 */
export function reach(pieces: Piece[], share: (target: number) => number): Reached | null {
  let used = 0
  let allowedBefore: number | null = null
  for (const [place, piece] of pieces.entries()) {
    const allowed = piece.target === null ? null : Math.max(0, share(piece.target))
    if (allowed !== null && used >= allowed) {
      const wasThere = allowedBefore !== null && allowedBefore <= used
      return { at: piece.from, byChange: place > 0 && !wasThere, piece }
    }
    for (const [from, until] of runnable(piece)) {
      const at = allowed === null ? null : piece.calendar.after(from, allowed - used)
      // At the very end of a piece it is the next one's target that decides.
      if (at !== null && at <= until && at < piece.until) return { at, byChange: false, piece }
      if (until === Number.POSITIVE_INFINITY) return null
      used += piece.calendar.workedBetween(from, until)
    }
    allowedBefore = allowed
  }
  return null
}
