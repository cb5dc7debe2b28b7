import { describe, expect, it } from 'vitest'
import type { EventData, EventType, LoggedEvent } from '../events'
import { factsOfEvents } from './facts-of-events'

// Mobility's log of a ticket, as it is stored, read as facts that a promise could care about.

const about = { serviceId: 'laptop', type: 'incident', priority: 'P3' } as const
const circumstances = { administrationId: 'mobility', ...about }
const at = (time: string) => new Date(`2026-11-24T${time}:00+01:00`)

let number = 0n
const event = <Type extends EventType>(
  type: Type,
  time: string,
  data: EventData[Type],
  rest: Partial<LoggedEvent> = {},
): LoggedEvent => {
  number += 1n
  const id = String(number)
  return {
    id,
    number,
    type,
    at: at(time),
    data,
    isPublic: true,
    actorId: 'fatima',
    ticketId: 't',
    administrationId: 'mobility',
    ...rest,
  } as LoggedEvent
}
const created = (rest: Partial<EventData['ticket.created']> = {}) =>
  event('ticket.created', '09:00', {
    channel: 'web',
    requesterId: 'lotte',
    filerId: null,
    messageId: 'm',
    queueId: 'q',
    about,
    ...rest,
  })
const replied = (time: string, rest: Partial<EventData['ticket.replied']> = {}) =>
  event('ticket.replied', time, { messageId: 'm', isFromHelpdesk: true, channel: 'web', ...rest })
const status = (time: string, rest: Partial<EventData['ticket.statusChanged']>) =>
  event('ticket.statusChanged', time, {
    from: 'open',
    to: 'open',
    pendingOn: null,
    pendingUntil: null,
    ...rest,
  })
const told = (...events: LoggedEvent[]) =>
  factsOfEvents(events, circumstances).map(({ number: _, ...fact }) => fact)

describe('a ticket’s log as facts', () => {
  it('begins with what the ticket was like when it was opened, whatever it is like now', () => {
    expect(told(created({ about: { ...about, priority: 'P1' } }))).toEqual([
      {
        kind: 'opened',
        at: at('09:00'),
        ...circumstances,
        priority: 'P1',
        requesterId: 'lotte',
        channel: 'web',
      },
    ])
  })

  it('of an earlier release takes the first priority from the first change of it', () => {
    const { about: _, ...before } = created().data as EventData['ticket.created']
    const changed = event('ticket.priorityChanged', '10:00', { from: 'P4', to: 'P2', byMatrix: false })
    expect(told(event('ticket.created', '09:00', before), changed)).toMatchObject([
      { kind: 'opened', priority: 'P4' },
      { kind: 'priorityChanged', priority: 'P2' },
    ])
  })

  it('counts an answer from when it was sent, and not from when it could no longer be taken back', () => {
    expect(told(created(), replied('10:01', { sentAt: at('10:00').toISOString() }))[1]).toEqual({
      kind: 'answered',
      at: at('10:00'),
      authorId: 'fatima',
      channel: 'web',
    })
  })

  it('knows a wait with its limit, its end, and what closes and withdraws', () => {
    const until = at('15:00').toISOString()
    expect(
      told(
        created(),
        status('10:00', { to: 'pending', pendingOn: 'supplier', pendingUntil: until }),
        status('11:00', { from: 'pending' }),
        status('12:00', { to: 'cancelled' }),
        event('ticket.reopened', '13:00', { from: 'cancelled' }),
        status('14:00', { from: 'resolved', to: 'closed' }),
      ).map(({ kind }) => kind),
    ).toEqual(['opened', 'waitBegan', 'waitEnded', 'withdrawn', 'reopened', 'closed'])
  })

  it('gives the sentence of a transfer to the desk that handed the ticket on', () => {
    const there = { administrationId: 'environment', at: at('10:00') }
    const transferred = event(
      'ticket.transferred',
      '10:00',
      { transferId: 'x', fromCode: 'MOB', toCode: 'ENV', about },
      there,
    )
    expect(
      told(created(), transferred, replied('10:00', {}), status('10:00', { from: 'pending' })),
    ).toMatchObject([
      { kind: 'opened' },
      { kind: 'answered' },
      { kind: 'moved', administrationId: 'environment' },
      { kind: 'waitEnded' },
    ])
  })

  it('puts nothing before the opening, also where another machine’s clock was behind', () => {
    expect(told(created(), replied('08:59'))).toMatchObject([
      { kind: 'opened', at: at('09:00') },
      { kind: 'answered', at: at('09:00') },
    ])
  })

  it('leaves out what no promise cares about', () => {
    const noted = event('ticket.noted', '10:00', { messageId: 'm' })
    const moved = event('ticket.propertiesChanged', '10:00', { fields: ['queueId'] })
    expect(told(created(), noted, moved)).toHaveLength(1)
  })
})
