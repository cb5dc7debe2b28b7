// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sayShownTicketSeen } from './say-seen'

const asked = vi.fn()
beforeEach(() => {
  asked.mockReset().mockResolvedValue(Response.json({ read: 1 }))
  vi.stubGlobal('fetch', asked)
})
afterEach(() => vi.unstubAllGlobals())

const ticket = '<div data-seen-ticket="MOB-1"></div>'
const ringing = '<a data-bell-unread=""></a>'

test('a ticket that is looked at while the bell rings is said to be seen, by a POST', async () => {
  document.body.innerHTML = ticket + ringing
  expect(await sayShownTicketSeen()).toBe(true)
  expect(asked.mock.calls).toEqual([['/tickets/MOB-1/seen', { method: 'POST' }]])
})

test.each([
  ['the bell is silent', ticket],
  ['the page is about no ticket', ringing],
])('nothing is said when %s', async (_, html) => {
  document.body.innerHTML = html
  expect(await sayShownTicketSeen()).toBe(false)
  expect(asked).not.toHaveBeenCalled()
})

test('the page counts anew only when the bell had something about this ticket', async () => {
  document.body.innerHTML = ticket + ringing
  asked.mockResolvedValueOnce(Response.json({ read: 0 }))
  expect(await sayShownTicketSeen()).toBe(false)
  asked.mockResolvedValueOnce(new Response(null, { status: 404 }))
  expect(await sayShownTicketSeen()).toBe(false)
  asked.mockRejectedValueOnce(new TypeError('no connection'))
  expect(await sayShownTicketSeen()).toBe(false)
})
