import { describe, expect, test } from 'vitest'
import type { IncomingMail } from './incoming-mail'
import { automaticReason } from './loop-guard'

const own = ['helpdesk@mob.example', 'helpdesk@env.example']
const reasonOf = (headers: IncomingMail['headers'], address: string | null = 'lotte@mob.example') =>
  automaticReason({ headers, from: address === null ? null : { name: '', address } }, own)

describe('a mail that no person wrote is named by the rule that knew it', () => {
  test.each([
    ['own-mail', { 'x-irisdesk': 'notification' }],
    ['delivery-report', { 'content-type': 'multipart/report; report-type=delivery-status' }],
    ['delivery-report', { 'x-failed-recipients': 'lotte@mob.example' }],
    ['auto-submitted', { 'auto-submitted': 'auto-generated' }],
    ['auto-submitted', { 'auto-submitted': 'auto-replied; vacation' }],
    ['automatic-reply', { 'x-autoreply': 'yes' }],
    ['automatic-reply', { 'x-autorespond': '' + 'Afwezig' }],
    ['automatic-reply', { precedence: 'auto_reply' }],
    ['automatic-reply', { 'x-ms-exchange-generated-message-source': 'Mailbox Rules Agent' }],
    ['mailing-list', { 'list-id': '<news.example>' }],
    ['mailing-list', { precedence: 'list' }],
    ['bulk-mail', { precedence: 'bulk' }],
    ['bulk-mail', { precedence: 'junk' }],
    ['no-return-address', { 'return-path': '<>' }],
    ['no-return-address', { 'return-path': '< >' }],
  ] as const)('%s', (reason, headers) => {
    expect(reasonOf(headers)).toBe(reason)
  })

  test.each(['MAILER-DAEMON', 'postmaster', 'bounces+12', 'noreply-bounces'])('a bounce from %s', (name) => {
    expect(reasonOf({}, `${name.toLowerCase()}@mx.example`)).toBe('delivery-report')
  })

  test('a mail from one of our mailboxes went round in a circle, with a token too', () => {
    expect(reasonOf({}, 'helpdesk@mob.example')).toBe('own-mail')
    expect(reasonOf({}, 'helpdesk+mob-1-aaaaaaaaaaaaaaaaaaaa@mob.example')).toBe('own-mail')
  })
})

describe('a person’s mail is a person’s', () => {
  test.each([
    {},
    { 'auto-submitted': 'no' },
    { 'auto-submitted': 'no; typed by hand' },
    { 'x-autoreply': 'no' },
    { precedence: 'normal' },
    { 'return-path': '<lotte@mob.example>' },
    { 'content-type': 'multipart/mixed; boundary=report' },
  ])('%o', (headers) => {
    expect(reasonOf(headers)).toBeNull()
  })

  test('somebody whose name contains ours is not us', () => {
    expect(reasonOf({}, 'my-helpdesk@mob.example')).toBeNull()
    expect(reasonOf({}, 'bouncer@club.example')).toBeNull()
    expect(reasonOf({}, null)).toBeNull()
  })
})
