import type { ClosingDay, Stretch } from '../calendar/opening-hours'
import { without } from '../calendar/opening-hours'
import type { WaitReason } from './contract'
import { toDate } from './facts'
import type { Piece } from './pieces'

/**
 * What a stretch of a ticket's life was for its clock. Closed hours are closed, also while somebody is awaited: what is
 * `paused` is what the wait really spared. `done`: resolved, and not yet reopened.
 */
export type SegmentKind =
  | { kind: 'running' }
  | { kind: 'paused'; reason: WaitReason }
  | { kind: 'closed'; reason: 'outsideHours' | 'noContract' }
  | { kind: 'closed'; reason: 'closingDay'; closing: ClosingDay }
  | { kind: 'done' }
export type Segment = { from: Date; until: Date } & SegmentKind

/** The same in seconds since 1970. */
export type Part = { from: number; until: number; what: SegmentKind }

/** Cuts a stretch of time into what it was under these pieces, without gaps and overlaps. */
export function partsOf(pieces: Piece[], from: number, until: number): Part[] {
  const inside = pieces
    .map((piece) => ({ piece, from: Math.max(from, piece.from), until: Math.min(until, piece.until) }))
    .filter((cut) => cut.from < cut.until)
  const open = inside.flatMap((cut) => openParts(cut.piece, cut.from, cut.until))
  const closures = inside.flatMap((cut) =>
    cut.piece.calendar.closures(cut.from, cut.until).map(({ closing, from, until }) => ({
      from,
      until,
      what: { kind: 'closed', reason: 'closingDay', closing } as const,
    })),
  )
  const uncontracted = without(
    [[from, until]],
    inside.map((cut): Stretch => [cut.from, cut.until]),
  ).map(([start, end]) => ({
    from: start,
    until: end,
    what: { kind: 'closed', reason: 'noContract' } as const,
  }))
  return filled([...open, ...closures, ...uncontracted], from, until)
}

function openParts(piece: Piece, from: number, until: number): Part[] {
  const waits = piece.standing.map((wait): Stretch => [wait.from, wait.until])
  const running = { kind: 'running' } as const
  const open = piece.calendar.intervals(from, until)
  if (waits.length === 0) return open.map(([start, end]) => ({ from: start, until: end, what: running }))
  return open.flatMap((stretch) => [
    ...without([stretch], waits).map(([start, end]) => ({
      from: start,
      until: end,
      what: running,
    })),
    ...piece.standing
      .map((wait) => ({
        from: Math.max(wait.from, stretch[0]),
        until: Math.min(wait.until, stretch[1]),
        what: { kind: 'paused', reason: wait.reason } as const,
      }))
      .filter((wait) => wait.from < wait.until),
  ])
}

/** What nothing is said of is closed; neighbours of one kind are one. */
function filled(parts: Part[], from: number, until: number): Part[] {
  const result: Part[] = []
  const add = (part: Part) => {
    if (part.from >= part.until) return
    const last = result[result.length - 1]
    if (last && isSame(last.what, part.what)) last.until = part.until
    else result.push({ ...part })
  }
  const closed = { kind: 'closed', reason: 'outsideHours' } as const
  let reached = from
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    add({ from: reached, until: part.from, what: closed })
    add({ ...part, from: Math.max(part.from, reached) })
    reached = Math.max(reached, part.until)
  }
  add({ from: reached, until, what: closed })
  return result
}

const isSame = (one: SegmentKind, other: SegmentKind): boolean =>
  one.kind === other.kind &&
  ('reason' in one ? one.reason : null) === ('reason' in other ? other.reason : null) &&
  ('closing' in one ? one.closing : null) === ('closing' in other ? other.closing : null)

export const segmentOf = ({ from, until, what }: Part): Segment => ({
  from: toDate(from),
  until: toDate(until),
  ...what,
})
