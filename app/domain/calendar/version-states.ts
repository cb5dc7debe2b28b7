import { timeline, type Version } from './versions'

/** What a version is today: in force, still to come, over, or replaced or withdrawn before it came into force. */
export type VersionState = 'now' | 'planned' | 'past' | 'never' | 'withdrawn'

export interface VersionInTime<V extends Version> {
  version: V
  state: VersionState
  /** In seconds since 1970; until is null while no other one takes over. */
  from: number
  until: number | null
}

const order: VersionState[] = ['now', 'planned', 'past', 'never', 'withdrawn']

/** Every version with what it is at this moment: the one in force, then what is planned, then what is over, newest first. */
export function versionStates<V extends Version>(versions: V[], now: number): VersionInTime<V>[] {
  const inTime = timeline(versions, now)
  return versions
    .map((version): VersionInTime<V> => {
      const stretch = inTime.find((each) => each.version === version)
      const from = stretch?.from ?? version.effectiveFrom
      if (!stretch) {
        const state = version.withdrawnSince == null ? 'never' : 'withdrawn'
        return { version, state, from, until: null }
      }
      const until = Number.isFinite(stretch.until) ? stretch.until : null
      const state = from > now ? 'planned' : until !== null && until <= now ? 'past' : 'now'
      return { version, state, from, until }
    })
    .sort(
      (one, other) =>
        order.indexOf(one.state) - order.indexOf(other.state) ||
        (one.state === 'planned' ? one.from - other.from : other.from - one.from),
    )
}
