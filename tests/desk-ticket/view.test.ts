import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import * as ticketRoute from '~/routes/desk/ticket'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { actorOf, anAdministration, aPerson, aTeam, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { browserOf, browserWithout } from './support'

const database = aTestDatabase()

const inAnHour = () => new Date(Date.now() + 3_600_000)
let lotte: TestPerson
let agent: TestPerson
let lead: TestPerson
let foreigner: TestPerson
let guard: TestPerson
let number: string
let secretNumber: string
let foreignAdministration: { id: string }
let mobility: Awaited<ReturnType<typeof anAdministration>>

beforeAll(async () => {
  const team = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: team.id })
  foreignAdministration = await anAdministration({ code: 'TAX' })
  lotte = await aPerson({
    name: 'Lotte Claes',
    roles: [{ administration: mobility, unitId: mobility.unitIds[0] }],
  })
  agent = await aPerson({ name: 'Sven Maes', roles: [{ administration: mobility, role: 'agent' }] })
  lead = await aPerson({ roles: [{ administration: mobility, role: 'lead' }] })
  guard = await aPerson({ roles: [{ administration: mobility, role: 'agent' }], teams: [team] })
  foreigner = await aPerson({
    roles: [{ administration: foreignAdministration, role: 'agent' }],
  })
  const asLotte = await actorOf(lotte)
  const filed = { by: asLotte, administration: mobility }
  number = (
    await aTicket({
      ...filed,
      subject: 'No network',
      facts: { callbackNumber: '02 555 12 34', room: '3.12' },
    })
  ).number
  secretNumber = (await aTicket({ ...filed, isConfidential: true })).number
  await noteOnTicket(await actorOf(agent), { number, body: 'Cable is loose', language: 'en', channel: 'web' })
})

const openedBy = async (person: { id: string }, which = number) =>
  (await browserOf(person)).open(ticketRoute, `/desk/tickets/${which}`, { number: which })

describe('who works for the administration', () => {
  test('an agent sees the conversation with its notes, the requester with unit, room and number, and everything to do', async () => {
    const { status, data } = await openedBy(agent)
    expect(status).toBe(200)
    expect(data.messages.map(({ kind, body }) => [kind, body])).toEqual([
      ['public', 'It blinks twice and stops.'],
      ['internal', 'Cable is loose'],
    ])
    expect(data.ticket).toMatchObject({
      number,
      administration: 'Bestuur MOB',
      unit: 'Dienst 1 MOB',
      queue: 'Algemeen MOB',
      routedBecause: 'default',
      callbackNumber: '02 555 12 34',
      room: '3.12',
      requester: { name: 'Lotte Claes', email: lotte.email },
    })
    expect(data.may).toEqual({
      speakAs: 'helpdesk',
      note: true,
      assign: true,
      changeStatus: true,
      reopen: false,
      withdraw: true,
      keepResolved: false,
      correctLateReason: false,
      markAsSpam: true,
      changePriority: true,
      addPeople: true,
      share: true,
      endSharing: true,
      changeConfidentiality: true,
      transfer: true,
      followUp: false,
    })
  })

  test('a lead sees the same, and may correct why something was late', async () => {
    const { data } = await openedBy(lead)
    expect(data.may.correctLateReason).toBe(true)
    expect(data.messages).toHaveLength(2)
    expect(data.may.assign).toBe(true)
  })

  test('the colleagues to give it to are read only when somebody is about to, with their languages and load', async () => {
    expect((await openedBy(agent)).data.colleagues).toBeNull()
    const browser = await browserOf(agent)
    const { data } = await browser.open(ticketRoute, `/desk/tickets/${number}?assign`, { number })
    expect(data.colleagues?.map(({ id }) => id).sort()).toEqual([agent.id, lead.id, guard.id].sort())
    expect(data.colleagues?.find(({ id }) => id === agent.id)).toMatchObject({ name: 'Sven Maes', load: 0 })
  })

  test('a number in small letters leads to the ticket too', async () => {
    expect((await openedBy(agent, number.toLowerCase())).status).toBe(200)
  })
})

