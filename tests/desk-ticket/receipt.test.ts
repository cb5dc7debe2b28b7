import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { readOutbox } from '~/events/outbox.server'
import * as newTicketRoute from '~/routes/desk/new-ticket'
import * as receiptRoute from '~/routes/desk/receipt'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { browserOf } from './support'

aTestDatabase()

let mobility: TestAdministration
let amine: TestPerson
let agent: TestPerson
let stranger: TestPerson
let number = ''

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  const elsewhere = await anAdministration({ code: 'TAX' })
  amine = await aPerson({ name: 'Amine Haddad', locale: 'fr', roles: [{ administration: mobility }] })
  agent = await aPerson({ locale: 'nl', roles: [{ administration: mobility, role: 'agent' }] })
  stranger = await aPerson({ roles: [{ administration: elsewhere, role: 'agent' }] })
  const ticket = await aTicket({ by: await actorOf(amine), administration: mobility, subject: 'Imprimante' })
  number = ticket.number
})

const open = async (by: TestPerson, of = number) =>
  (await browserOf(by)).open(receiptRoute, `/desk/tickets/${of}/receipt`, { number: of })
const mail = async (by: TestPerson) =>
  (await browserOf(by)).post(receiptRoute, `/desk/tickets/${number}/receipt`, {}, { number })

const letterFields = {
  intent: 'create',
  type: 'question',
  subject: 'Een brief',
  description: 'Zie scan.',
  affected: 'me',
  ability: 'yes',
  language: 'fr',
}
const write = async (fields: Record<string, string>) =>
  (await browserOf(agent)).post(newTicketRoute, '/desk/new', {
    ...letterFields,
    callerId: amine.id,
    administrationId: mobility.id,
    ...fields,
  })
const newest = () =>
  acrossAdministrations('a test looks', (db) => db.ticket.findFirstOrThrow({ orderBy: { id: 'desc' } }))
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a receipt', () => {
  test('speaks the language of whoever asked, whatever the agent reads', async () => {
    const { data } = await open(agent)
    expect(data.letter).toMatchObject({ locale: 'fr', number, heading: 'Nous avons bien reçu votre demande' })
    expect(data.letter.facts.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Amine Haddad', 'Imprimante']),
    )
  })

  test('is for the desk of that administration only', async () => {
    expect((await open(stranger)).status).toBe(404)
    expect((await mail(stranger)).status).toBe(404)
  })

  test('goes by mail once more when the agent asks for it, to whoever asked', async () => {
    await readOutbox()
    const { status, location } = await mail(agent)
    expect({ status, location }).toEqual({ status: 303, location: `/desk/tickets/${number}/receipt` })
    const { notificationIds } = await readOutbox()
    const mails = await acrossAdministrations('a test looks', (db) =>
      db.notification.findMany({ where: { id: { in: notificationIds } } }),
    )
    expect(mails).toMatchObject([{ template: 'received', recipientId: amine.id }])
  })
})

describe('a letter', () => {
  test('keeps the day on which it arrived, and its receipt names it', async () => {
    await write({ channel: 'post', receivedOn: daysFromNow(-3) })
    const ticket = await newest()
    expect(ticket.receivedOn).toEqual(new Date(daysFromNow(-3)))
    const { data } = await open(agent, ticket.number)
    expect(data.letter.facts[0]?.term).toBe('Arrivé le')
  })

  test.each([
    ['tomorrow', () => daysFromNow(2)],
    ['years ago', () => daysFromNow(-800)],
    ['on a day that no calendar has', () => '2026-02-30'],
  ])('did not arrive %s: it is said beside the field, and nothing is made', async (_, day) => {
    const before = await newest()
    const { status, data } = await write({ channel: 'post', receivedOn: day() })
    expect(status).toBe(422)
    expect((data as { fieldErrors: object }).fieldErrors).toEqual({ receivedOn: 'receivedOnRange' })
    expect((await newest()).id).toBe(before.id)
  })

  test('a call has no such day, even if one was typed before', async () => {
    await write({ channel: 'telephone', receivedOn: daysFromNow(-3) })
    expect((await newest()).receivedOn).toBeNull()
  })
})
