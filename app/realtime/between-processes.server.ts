import { z } from 'zod'
import { newId } from '~/lib/new-id'
import { type Doing, doings } from './contract'

/** A ticket that people have open on the pages of one process, and what they do with it. */
export type PresentAt = [ticketId: string, people: [personId: string, doing: Doing][]]

const messageShape = z.object({
  from: z.uuid(),
  /** Whose bells rang. */
  notified: z.array(z.uuid()).optional(),
  present: z.array(z.tuple([z.uuid(), z.array(z.tuple([z.uuid(), z.enum(doings)]))])).optional(),
})

/** PostgreSQL takes messages below 8,000 bytes; ids and the words of this contract are one byte a character. */
const MOST_CHARACTERS = 7_000
const MOST_IDS = 150
/** Nobody reads a longer line of names. */
const MOST_PEOPLE = 50

/** How a process tells the others of its pages. */
export interface TellOthers {
  notified(personIds: string[]): void
  present(tickets: PresentAt[]): void
}

/**
 * What the processes of one installation say to each other about open pages: ids, and what is done with a ticket.
 * Who may learn of it, the process that has the page decides.
 */
export function makeBetweenProcesses(tell: (message: string) => void) {
  const from = newId()
  const tellOthers: TellOthers = {
    notified(personIds) {
      for (let at = 0; at < personIds.length; at += MOST_IDS)
        tell(JSON.stringify({ from, notified: personIds.slice(at, at + MOST_IDS) }))
    },
    present(tickets) {
      let part: PresentAt[] = []
      let characters = 0
      const send = () => {
        if (part.length > 0) tell(JSON.stringify({ from, present: part }))
        part = []
        characters = 0
      }
      for (const [ticketId, people] of tickets) {
        const ticket: PresentAt = [ticketId, people.slice(0, MOST_PEOPLE)]
        const more = JSON.stringify(ticket).length + 1
        if (characters + more > MOST_CHARACTERS) send()
        part.push(ticket)
        characters += more
      }
      send()
    },
  }
  return {
    tellOthers,
    /** What another process said; null for one's own words, and for what this version does not know. */
    read(message: string): z.infer<typeof messageShape> | null {
      try {
        const read = messageShape.safeParse(JSON.parse(message))
        return read.success && read.data.from !== from ? read.data : null
      } catch {
        return null
      }
    },
  }
}
