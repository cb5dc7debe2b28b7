import { firstFree, type Readers, type Written, whomToWrite } from './whom-to-write'

/** What decides about who hears of a ticket now. */
export interface Situation {
  readers: Readers
  /** Outside opening hours it cannot wait: P1. */
  isUrgent: boolean
  isOpen: boolean
  /** Of the ticket's team, and may see the ticket; null: nobody is on duty. */
  onDutyId: string | null
  leadIds: string[]
}

/**
 * To whom a warning goes, and when. What is urgent goes outside opening hours to the person on duty, at once; without one to
 * the leads at their opening. Everything else waits for the working hours of its reader. Somebody who is away and has nobody
 * to stand in leaves it to the leads; if they are away too, it waits.
 */
export function whoIsWarned(personIds: string[], situation: Situation, now: number): Written[] {
  const { readers, isUrgent, isOpen, onDutyId, leadIds } = situation
  const goesToDuty = isUrgent && !isOpen
  if (goesToDuty && onDutyId) return [{ personId: onDutyId, at: now }]
  const direct = goesToDuty ? [] : personIds.flatMap((id) => whomToWrite(id, readers, now) ?? [])
  if (direct.length > 0) return once(direct)
  const toLeads = leadIds.flatMap((id) => whomToWrite(id, readers, now) ?? [])
  return once(toLeads.length > 0 ? toLeads : [...personIds, ...leadIds].flatMap(kept))

  function kept(personId: string): Written[] {
    const reader = readers.get(personId)
    const at = reader ? firstFree(reader, now) : null
    return at === null ? [] : [{ personId, at }]
  }
}

/**
 * Whom a ticket calls that has just become urgent: outside opening hours as `whoIsWarned` says, never who made it so
 * themself. In opening hours nobody: the desk sees it.
 */
export function whoIsCalled(
  personIds: string[],
  situation: Situation,
  { now, actorId }: { now: number; actorId: string | null },
): Written[] {
  if (!situation.isUrgent || situation.isOpen) return []
  return whoIsWarned(personIds, situation, now).filter(({ personId }) => personId !== actorId)
}

/** The moment from which somebody may read a mail that is theirs already; null: at once. */
export function readableFrom(personId: string, situation: Situation, now: number): number | null {
  const { readers, isUrgent, isOpen, onDutyId } = situation
  if (isUrgent && !isOpen && personId === onDutyId) return null
  const reader = readers.get(personId)
  const at = reader ? firstFree(reader, now) : null
  return at !== null && at > now ? at : null
}

const once = (written: Written[]): Written[] =>
  written.filter(({ personId }, place) => written.findIndex((one) => one.personId === personId) === place)