describe('whose ticket it is not', () => {
  test('an agent of another administration gets 404, as for a number that does not exist', async () => {
    expect((await openedBy(foreigner)).status).toBe(404)
    expect((await openedBy(foreigner, 'MOB-999999')).status).toBe(404)
    expect((await openedBy(agent, 'nonsense')).status).toBe(404)
  })

  test('a requester has no desk: 404', async () => {
    expect((await openedBy(lotte)).status).toBe(404)
  })

  test('who is not signed in is sent to sign in, and comes back after it', async () => {
    const nobody = browserWithout()
    expect(await nobody.open(ticketRoute, `/desk/tickets/${number}`, { number })).toMatchObject({
      status: 302,
      location: `/sign-in?to=${encodeURIComponent(`/desk/tickets/${number}`)}`,
    })
  })
})

describe('a confidential ticket', () => {
  test('does not exist for an agent who is neither assignee nor in its team', async () => {
    expect((await openedBy(agent, secretNumber)).status).toBe(404)
  })

  test('shows itself to its restricted team, and every opening is noted, once a quarter', async () => {
    expect((await openedBy(guard, secretNumber)).status).toBe(200)
    expect((await openedBy(guard, secretNumber)).status).toBe(200)
    const openings = await acrossAdministrations('a test looks', (db) =>
      db.ticketAccess.findMany({ where: { personId: guard.id } }),
    )
    expect(openings).toMatchObject([{ isConfidential: true, administrationId: mobility.id }])
  })
})

describe('a ticket that another body shares', () => {
  const shareWith = async (rights: { maySeeNotes: boolean; mayReply: boolean }) => {
    const viewer = await anAdministration()
    const person = await aPerson({ roles: [{ administration: viewer, role: 'agent' }] })
    await shareTicket(await actorOf(agent), {
      number,
      grantee: { administrationId: viewer.id },
      purpose: 'They share the building',
      until: inAnHour(),
      ...rights,
    })
    return person
  }

  test('is read without its notes, and nothing can be done, when that is all that was given', async () => {
    const { data } = await openedBy(await shareWith({ maySeeNotes: false, mayReply: false }))
    expect(data.messages.map(({ kind }) => kind)).toEqual(['public'])
    expect(JSON.stringify(data)).not.toContain('Cable')
    expect(Object.values(data.may).filter(Boolean)).toEqual([])
    expect(data.ticket.shares.some(({ purpose }) => purpose === 'They share the building')).toBe(true)
  })

  test('is read with its notes when they were given', async () => {
    const { data } = await openedBy(await shareWith({ maySeeNotes: true, mayReply: false }))
    expect(data.messages.map(({ kind }) => kind)).toEqual(['public', 'internal'])
    expect(data.may).toMatchObject({ speakAs: null, note: false })
  })

  test('can be answered when that was given, and nothing more', async () => {
    const { data } = await openedBy(await shareWith({ maySeeNotes: false, mayReply: true }))
    expect(data.may).toMatchObject({ speakAs: 'helpdesk', note: false, changeStatus: false, assign: false })
  })
})

describe('an agent who is the requester too', () => {
  test('speaks as the requester on their own ticket', async () => {
    const own = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
    const ticket = await aTicket({ by: await actorOf(own), administration: mobility })
    const { data } = await openedBy(own, ticket.number)
    expect(data.may.speakAs).toBe('requester')
  })

  test('is led to the portal for a ticket of a body where they do not work', async () => {
    const both = await aPerson({
      roles: [{ administration: mobility }, { administration: foreignAdministration, role: 'agent' }],
    })
    const ticket = await aTicket({ by: await actorOf(both), administration: mobility })
    expect(await openedBy(both, ticket.number)).toMatchObject({
      status: 303,
      location: `/tickets/${ticket.number}`,
    })
  })
})

test('the page costs the same queries for a long conversation as for a short one', async () => {
  const queriesFor = async () => {
    const opened = database()
    const { bareTransaction } = opened
    let queries = 0
    opened.bareTransaction = (opening, work) =>
      bareTransaction(opening, (run, first) =>
        work((text, values) => {
          queries += 1
          return run(text, values)
        }, first),
      )
    await openedBy(agent)
    opened.bareTransaction = bareTransaction
    return queries
  }
  const short = await queriesFor()
  for (const body of ['one', 'two', 'three', 'four', 'five'])
    await noteOnTicket(await actorOf(agent), { number, body, language: 'en', channel: 'web' })
  expect(await queriesFor()).toBe(short)
  expect(short).toBeLessThanOrEqual(6)
})
