import type { WorkingTime } from '../calendar/working-time'

/** Moments are seconds since 1970. */
export interface Absence {
  from: number
  until: number
  substituteId: string | null
}

/** When somebody may be written to: in their own working hours, unless they are away. */
export interface ReaderHours {
  time: Pick<WorkingTime, 'openingFrom'>
  absences: Absence[]
}

/** By the ids of people; whoever may not know of what it is about is missing. */
export type Readers = ReadonlyMap<string, ReaderHours>

export interface Written {
  personId: string
  at: number
}

const absentAt = ({ absences }: ReaderHours, moment: number): Absence | undefined =>
  absences.find(({ from, until }) => from <= moment && moment < until)

/**
 * The person, or whoever stands in for them, at the first moment of their working hours. Away is who is away at that moment,
 * not now: what comes on Friday night is not kept for somebody whose holiday begins on Monday. Null when nobody stands in.
 */
export function whomToWrite(personId: string, readers: Readers, now: number): Written | null {
  const asked = new Set<string>()
  for (let id: string | null = personId; id !== null && !asked.has(id); ) {
    asked.add(id)
    const reader = readers.get(id)
    const at = reader?.time.openingFrom(now) ?? null
    if (!reader || at === null) return null
    const absence = absentAt(reader, at)
    if (!absence) return { personId: id, at }
    id = absence.substituteId
  }
  return null
}

/** The first moment of somebody's working hours at which they are there; null when there is none. */
export function firstFree(reader: ReaderHours, now: number): number | null {
  let at = reader.time.openingFrom(now)
  // Each absence moves it on once at most.
  for (let absence = at === null ? undefined : absentAt(reader, at); absence && at !== null; ) {
    at = reader.time.openingFrom(absence.until)
    absence = at === null ? undefined : absentAt(reader, at)
  }
  return at
}
