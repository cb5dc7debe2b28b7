/**
 * What was decided, and from when on it holds. Nothing holds before it was known: what is over is never judged by new
 * rules, whatever date stands in them (decision 018). In seconds since 1970.
 */
export interface Version {
  id: string
  effectiveFrom: number
  knownSince: number
  /** It was planned, and taken back before it began; absent or null: it was not. */
  withdrawnSince?: number | null
}

/** A version with the stretch of time in which it is in force. */
export interface InForce<V extends Version> {
  version: V
  from: number
  until: number
}

const startOf = ({ effectiveFrom, knownSince }: Version) => Math.max(effectiveFrom, knownSince)

/** The later start takes over; of two with the same start the one that was decided later, then the larger id. */
const bySuccession = (one: Version, other: Version) =>
  startOf(one) - startOf(other) ||
  one.knownSince - other.knownSince ||
  one.effectiveFrom - other.effectiveFrom ||
  (one.id < other.id ? -1 : 1)

/**
 * Which version is in force when, oldest first, as it looked at the moment `knownBy`. Before the first there is none.
 */
export function timeline<V extends Version>(versions: V[], knownBy: number): InForce<V>[] {
  const known = versions
    .filter(({ knownSince }) => knownSince <= knownBy)
    .filter(({ withdrawnSince }) => withdrawnSince == null || withdrawnSince > knownBy)
    .sort(bySuccession)
  return known
    .map((version, place) => {
      const next = known[place + 1]
      return { version, from: startOf(version), until: next ? startOf(next) : Number.POSITIVE_INFINITY }
    })
    .filter(({ from, until }) => from < until)
}
