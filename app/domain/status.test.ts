import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBecome, nextStatuses, statusAfterAnswer, transitions } from './status'
import { pendingReasons, type Status, statuses } from './ticket-values'

describe("a ticket's life", () => {
  it.each<[Status, Status, boolean]>([
    ['new', 'open', true],
    ['new', 'resolved', true],
    ['open', 'pending', true],
    ['open', 'new', false],
    ['pending', 'open', true],
    ['resolved', 'open', true],
    ['resolved', 'closed', true],
    ['resolved', 'pending', false],
    ['cancelled', 'open', true],
    ['cancelled', 'closed', false],
    ['closed', 'open', false],
    ['open', 'closed', false],
  ])('from %s to %s: %s', (from, to, allowed) => {
    expect(mayBecome(from, to)).toBe(allowed)
  })

  it('nothing ever leaves closed, and nothing becomes new again', () => {
    expect(transitions.closed).toEqual([])
    for (const from of statuses) expect(transitions[from]).not.toContain('new')
  })

  it('an agent is offered only what the table allows, and closing is never one of them', () => {
    for (const from of statuses) {
      for (const to of nextStatuses(from)) expect(mayBecome(from, to)).toBe(true)
      expect(nextStatuses(from)).not.toContain('closed')
    }
    expect(nextStatuses('closed')).toEqual([])
  })
})

describe("a requester's answer", () => {
  it('reopens what was resolved or withdrawn', () => {
    expect(statusAfterAnswer('resolved', null)).toBe('open')
    expect(statusAfterAnswer('cancelled', null)).toBe('open')
  })

  it('ends the wait for that answer, but not the wait for a supplier or a date', () => {
    expect(statusAfterAnswer('pending', 'requester')).toBe('open')
    expect(statusAfterAnswer('pending', 'supplier')).toBe('pending')
    expect(statusAfterAnswer('pending', 'date')).toBe('pending')
  })

  it('reopens nothing when it is a follower’s, and still ends the wait for it', () => {
    expect(statusAfterAnswer('resolved', null, false)).toBe('resolved')
    expect(statusAfterAnswer('cancelled', null, false)).toBe('cancelled')
    expect(statusAfterAnswer('pending', 'requester', false)).toBe('open')
    expect(statusAfterAnswer('closed', null, false)).toBeNull()
  })

  it('is not taken by a closed ticket: a linked new one takes it', () => {
    expect(statusAfterAnswer('closed', null)).toBeNull()
  })

  it('never leads where the table does not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.constantFrom(...pendingReasons, null),
        fc.boolean(),
        (status, reason, mayReopen) => {
          const after = statusAfterAnswer(status, reason, mayReopen)
          return after === null || mayBecome(status, after)
        },
      ),
    )
  })
})
