import { expect, test } from 'vitest'
import { makeReplyToken, replyAddress, replyTokenId } from '../reply-token'
import { replyCandidates } from './match-reply'

const ticketId = '01930000-0000-7000-8000-00000000000a'
const notificationId = '01930000-0000-7000-8000-00000000000b'
const token = makeReplyToken('a secret of some length', { ticketId, personId: 'p', ticketNumber: 'MOB-1042' })
const address = replyAddress('helpdesk@mob.example', token)
const host = 'desk.example'
const empty = { to: [], cc: [], deliveredTo: [], subject: '', references: [], inReplyTo: null }
const candidates = (mail: Partial<Parameters<typeof replyCandidates>[0]>) =>
  replyCandidates({ ...empty, ...mail }, host)

test('a token counts the same in To, Cc, Delivered-To, References and In-Reply-To, in capitals too', () => {
  const box = (text: string) => [{ name: '', address: text }]
  for (const mail of [
    { to: box(address) },
    { cc: box(address) },
    { deliveredTo: [address] },
    { to: box(address.toUpperCase()) },
    { references: ['<other@x.example>', replyTokenId(token, host)] },
    { inReplyTo: replyTokenId(token, host) },
    // People change the host of the helpdesk; the signature proves it, not the place.
    { inReplyTo: replyTokenId(token, 'old-desk.example') },
  ])
    expect(candidates(mail).tokens).toEqual([token])
})

test('a plus address that is no token is none', () => {
  for (const wrong of [
    'helpdesk+printer@mob.example',
    'helpdesk+mob-1042-tooshort@mob.example',
    `${token}@mob.example`,
  ])
    expect(candidates({ deliveredTo: [wrong] }).tokens).toEqual([])
})

test('our own message ids lead to notifications and tickets, newest first', () => {
  expect(
    candidates({
      references: [`<ticket-${ticketId}@${host}>`, `<${notificationId}@${host}>`],
      inReplyTo: `<${notificationId.toUpperCase()}@${host.toUpperCase()}>`,
    }),
  ).toMatchObject({ ticketIds: [ticketId], notificationIds: [notificationId] })
})

test('ids of our shape from another host are not ours', () => {
  expect(candidates({ references: [`<ticket-${ticketId}@evil.example>`] })).toMatchObject({
    ticketIds: [],
    notificationIds: [],
  })
})

test('the number in brackets is found in a subject however often it was answered, and no other number', () => {
  expect(
    candidates({ subject: 'RE: Antw: [mob-1042] Printer [ENV-7] (ABC-123) PC-44' }).ticketNumbers,
  ).toEqual(['MOB-1042', 'ENV-7'])
})
