import type { ShownEvent, ShownHeldReply, ShownMessage } from './shown-ticket'

export type Entry =
  | { kind: 'message'; id: string; at: Date; message: ShownMessage }
  | { kind: 'held'; id: string; at: Date; held: ShownHeldReply }
  | { kind: 'event'; id: string; at: Date; events: ShownEvent[] }

/** What was said and what happened, in one line of time. What is said stands before the change that came with it. */
export function timelineOf(
  messages: ShownMessage[],
  events: ShownEvent[],
  heldReplies: ShownHeldReply[] = [],
): Entry[] {
  const entries: Entry[] = [
    ...messages.map((message) => ({
      kind: 'message' as const,
      id: message.id,
      at: message.createdAt,
      message,
    })),
    ...actsOf(events).map((act) => ({ kind: 'event' as const, ...act })),
  ]
  entries.push(
    ...heldReplies.map((held) => ({ kind: 'held' as const, id: held.id, at: new Date(held.sentAt), held })),
  )
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b))
}

const rank = (entry: Entry) =>
  entry.kind === 'event' ? (entry.events[0]?.type === 'ticket.created' ? 0 : 2) : 1

/** What one person did at one moment is one line: "took the ticket, set the status". */
function actsOf(events: ShownEvent[]): { id: string; at: Date; events: ShownEvent[] }[] {
  const acts: { id: string; at: Date; events: ShownEvent[] }[] = []
  for (const event of events) {
    const last = acts.at(-1)
    if (last?.at.getTime() === event.at.getTime() && last.events[0]?.actorId === event.actorId) {
      last.events.push(event)
    } else acts.push({ id: event.id, at: event.at, events: [event] })
  }
  return acts
}

export function actorOf(entry: Entry): string | null {
  if (entry.kind === 'message') return entry.message.authorId
  return entry.kind === 'held' ? entry.held.author.id : (entry.events[0]?.actorId ?? null)
}

/** When the page last heard of something, as the form carries it. */
export const seenUntil = (entries: Entry[]): string => entries.at(-1)?.at.toISOString() ?? ''

/** What came after that moment. */
export const since = (entries: Entry[], seen: string): Entry[] => {
  const from = Date.parse(seen)
  return Number.isNaN(from) ? [] : entries.filter(({ at }) => at.getTime() > from)
}

const ALWAYS_LAST = 10
const WORTH_FOLDING = 4

/**
 * A long conversation shows its question and its end; the middle is folded.
 * @returns the entries of the middle; none when it is short
 */
export function middleOf(entries: Entry[]): Entry[] {
  const question = entries.findIndex(({ kind }) => kind === 'message') + 1
  const middle = entries.slice(question, Math.max(question, entries.length - ALWAYS_LAST))
  return middle.length < WORTH_FOLDING ? [] : middle
}
