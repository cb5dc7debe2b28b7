import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { newId } from '~/lib/new-id'
import * as ticketRoute from '~/routes/desk/ticket'
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
let environment: TestAdministration
let lotte: TestPerson
let agent: TestPerson
let outside: TestPerson
let ticket: { id: string; number: string }

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  lotte = await aPerson({ roles: [{ administration: mobility }] })
  agent = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
  outside = await aPerson({ roles: [{ administration: environment, role: 'agent' }] })
})
beforeEach(async () => {
  ticket = await aTicket({ by: await actorOf(lotte), administration: mobility })
})

const stored = () =>
  acrossAdministrations('a test looks', (db) => db.ticket.findUniqueOrThrow({ where: { id: ticket.id } }))
const shares = () =>
  acrossAdministrations('a test looks', (db) => db.sharedAccess.findMany({ where: { ticketId: ticket.id } }))
const queueOf = ({ id }: TestAdministration, name: string) =>
  acrossAdministrations('a test prepares', async (db) => {
    const queue = await db.queue.create({
      data: { id: newId(), administrationId: id, nameNl: name, nameFr: name, key: newId() },
    })
    return queue.id
  })

async function post(person: TestPerson, fields: Record<string, string>) {
  const version = String((await stored()).version)
  const browser = await browserOf(person)
  return browser.post(
    ticketRoute,
    `/desk/tickets/${ticket.number}`,
    { version, ...fields },
    { number: ticket.number },
  )
}
const open = async (person: TestPerson, query = '') =>
  (await browserOf(person)).open(ticketRoute, `/desk/tickets/${ticket.number}${query}`, {
    number: ticket.number,
  })

const sharing = () => ({
  intent: 'share',
  grantee: `administration/${environment.id}`,
  purpose: 'Het netwerk is van hen.',
  until: '2031-03-03',
})

describe('giving access from the page of a ticket', () => {
  test('names the other bodies only to who is about to give it, and never its own', async () => {
    expect((await open(agent)).data.grantees).toBeNull()
    const { grantees } = (await open(agent, '?share')).data
    expect(grantees?.map(({ id }) => id)).toContain(environment.id)
    expect(grantees?.map(({ id }) => id)).not.toContain(mobility.id)
  })

  test('opens the ticket to the other body until the end of that day, as far as was ticked', async () => {
    await expect(open(outside)).resolves.toMatchObject({ status: 404 })
    expect((await post(agent, { ...sharing(), mayReply: 'yes' })).status).toBe(303)
    expect(await shares()).toMatchObject([
      { maySeeNotes: false, mayReply: true, validUntil: new Date('2031-03-03T22:59:00Z') },
    ])
    const { data } = await open(outside)
    expect(data.may).toMatchObject({ speakAs: 'helpdesk', note: false, share: false })
    // Who was let in does not let in others.
    expect((await open(outside, '?share')).data.grantees).toBeNull()
  })

  test.each([
    ['the ticket’s own administration', () => ({ grantee: `administration/${mobility.id}` }), 'grantee'],
    ['one that does not exist', () => ({ grantee: `administration/${newId()}` }), 'grantee'],
    ['no body at all', () => ({ grantee: 'everybody' }), 'grantee'],
    ['a day that is over', () => ({ until: '2020-01-01' }), 'until'],
    ['no purpose', () => ({ purpose: ' ' }), 'purpose'],
  ])('refuses %s beside the field, keeps what was typed and stores nothing', async (_case, wrong, field) => {
    const { status, data } = await post(agent, { ...sharing(), ...wrong() })
    expect(status).toBe(422)
    expect(data).toMatchObject({ fieldErrors: { [field]: expect.any(String) }, values: { intent: 'share' } })
    expect(await shares()).toEqual([])
  })
})

describe('another queue', () => {
  test('of the same administration takes the ticket, and says that somebody chose it', async () => {
    const queueId = await queueOf(mobility, 'Netwerk')
    expect((await open(agent)).data.queues).toBeNull()
    expect((await open(agent, '?move')).data.queues?.map(({ id }) => id)).toContain(queueId)
    expect((await post(agent, { intent: 'moveToQueue', queueId })).status).toBe(303)
    expect(await stored()).toMatchObject({ queueId, routedBecause: 'chosen' })
  })

  test('of another administration is no choice', async () => {
    const queueId = await queueOf(environment, 'Netwerk')
    const before = await stored()
    expect((await post(agent, { intent: 'moveToQueue', queueId })).data).toMatchObject({
      fieldErrors: { queueId: 'queueUnknown' },
    })
    expect(await stored()).toEqual(before)
  })
})
