import type { LoggedEvent } from '../events'

/** A time that a ticket was in somebody's hands, once it is over. */
export interface EffortStretch {
  /** For whom the work was done. */
  administrationId: string
  endedAt: Date
  /** Estimated. */
  minutes: number
}

/**
 * One time in somebody's hands counts no more than an hour: who takes a ticket works on others as well, and what lies there
 * over a week is not a week of work (decision 023).
 */
export const MOST_MINUTES = 60

/** What of the log tells in whose hands a ticket is. */
export const tellingOfEffort = [
  'ticket.assigned',
  'ticket.statusChanged',
  'ticket.resolved',
  'ticket.reopened',
  'ticket.markedSpam',
  'ticket.transferred',
] as const satisfies LoggedEvent['type'][]

/** Working seconds of an administration's helpdesk between two moments. */
export type WorkedSeconds = (administrationId: string, from: Date, until: Date) => number

/** Where the story of a ticket is. */
interface Story {
  isAssigned: boolean
  isWaiting: boolean
  /** `since` null while somebody else is awaited. */
  hands: { administrationId: string; since: Date | null; seconds: number } | null
}

/**
 * How much work a ticket was, estimated from its log: working time from taking it to handing it on or solving it, without
 * what was waited, and never more than an hour at a time. Whoever has it now is not counted yet.
 * @param events of one ticket, in the order in which they were logged
 */
export function estimatedStretches(events: readonly LoggedEvent[], worked: WorkedSeconds): EffortStretch[] {
  const stretches: EffortStretch[] = []
  const story: Story = { isAssigned: false, isWaiting: false, hands: null }

  const pause = (at: Date) => {
    const { hands } = story
    if (!hands?.since) return
    hands.seconds += worked(hands.administrationId, hands.since, at)
    hands.since = null
  }
  const begin = (administrationId: string, at: Date) => {
    story.hands = { administrationId, since: story.isWaiting ? null : at, seconds: 0 }
  }
  const end = (at: Date) => {
    pause(at)
    const { hands } = story
    const minutes = Math.min(MOST_MINUTES, Math.ceil((hands?.seconds ?? 0) / 60))
    if (hands && minutes > 0)
      stretches.push({ administrationId: hands.administrationId, endedAt: at, minutes })
    story.hands = null
  }

  for (const event of events) {
    const at = momentOf(event)
    switch (event.type) {
      case 'ticket.assigned':
        end(at)
        story.isAssigned = event.data.assigneeId !== null
        if (story.isAssigned) begin(event.administrationId, at)
        break
      case 'ticket.statusChanged':
        story.isWaiting = event.data.to === 'pending'
        if (story.isWaiting) pause(at)
        else if (event.data.to !== 'open') end(at)
        else if (story.hands) story.hands.since ??= at
        break
      case 'ticket.resolved':
      case 'ticket.markedSpam':
        story.isWaiting = false
        end(at)
        break
      case 'ticket.reopened':
        if (story.isAssigned) begin(event.administrationId, at)
        break
      case 'ticket.transferred':
        end(at)
        story.isAssigned = false
        story.isWaiting = false
    }
  }
  return stretches
}

/** An answer that could be taken back for a while was decided when it was sent. */
const momentOf = ({ data, at }: LoggedEvent): Date =>
  'sentAt' in data && data.sentAt ? new Date(data.sentAt) : at
