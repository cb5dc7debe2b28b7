import type { PresentAt } from './between-processes.server'
import type { Doing } from './contract'

/** A process that was not heard for so long is gone, and so are its pages; it says all it knows three times as often. */
export const SILENT_MILLISECONDS = 15_000

interface Heard {
  people: [personId: string, doing: Doing][]
  until: number
}

/** Who has tickets open on the pages of other processes, as these say. Times are of this process's own clock. */
export function makePresenceElsewhere() {
  const heard = new Map<string, Map<string, Heard>>()

  function forget(ticketId: string, process: string) {
    const processes = heard.get(ticketId)
    processes?.delete(process)
    if (processes?.size === 0) heard.delete(ticketId)
  }

  return {
    at: (ticketId: string): [personId: string, doing: Doing][] =>
      [...(heard.get(ticketId)?.values() ?? [])].flatMap(({ people }) => people),
    /** Takes over what a process says of a ticket. True when that is news. */
    note(process: string, [ticketId, people]: PresentAt, now: number): boolean {
      const before = heard.get(ticketId)?.get(process)?.people ?? []
      if (people.length === 0) forget(ticketId, process)
      else {
        const processes = heard.get(ticketId) ?? new Map<string, Heard>()
        heard.set(ticketId, processes.set(process, { people, until: now + SILENT_MILLISECONDS }))
      }
      return JSON.stringify(before) !== JSON.stringify(people)
    },
    /** Forgets what nobody repeated. Gives the tickets for which that makes a difference. */
    forgetSilent(now: number): string[] {
      const gone: string[] = []
      for (const [ticketId, processes] of [...heard])
        for (const [process, { until }] of [...processes])
          if (until <= now) {
            forget(ticketId, process)
            gone.push(ticketId)
          }
      return gone
    },
  }
}
