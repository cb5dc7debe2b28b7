import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { action, loader } from '~/routes/portal/ticket'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { ask, browserOf } from './support'

aTestDatabase()

const look = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test looks', work)

let mobility: TestAdministration
let lotte: TestPerson
let nora: TestPerson
let unitColleague: TestPerson
let amine: TestPerson
let agent: Actor
let ticket: { id: string; number: string }

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  const environment = await anAdministration({ code: 'ENV' })
  const [unitId] = mobility.unitIds
  lotte = await aPerson({ name: 'Lotte Peeters', roles: [{ administration: mobility, unitId }] })
  nora = await aPerson({ name: 'Nora Claes', roles: [{ administration: mobility }] })
  unitColleague = await aPerson({ name: 'Els Maes', roles: [{ administration: mobility, unitId }] })
  amine = await aPerson({ name: 'Amine Benali', roles: [{ administration: environment }] })
  agent = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
})
beforeEach(async () => {
  ticket = await aTicket({ by: await actorOf(lotte), administration: mobility, isSharedWithUnit: true })
})

const stored = () => look((db) => db.ticket.findUniqueOrThrow({ where: { id: ticket.id } }))
const messages = () =>
  look((db) => db.message.findMany({ where: { ticketId: ticket.id }, orderBy: { id: 'asc' } }))
const post = async (person: TestPerson, fields: Record<string, string>) =>
  (await browserOf(person)).post(action, `/tickets/${ticket.number}`, fields, { number: ticket.number })
const resolve = () =>
  replyToTicket(agent, {
    number: ticket.number,
    body: 'Gemaakt.',
    language: 'nl',
    channel: 'web',
    asHelpdesk: { next: { status: 'resolved', resolutionCode: 'solved' }, version: null },
  })

test('an answer of the requester is stored as theirs, and leads back to the page', async () => {
  const { status, location } = await post(lotte, { intent: 'reply', body: 'Nog altijd.\r\nOok vandaag.' })
  expect([status, location]).toEqual([303, `/tickets/${ticket.number}#said`])
  expect((await messages()).at(-1)).toMatchObject({
    body: 'Nog altijd.\nOok vandaag.',
    authorId: lotte.id,
    kind: 'public',
    isFromHelpdesk: false,
    language: 'nl',
  })
})

test('an answer reopens what was resolved', async () => {
  await resolve()
  await post(lotte, { intent: 'reply', body: 'Toch niet.' })
  expect(await stored()).toMatchObject({ status: 'open', resolvedAt: null })
})

test('a closed ticket takes no answer: the words come back and nothing is stored', async () => {
  await look((db) => db.ticket.update({ where: { id: ticket.id }, data: { status: 'closed' } }))
  const { status, data } = await post(lotte, { intent: 'reply', body: 'Nog iets.' })
  expect(status).toBe(409)
  expect(data).toMatchObject({ answer: { values: { body: 'Nog iets.' }, formError: { code: 'closed' } } })
  expect(await messages()).toHaveLength(1)
})

describe('a form that is refused', () => {
  test.each([
    [{ intent: 'reply', body: '   ' }, { body: 'bodyMissing' }],
    [{ intent: 'reply', body: 'x'.repeat(20_001) }, { body: 'textTooLong' }],
    [{ intent: 'addFollower', follower: '' }, { follower: 'followerMissing' }],
    [{ intent: 'addFollower', follower: 'Amine Benali' }, { follower: 'colleagueUnknown' }],
  ])('%j says what to do', async (fields, fieldErrors) => {
    const { status, data } = await post(lotte, fields as Record<string, string>)
    expect(status).toBe(422)
    expect(data).toMatchObject({ answer: { fieldErrors } })
    expect(await messages()).toHaveLength(1)
  })
})

test('"it works again" withdraws the ticket, once', async () => {
  expect((await post(lotte, { intent: 'withdraw' })).status).toBe(303)
  expect((await stored()).status).toBe('cancelled')
})

test('a follower is added by name, may answer, and may not withdraw', async () => {
  expect((await post(lotte, { intent: 'addFollower', follower: 'nora claes' })).status).toBe(303)
  expect((await post(nora, { intent: 'reply', body: 'Bij mij ook.' })).status).toBe(303)
  expect((await post(nora, { intent: 'withdraw' })).status).toBe(403)
  expect((await stored()).status).toBe('new')
})

test('a colleague of the unit reads and is told that they may not answer; their words are kept', async () => {
  const { status, data } = await post(unitColleague, { intent: 'reply', body: 'Mag ik?' })
  expect(status).toBe(403)
  expect(data).toMatchObject({ answer: { values: { body: 'Mag ik?' }, formError: { code: 'not_allowed' } } })
  expect(await messages()).toHaveLength(1)
})

test('for others, and for numbers that are none, there is no page and no form', async () => {
  const browser = await browserOf(amine)
  const params = { number: ticket.number }
  expect((await browser.open(loader, `/tickets/${ticket.number}`, params)).status).toBe(404)
  const forms: Record<string, string>[] = [
    { intent: 'reply', body: 'Hallo' },
    { intent: 'withdraw' },
    { intent: 'addFollower', follower: lotte.email },
  ]
  for (const fields of forms) expect((await post(amine, fields)).status).toBe(404)
  expect((await browser.open(loader, '/tickets/x', { number: 'x' })).status).toBe(404)
  expect((await post(lotte, { intent: 'dance' })).status).toBe(404)
  expect([(await stored()).status, (await messages()).length]).toEqual(['new', 1])
})

test('who is not signed in signs in first, and comes back', async () => {
  const { status, location } = await ask(loader, `/tickets/${ticket.number}`, {
    params: { number: ticket.number },
  })
  expect([status, location]).toEqual([302, `/sign-in?to=${encodeURIComponent(`/tickets/${ticket.number}`)}`])
})
