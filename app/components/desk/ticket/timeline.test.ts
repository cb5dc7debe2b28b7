import { expect, it } from 'vitest'
import type { ShownEvent, ShownMessage } from './shown-ticket'
import { middleOf, since, timelineOf } from './timeline'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute))
const message = (id: string, minute: number) => ({ id, createdAt: at(minute), authorId: 'a' }) as ShownMessage
const event = (id: string, minute: number, type: ShownEvent['type'] = 'ticket.assigned', actorId = 'a') =>
  ({ id, at: at(minute), type, actorId }) as ShownEvent
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)

it('puts a word before the change that came with it, and the making of the ticket before its question', () => {
  const entries = timelineOf(
    [message('question', 0), message('answer', 5)],
    [event('made', 0, 'ticket.created'), event('resolved', 5)],
  )
  expect(ids(entries)).toEqual(['made', 'question', 'answer', 'resolved'])
})

it('takes what one person did at one moment as one act, and what two did as two', () => {
  expect(
    timelineOf([], [event('taken', 1), event('opened', 1), event('other', 1, 'ticket.assigned', 'b')]),
  ).toMatchObject([
    { id: 'taken', events: [{ id: 'taken' }, { id: 'opened' }] },
    { id: 'other', events: [{ id: 'other' }] },
  ])
})

it('knows what came since a moment, and nothing of a moment that is none', () => {
  const entries = timelineOf([message('old', 0), message('new', 2)], [])
  expect(ids(since(entries, at(0).toISOString()))).toEqual(['new'])
  expect(since(entries, 'yesterday')).toEqual([])
})

it('folds only the middle of a long conversation: question and end stay in sight', () => {
  const of = (count: number) =>
    timelineOf(
      Array.from({ length: count }, (_, index) => message(String(index), index)),
      [],
    )
  expect(middleOf(of(14))).toEqual([])
  const middle = ids(middleOf(of(20)))
  expect(middle).not.toContain('0')
  expect(middle).toContain('1')
  expect(middle).toHaveLength(9)
})
