import { type VersionInTime, versionStates } from '~/domain/calendar/version-states'
import type { Version } from '~/domain/calendar/versions'
import { wallClock } from '~/lib/wall-clock'
import { notFound } from '~/platform/http.server'

type Saved = Version & { savedBy: string | null }

const date = (second: number) => new Date(second * 1000)

/**
 * The versions of something for their list, and the one to show: which the address names, else the one in force, else the
 * next one.
 * @returns shown null before the first version, or for an address that names none of them
 */
export function shownVersions<V extends Saved>(versions: V[], asked: string | null, now: Date) {
  const inTime = versionStates(versions, Math.floor(now.getTime() / 1000))
  const lines = inTime.map(({ version, state, from }) => ({
    id: version.id,
    state,
    from: date(from),
    savedAt: date(version.knownSince),
    savedBy: version.savedBy,
  }))
  const shown: VersionInTime<V> | undefined = asked
    ? inTime.find(({ version }) => version.id === asked)
    : inTime[0]
  const line = lines.find(({ id }) => id === shown?.version.id)
  return {
    lines,
    shown: shown && line ? { version: shown.version, line } : null,
    inForce: inTime.find(({ state }) => state === 'now')?.version ?? null,
    planned: lines.filter(({ state }) => state === 'planned'),
  }
}

/**
 * What the form of a new version begins with: the version that its address names, else the one in force. A plan is begun
 * again with its own day.
 * @throws not found for an address that names none of them
 */
export function startingVersion<V extends Saved>(
  versions: V[],
  { request, timeZoneOf, now }: { request: Request; timeZoneOf: (version: V) => string; now: Date },
) {
  const asked = new URL(request.url).searchParams.get('from')
  const { inForce, planned, shown } = shownVersions(versions, asked, now)
  if (!asked) return { version: inForce, planned, started: null }
  if (!shown) throw notFound()
  const { version, line } = shown
  const day = line.state === 'planned' ? wallClock(line.from, timeZoneOf(version)).day : ''
  return { version, planned, started: { from: line.from, day } }
}
