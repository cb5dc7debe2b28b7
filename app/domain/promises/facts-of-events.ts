import type { LoggedEvent } from '../events'
import type { Channel } from '../ticket-values'
import type { Circumstances } from './contract'
import type { Fact } from './facts'

type Event = Pick<LoggedEvent, 'type' | 'data' | 'at' | 'number' | 'actorId' | 'administrationId'>

/**
 * The event log of a ticket as facts that a promise could care about.
 * @param events in any order, of every administration that had it
 * @param now what the ticket is like: events of an earlier release did not say what it was like then
 */
export function factsOfEvents(events: readonly LoggedEvent[], now: Circumstances): Fact[] {
  const inOrder = events.toSorted((a, b) => a.at.getTime() - b.at.getTime() || Number(a.number - b.number))
  const opening = circumstancesAtFirst(inOrder, now)
  // The sentence by which a desk hands a ticket on is its own word, though it stands in the next desk's log.
  const said = inOrder.filter((event) => isHandedOnWith(event, inOrder))
  const others = inOrder.filter((event) => !said.includes(event))
  const told = others.flatMap((event) => {
    const facts = factsOf(event, opening, now)
    return event.type === 'ticket.transferred'
      ? [
          ...said
            .filter(({ at }) => at.getTime() === event.at.getTime())
            .flatMap((word) => factsOf(word, opening, now)),
          ...facts,
        ]
      : facts
  })
  // Two machines' clocks differ a little: nothing happens to a ticket before it is opened.
  const openedAt = Number(told.find(({ kind }) => kind === 'opened')?.at ?? 0)
  return told
    .toSorted((one, other) => Number(other.kind === 'opened') - Number(one.kind === 'opened'))
    .map((fact, number) => ({ ...fact, at: new Date(Math.max(openedAt, Number(fact.at))), number }) as Fact)
}

type Untold = Fact extends infer Each ? (Each extends Fact ? Omit<Each, 'number'> : never) : never

const isHandedOnWith = (event: Event, all: readonly Event[]): boolean =>
  event.type === 'ticket.replied' &&
  all.some(
    ({ type, at, actorId }) =>
      type === 'ticket.transferred' && at.getTime() === event.at.getTime() && actorId === event.actorId,
  )

function factsOf(event: LoggedEvent, opening: Circumstances, now: Circumstances): Untold[] {
  const { at, actorId } = event
  switch (event.type) {
    case 'ticket.created':
      return [
        {
          kind: 'opened',
          at,
          ...opening,
          requesterId: event.data.requesterId,
          channel: event.data.channel as Channel,
        },
      ]
    case 'ticket.replied': {
      const said = event.data.sentAt ? new Date(event.data.sentAt) : at
      return event.data.isFromHelpdesk
        ? [{ kind: 'answered', at: said, authorId: actorId ?? '', channel: event.data.channel as Channel }]
        : [{ kind: 'requesterWrote', at: said }]
    }
    case 'ticket.statusChanged':
      return statusFacts(event)
    case 'ticket.resolved':
      return [{ kind: 'resolved', at: event.data.sentAt ? new Date(event.data.sentAt) : at }]
    case 'ticket.reopened':
      return [{ kind: 'reopened', at }]
    case 'ticket.markedSpam':
      return [{ kind: 'markedSpam', at }]
    case 'ticket.priorityChanged':
      return [{ kind: 'priorityChanged', at, priority: event.data.to }]
    case 'ticket.propertiesChanged':
      return event.data.about ? [{ kind: 'serviceChanged', at, ...event.data.about }] : []
    case 'ticket.transferred': {
      const { serviceId, type, priority } = event.data.about ?? now
      return [{ kind: 'moved', at, administrationId: event.administrationId, serviceId, type, priority }]
    }
    default:
      return []
  }
}

function statusFacts({ at: logged, data }: Extract<LoggedEvent, { type: 'ticket.statusChanged' }>): Untold[] {
  const at = data.sentAt ? new Date(data.sentAt) : logged
  if (data.to === 'pending' && data.pendingOn) {
    const limit = data.pendingUntil ? new Date(data.pendingUntil) : null
    return [{ kind: 'waitBegan', at, reason: data.pendingOn, awaitedId: null, limit }]
  }
  if (data.to === 'closed') return [{ kind: 'closed', at }]
  if (data.to === 'cancelled') return [{ kind: 'withdrawn', at }]
  return data.from === 'pending' ? [{ kind: 'waitEnded', at }] : []
}

/** What the ticket was like when it was opened. */
function circumstancesAtFirst(events: readonly LoggedEvent[], now: Circumstances): Circumstances {
  const created = events.find((event) => event.type === 'ticket.created')
  if (created?.type !== 'ticket.created')
    throw new Error('A ticket whose log does not begin with its opening')
  const { administrationId } = created
  if (created.data.about) return { administrationId, ...created.data.about }
  const change = events.find((event) => event.type === 'ticket.priorityChanged')
  const priority = change?.type === 'ticket.priorityChanged' ? change.data.from : now.priority
  return { administrationId, serviceId: now.serviceId, type: now.type, priority }
}
