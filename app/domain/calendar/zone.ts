import { Temporal } from 'temporal-polyfill'
import { DAY_SECONDS } from './opening-hours'

// Moments are whole seconds since 1970. A reading is what the clocks of a zone show, counted as if it were a moment in UTC.

interface Offset {
  since: number
  seconds: number
}

const kept = new Map<string, Map<number, Offset[]>>()
/** No zone is further from Greenwich, and none has ever skipped more than a day. */
const MARGIN = 3 * DAY_SECONDS

/** The offsets of a zone in a year. Looking for them takes milliseconds, so each is looked for once per process. */
function offsetsIn(zone: string, second: number): Offset[] {
  const year = new Date(second * 1000).getUTCFullYear()
  let years = kept.get(zone)
  if (!years) {
    years = new Map()
    kept.set(zone, years)
  }
  let offsets = years.get(year)
  if (!offsets) {
    offsets = readOffsets(
      zone,
      Date.UTC(year, 0, 1) / 1000 - MARGIN,
      Date.UTC(year + 1, 0, 1) / 1000 + MARGIN,
    )
    years.set(year, offsets)
  }
  return offsets
}

function readOffsets(zone: string, from: number, until: number): Offset[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(zone)
  const offsets = [{ since: Number.NEGATIVE_INFINITY, seconds: first.offsetNanoseconds / 1e9 }]
  let change = first.getTimeZoneTransition('next')
  while (change && change.epochMilliseconds < until * 1000) {
    offsets.push({ since: change.epochMilliseconds / 1000, seconds: change.offsetNanoseconds / 1e9 })
    change = change.getTimeZoneTransition('next')
  }
  return offsets
}

/**
 * The first moment at which the clocks of the zone show this reading or a later one. So a time that does not exist is the
 * moment at which the clock jumps over it, and a time that exists twice is the first of the two (decision 018).
 */
export function momentOf(zone: string, reading: number): number {
  const offsets = offsetsIn(zone, reading)
  for (let place = 0; ; place += 1) {
    const offset = offsets[place] as Offset
    const next = offsets[place + 1]
    if (!next || next.since + offset.seconds > reading)
      return Math.max(offset.since, reading - offset.seconds)
  }
}

/** What the clocks of the zone show at this moment. */
export function readingOf(zone: string, moment: number): number {
  const offsets = offsetsIn(zone, moment)
  let place = offsets.length - 1
  while ((offsets[place] as Offset).since > moment) place -= 1
  return moment + (offsets[place] as Offset).seconds
}
