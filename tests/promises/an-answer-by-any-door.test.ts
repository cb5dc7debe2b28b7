import '../support/data-folder'
import { beforeAll, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { releaseReplies } from '~/use-cases/tickets/release-replies.server'
import { sendReply } from '~/use-cases/tickets/send-reply.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  atTime,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aMail, answerAddress } from '../support/mails'

// The sixth acceptance test of the product, through the doors by which answers really come.

aTestDatabase()

const opened = atTime('2026-11-24 09:00')
const answered = atTime('2026-11-24 10:00')
const undoIsOver = atTime('2026-11-24 10:01')

let mobility: TestAdministration
let fatima: TestPerson
let asFatima: Actor
let asLotte: Actor

beforeAll(async () => {
  mobility = await anAdministration({ undoSeconds: 30 })
  fatima = await aPerson({ name: 'Fatima', roles: [{ administration: mobility, role: 'agent' }] })
  asFatima = await actorOf(fatima)
  asLotte = await actorOf(await aPerson({ name: 'Lotte', roles: [{ administration: mobility }] }))
})

const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks at what was stored', work)
type Ticket = { id: string; number: string }
const atTheDesk = (channel: 'web' | 'telephone' | 'counter') => async (ticket: Ticket) => {
  const said = { body: 'Start de printer opnieuw.', language: 'nl', channel } as const
  const asHelpdesk = { next: null, version: null }
  await sendReply(asFatima, { number: ticket.number, ...said, asHelpdesk }, answered)
  expect(await releaseReplies(undoIsOver)).toBe(1)
}
async function byMail(ticket: Ticket) {
  await look((db) => db.ticket.update({ where: { id: ticket.id }, data: { assigneeId: fatima.id } }))
  const to = answerAddress(mobility.address, { ticket, person: fatima })
  const mail = aMail({ from: `Fatima <${fatima.email}>`, to })
  expect(await receiveMail(mail, {}, answered)).toMatchObject({ outcome: 'reply' })
}
const doors = {
  'written in the portal': { come: atTheDesk('web'), channel: 'web' },
  'sent by mail': { come: byMail, channel: 'mail' },
  'noted from a phone call': { come: atTheDesk('telephone'), channel: 'telephone' },
  'noted from a visit to the counter': { come: atTheDesk('counter'), channel: 'counter' },
}

test.each(Object.entries(doors))('6. an answer %s has the same effect on the clock', async (_, door) => {
  const ticket = await aTicket({ by: asLotte, administration: mobility }, opened)
  await door.come(ticket)
  expect(
    await look((db) =>
      db.ticketPromise.findMany({ where: { ticketId: ticket.id }, orderBy: { place: 'asc' } }),
    ),
  ).toMatchObject([
    { promise: 'first', endedAs: 'met', metAt: answered, consumedSeconds: 3600 },
    { promise: 'resolution', endedAs: null },
  ])
  const { messages, status } = await portalTicket(asLotte, ticket.number)
  expect(status).toBe('open')
  expect(messages.at(-1)).toMatchObject({ isFromHelpdesk: true, channel: door.channel })
})
