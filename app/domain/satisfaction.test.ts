import { expect, it } from 'vitest'
import { asksForRating, type RatableTicket } from './satisfaction'

const now = new Date('2026-11-24T10:00:00Z')
const solved: RatableTicket = {
  status: 'resolved',
  resolutionCode: 'solved',
  resolvedAt: new Date('2026-11-20T10:00:00Z'),
  isSpam: false,
  requesterId: 'lotte',
  assigneeId: 'fatima',
}

it.each<[string, Partial<RatableTicket>, boolean]>([
  ['is solved', {}, true],
  ['was closed', { status: 'closed' }, true],
  ['was explained', { resolutionCode: 'explained' }, true],
  ['was solved by nobody who handles it', { assigneeId: null }, true],
  ['was solved 30 days ago', { resolvedAt: new Date('2026-10-25T10:00:00Z') }, true],
  ['was solved longer ago', { resolvedAt: new Date('2026-10-25T09:59:59Z') }, false],
  ['is at work', { status: 'open', resolvedAt: null, resolutionCode: null }, false],
  ['was withdrawn', { status: 'cancelled', resolvedAt: null, resolutionCode: null }, false],
  ['ended as withdrawn', { resolutionCode: 'withdrawn' }, false],
  ['is told elsewhere', { resolutionCode: 'duplicate' }, false],
  ['ended for want of an answer', { resolutionCode: 'no_answer' }, false],
  ['is spam', { isSpam: true }, false],
  ['is their own work', { assigneeId: 'lotte' }, false],
])('how somebody was helped, for a ticket that %s: asked %#', (_, difference, isAsked) => {
  expect(asksForRating({ ...solved, ...difference }, now)).toBe(isAsked)
})
