import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import * as newTicketRoute from '~/routes/desk/new-ticket'
import * as ticketRoute from '~/routes/desk/ticket'
import { anAdministration, aPerson, type TestAdministration, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { browserOf } from './support'

aTestDatabase()

const look = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test looks', work)
const tickets = () => look((db) => db.ticket.findMany({ orderBy: { id: 'asc' } }))

let mobility: TestAdministration
let elsewhere: TestAdministration
let lotte: TestPerson
let stranger: TestPerson
let agent: TestPerson

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  elsewhere = await anAdministration({ code: 'TAX' })
  lotte = await aPerson({
    name: 'Lotte Claes',
    roles: [{ administration: mobility, unitId: mobility.unitIds[0] }],
  })
  await aPerson({ name: 'Lotte Peeters', roles: [{ administration: mobility }] })
  stranger = await aPerson({ name: 'Omar Taxes', roles: [{ administration: elsewhere }] })
  agent = await aPerson({ name: 'Sven Maes', roles: [{ administration: mobility, role: 'agent' }] })
})

const call = {
  intent: 'create',
  channel: 'telephone',
  type: 'incident',
  subject: 'No sound in calls',
  description: 'She hears nothing since this morning.',
  affected: 'me',
  ability: 'no',
  language: 'nl',
}

const file = async (fields: Record<string, string | File>) =>
  (await browserOf(agent)).post(newTicketRoute, '/desk/new', { ...call, ...fields })

describe('a ticket for a caller', () => {
  test('is the caller’s, with where to call back and where she sits, and the page goes on to it', async () => {
    const { status, location } = await file({
      callerId: lotte.id,
      administrationId: mobility.id,
      serviceId: mobility.serviceId,
      callbackNumber: '02 555 12 34',
      room: '3.12',
      files: new File(['log'], 'headset.log'),
    })
    const ticket = (await tickets()).at(-1)
    expect({ status, location }).toEqual({ status: 303, location: `/desk/tickets/${ticket?.number}?made` })
    expect(ticket).toMatchObject({
      requesterId: lotte.id,
      filerId: null,
      unitId: mobility.unitIds[0],
      channel: 'telephone',
      affected: 'me',
      ability: 'no',
      priority: 'P3',
      serviceId: mobility.serviceId,
      callbackNumber: '02 555 12 34',
      room: '3.12',
    })
    const browser = await browserOf(agent)
    const page = await browser.open(ticketRoute, '', { number: ticket?.number ?? '' })
    expect(page.data.messages).toMatchObject([{ attachments: [{ name: 'headset.log' }] }])
  })

  test('weighs what the agent decides before what the caller answered', async () => {
    await file({ callerId: lotte.id, administrationId: mobility.id, impact: 'high', urgency: 'high' })
    expect((await tickets()).at(-1)).toMatchObject({ priority: 'P1', affected: null })
  })

  test('is found by what was typed when only one person fits, for pages without script', async () => {
    await file({ caller: 'lotte claes' })
    expect((await tickets()).at(-1)).toMatchObject({ requesterId: lotte.id, administrationId: mobility.id })
  })

  test('may be the agent’s own', async () => {
    await file({ callerId: agent.id, administrationId: mobility.id })
    expect((await tickets()).at(-1)).toMatchObject({
      requesterId: agent.id,
      filerId: null,
      firstResponseAt: null,
    })
  })

  test('that is confidential goes to its team: who took the call is told the number, and cannot open it', async () => {
    const { status, location } = await file({
      callerId: lotte.id,
      administrationId: mobility.id,
      isConfidential: 'yes',
    })
    const ticket = (await tickets()).at(-1)
    expect(ticket).toMatchObject({ isConfidential: true, requesterId: lotte.id })
    const number = ticket?.number ?? ''
    expect({ status, location }).toEqual({ status: 303, location: `/desk/new?taken=${number}` })
    const browser = await browserOf(agent)
    expect((await browser.open(ticketRoute, '', { number })).status).toBe(404)
    expect((await browser.open(newTicketRoute, location ?? '')).data.taken).toBe(number)
  })
})

describe('the form comes back as it was typed, and nothing is stored,', () => {
  test.each([
    ['when more than one person fits', { caller: 'lotte' }, { caller: 'choiceUnknown' }],
    ['when nobody fits', { caller: 'nobody at all' }, { caller: 'requesterUnknown' }],
    ['when nobody is named', {}, { caller: 'requesterUnknown' }],
    ['without a subject', { caller: 'lotte claes', subject: ' ' }, { subject: 'subjectMissing' }],
    [
      'without a description',
      { caller: 'lotte claes', description: '' },
      { description: 'descriptionMissing' },
    ],
    [
      'with a channel that no call has',
      { caller: 'lotte claes', channel: 'api' },
      { channel: 'channelMissing' },
    ],
    [
      'with an answer that the list does not have',
      { caller: 'lotte claes', affected: 'x' },
      { affected: 'affectedMissing' },
    ],
  ])('%s', async (_what, fields, errors) => {
    const before = (await tickets()).length
    const { status, data } = await file(fields)
    expect([status, data?.fieldErrors]).toEqual([422, errors])
    expect(data?.values).toMatchObject({ ...call, ...fields })
    expect(await tickets()).toHaveLength(before)
  })

  test('and searching is no failure: the people who fit come with it', async () => {
    const { status, data } = await file({ intent: 'find', caller: 'lotte', subject: '' })
    expect(status).toBe(200)
    expect(data?.isFinding).toBe(true)
    expect(data?.matches.map(({ name }) => name)).toEqual(['Lotte Claes', 'Lotte Peeters'])
    const match = `${data?.matches[0]?.administrationId}/${data?.matches[0]?.id}`
    expect((await file({ caller: 'lotte', match })).status).toBe(303)
  })
})

describe('people and services of other administrations', () => {
  test('cannot be named, by id or by name', async () => {
    const before = (await tickets()).length
    const foreign: Record<string, string>[] = [
      { callerId: stranger.id, administrationId: elsewhere.id },
      { callerId: stranger.id, administrationId: mobility.id },
      { match: `${elsewhere.id}/${stranger.id}` },
      { caller: 'Omar Taxes' },
    ]
    for (const fields of foreign) {
      const { status, data } = await file(fields)
      expect([status, data?.fieldErrors]).toEqual([422, { caller: 'requesterUnknown' }])
      expect(JSON.stringify(data)).not.toContain(stranger.email)
    }
    expect(
      (await file({ callerId: lotte.id, administrationId: mobility.id, serviceId: elsewhere.serviceId }))
        .status,
    ).toBe(422)
    expect(await tickets()).toHaveLength(before)
  })

  test('are not in the page, whatever its address says', async () => {
    const browser = await browserOf(agent)
    const { data } = await browser.open(
      newTicketRoute,
      `/desk/new?administration=${elsewhere.id}&caller=${stranger.id}`,
    )
    expect(data.administrations.map(({ id }) => id)).toEqual([mobility.id])
    expect(data.administrationId).toBe(mobility.id)
    expect(data.caller).toBeNull()
    expect(data.services.map(({ id }) => id)).toEqual([mobility.serviceId, mobility.confidentialServiceId])
  })

  test('a caller in the address is filled in from their profile', async () => {
    const browser = await browserOf(agent)
    const { data } = await browser.open(
      newTicketRoute,
      `/desk/new?administration=${mobility.id}&caller=${lotte.id}`,
    )
    expect(data.caller).toMatchObject({ id: lotte.id, name: 'Lotte Claes', unit: 'Dienst 1 MOB' })
  })
})
