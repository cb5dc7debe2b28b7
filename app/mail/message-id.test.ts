import { expect, test } from 'vitest'
import { notificationMessageId, threadHeaders } from './message-id'

const thread = { notificationId: 'n1', ticketId: 't1', host: 'helpdesk.example' }

test('a notification has the same Message-ID each time it is sent', () => {
  expect(notificationMessageId('n1', 'helpdesk.example')).toBe('<n1@helpdesk.example>')
})

test('every mail of a ticket answers the same root', () => {
  const first = threadHeaders(thread)
  const second = threadHeaders({
    ...thread,
    notificationId: 'n2',
    replyTokenId: '<reply.x@helpdesk.example>',
  })
  expect(first.inReplyTo).toBe('<ticket-t1@helpdesk.example>')
  expect(second.references).toEqual(['<ticket-t1@helpdesk.example>', '<reply.x@helpdesk.example>'])
})

test('the mail which opened the ticket is answered in its own thread, a forged id is left out', () => {
  const { references, inReplyTo } = threadHeaders({
    ...thread,
    earlier: ['<own@mail.example>', '<a@b>\r\nBcc: x@y.example', 'no id'],
  })
  expect(inReplyTo).toBe('<own@mail.example>')
  expect(references).toEqual(['<ticket-t1@helpdesk.example>', '<own@mail.example>'])
})

test('a long conversation does not make a header without end', () => {
  const earlier = Array.from({ length: 500 }, (_, n) => `<m${n}@mail.example>`)
  const { references } = threadHeaders({ ...thread, earlier })
  expect(references.length).toBeLessThan(12)
  expect(references.at(-1)).toBe('<m499@mail.example>')
})

test('an id that would break the header is not made', () => {
  expect(() => notificationMessageId('n1>\r\nX: y', 'helpdesk.example')).toThrow()
})
