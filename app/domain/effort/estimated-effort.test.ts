import { expect, it } from 'vitest'
import type { LoggedEvent } from '../events'
import { estimatedStretches, MOST_MINUTES } from './estimated-effort'

// The helpdesk works all day and night here: what its hours do to a stretch of time is tested with the calendar.

const at = (clock: string) => new Date(`2026-11-24T${clock}:00Z`)
const event = (type: string, clock: string, data: object = {}, administrationId = 'mobility') =>
  ({ type, data, administrationId, at: at(clock), number: 0n }) as unknown as LoggedEvent
const takes = (clock: string, assigneeId: string | null = 'fatima') =>
  event('ticket.assigned', clock, { assigneeId })
const becomes = (clock: string, to: string, more: object = {}) =>
  event('ticket.statusChanged', clock, { to, ...more })
const resolves = (clock: string, more: object = {}) => event('ticket.resolved', clock, more)
const seconds = (_administration: string, from: Date, until: Date) =>
  Math.max(0, (until.getTime() - from.getTime()) / 1000)
const minutesOf = (...events: LoggedEvent[]) =>
  estimatedStretches(events, seconds).map(({ minutes }) => minutes)

it.each<[string, LoggedEvent[], number[]]>([
  ['from taking to solving', [takes('09:00'), resolves('09:20')], [20]],
  ['from taking to laying back', [takes('09:00'), takes('09:10', null), resolves('09:20')], [10]],
  ['each pair of hands for itself', [takes('09:00'), takes('09:10', 'griet'), resolves('09:40')], [10, 30]],
  [
    'without what was waited',
    [takes('09:00'), becomes('09:05', 'pending'), becomes('11:00', 'open'), resolves('11:10')],
    [15],
  ],
  ['nothing while it only waits', [becomes('09:00', 'pending'), takes('09:10'), resolves('09:50')], []],
  ['no more than an hour at a time', [takes('09:00'), resolves('17:00')], [MOST_MINUTES]],
  [
    'begun minutes as whole ones',
    [takes('09:00'), resolves('09:01', { sentAt: '2026-11-24T09:00:01Z' })],
    [1],
  ],
  [
    'to when an answer was sent, not released',
    [takes('09:00'), resolves('09:30', { sentAt: '2026-11-24T09:12:00Z' })],
    [12],
  ],
  [
    'again after it was opened again',
    [takes('09:00'), resolves('09:10'), event('ticket.reopened', '10:00'), resolves('10:05')],
    [10, 5],
  ],
  [
    'not after it was opened again and nobody has it',
    [event('ticket.reopened', '10:00'), resolves('10:05')],
    [],
  ],
  ['to its withdrawal', [takes('09:00'), becomes('09:15', 'cancelled')], [15]],
  ['not what is still in somebody’s hands', [takes('09:00')], []],
  ['not what nobody took', [resolves('09:20')], []],
])('effort counts %s', (_words, events, minutes) => {
  expect(minutesOf(...events)).toEqual(minutes)
})

it('a ticket that moves on leaves its effort where it was done', () => {
  const stretches = estimatedStretches(
    [
      takes('09:00'),
      event('ticket.transferred', '09:30', {}, 'taxation'),
      event('ticket.assigned', '10:00', { assigneeId: 'jan' }, 'taxation'),
      event('ticket.resolved', '10:10', {}, 'taxation'),
    ],
    seconds,
  )
  expect(stretches.map(({ administrationId, minutes }) => [administrationId, minutes])).toEqual([
    ['mobility', 30],
    ['taxation', 10],
  ])
})
