import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { changeTicket } from '~/use-cases/tickets/change-ticket.server'
import { type Description, describeTicket } from '~/use-cases/tickets/describe-ticket.server'
import { moveToQueue } from '~/use-cases/tickets/move-to-queue.server'
import { removeFollower } from '~/use-cases/tickets/remove-follower.server'
import { allowAttempts } from '../support/attempted-statements'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { eventsOf, refusalOf, refused, stored } from './support'

// What a ticket is about can be said better afterwards; and people are taken out as they were put in.

aTestDatabase()

let mobility: TestAdministration
let other: TestAdministration
let team: { id: string }
let requester: Actor
let follower: Actor
let colleague: Actor
let agent: Actor
let guard: Actor
let rulesQueue: string
let ticket: { id: string; number: string }

const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks', work)

beforeAll(async () => {
  team = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: team.id })
  other = await anAdministration({ code: 'ENV' })
  rulesQueue = crypto.randomUUID()
  await look(async (db) => {
    await db.queue.create({
      data: { id: rulesQueue, administrationId: mobility.id, key: 'computers', nameNl: 'x', nameFr: 'x' },
    })
    await db.routingRule.create({
      data: {
        id: crypto.randomUUID(),
        administrationId: mobility.id,
        serviceId: mobility.serviceId,
        queueId: rulesQueue,
      },
    })
  })
  const roles = [{ administration: mobility }]
  requester = await actorOf(await aPerson({ roles }))
  follower = await actorOf(await aPerson({ roles }))
  colleague = await actorOf(await aPerson({ roles }))
  agent = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
  guard = await actorOf(
    await aPerson({ roles: [{ administration: mobility, role: 'agent' }], teams: [team] }),
  )
  await allowAttempts()
})
beforeEach(async () => {
  ticket = await aTicket({ by: requester, administration: mobility, isSharedWithUnit: true })
})

const say = (change: Omit<Description, 'number' | 'version'>, actor = agent, version: number | null = null) =>
  describeTicket(actor, { number: ticket.number, version, ...change })
const sees = async (actor: Actor) =>
  (await asActor(actor, (db) => db.ticket.findUnique({ where: { id: ticket.id } }))) !== null

describe('an agent says what a ticket is about', () => {
  test('in another subject, which the timeline of the desk tells', async () => {
    await say({ subject: 'The printer on the third floor' })
    expect(await stored(ticket.number)).toMatchObject({
      subject: 'The printer on the third floor',
      version: 2,
    })
    expect((await eventsOf(ticket.id)).at(-1)).toMatchObject({
      type: 'ticket.propertiesChanged',
      isPublic: false,
      data: { fields: ['subject'] },
    })
  })

  test('of another type, which moves it nowhere', async () => {
    await say({ type: 'question' })
    expect(await stored(ticket.number)).toMatchObject({
      type: 'question',
      queueId: mobility.queueId,
      version: 2,
    })
    expect((await eventsOf(ticket.id)).at(-1)).toMatchObject({
      type: 'ticket.propertiesChanged',
      data: { fields: ['type'], about: { serviceId: null, type: 'question' } },
    })
    await say({ type: 'question' })
    expect((await stored(ticket.number)).version).toBe(2)
    expect(await refusalOf(say({ type: 'incident' }, requester))).toEqual(refused('not_allowed'))
  })

  test('of another type and service in one, which is one event', async () => {
    await say({ type: 'question', serviceId: mobility.serviceId })
    const about = { serviceId: mobility.serviceId, type: 'question' }
    expect((await eventsOf(ticket.id)).at(-1)).toMatchObject({
      data: { fields: ['type', 'serviceId', 'queueId'], about },
    })
    await say({ type: 'incident' })
    expect((await eventsOf(ticket.id)).at(-1)).toMatchObject({
      data: { about: { ...about, type: 'incident' } },
    })
  })

  test('by another service, and the ticket goes where the routing sends it', async () => {
    await say({ serviceId: mobility.serviceId })
    expect(await stored(ticket.number)).toMatchObject({
      serviceId: mobility.serviceId,
      queueId: rulesQueue,
      routedBecause: 'service',
    })
    await say({ serviceId: null })
    expect(await stored(ticket.number)).toMatchObject({
      serviceId: null,
      queueId: mobility.queueId,
      routedBecause: 'default',
    })
  })

  test('and leaves it in the queue that somebody chose', async () => {
    await moveToQueue(agent, { number: ticket.number, queueId: rulesQueue, version: null })
    await say({ serviceId: mobility.confidentialServiceId }, guard)
    expect(await stored(ticket.number)).toMatchObject({ queueId: rulesQueue, routedBecause: 'chosen' })
  })

  test('which makes it confidential where the service is, also for the agent who is not of its team', async () => {
    await say({ serviceId: mobility.confidentialServiceId })
    expect(await stored(ticket.number)).toMatchObject({
      isConfidential: true,
      restrictedTeamId: team.id,
      isSharedWithUnit: false,
    })
    expect([await sees(guard), await sees(agent), await sees(requester)]).toEqual([true, false, true])
    expect((await eventsOf(ticket.id)).at(-1)).toMatchObject({ type: 'ticket.confidentialityChanged' })
    await say({ serviceId: mobility.serviceId }, guard)
    expect(await stored(ticket.number)).toMatchObject({ isConfidential: true, restrictedTeamId: team.id })
  })

  test('but never so that nobody could read it any more', async () => {
    const agentOfOther = await actorOf(await aPerson({ roles: [{ administration: other, role: 'agent' }] }))
    const { number } = await aTicket({ by: agentOfOther, administration: other })
    const described = describeTicket(agentOfOther, {
      number,
      serviceId: other.confidentialServiceId,
      version: null,
    })
    expect(await refusalOf(described)).toEqual(refused('invalid', { service: 'serviceNobodyWouldSee' }))
  })

  test('by a service of their own administration, in the version they read, and nobody else does', async () => {
    expect(await refusalOf(say({ serviceId: other.serviceId }))).toEqual(
      refused('invalid', { service: 'serviceUnknown' }),
    )
    expect(await refusalOf(say({ subject: 'x' }, agent, 7))).toMatchObject({ code: 'conflict' })
    expect(await refusalOf(say({ subject: 'x' }, requester))).toEqual(refused('not_allowed'))
    expect(await refusalOf(say({ subject: 'x' }, colleague))).toEqual(refused('not_found'))
    expect((await stored(ticket.number)).version).toBe(1)
  })

  test('together with other changes: a queue that is named counts more than the service’s', async () => {
    await changeTicket(agent, {
      number: ticket.number,
      version: 1,
      queue: { queueId: rulesQueue },
      description: { subject: 'Both', serviceId: mobility.confidentialServiceId },
    })
    expect(await stored(ticket.number)).toMatchObject({
      subject: 'Both',
      queueId: rulesQueue,
      routedBecause: 'chosen',
      isConfidential: true,
    })
  })
})

describe('somebody is no longer kept informed', () => {
  beforeEach(() => addFollower(requester, { number: ticket.number, personId: follower.personId }))
  const remove = (actor: Actor, personId = follower.personId) =>
    removeFollower(actor, { number: ticket.number, personId })

  test.each([
    ['whoever asked', () => requester],
    ['the desk', () => agent],
    ['they themself', () => follower],
  ])('when %s says so, and then they see it no more', async (_who, actor) => {
    await remove(actor())
    expect(await sees(follower)).toBe(false)
    expect((await eventsOf(ticket.id)).at(-1)).toMatchObject({
      type: 'ticket.followerRemoved',
      isPublic: true,
      actorId: actor().personId,
      data: { personId: follower.personId },
    })
  })

  test('by nobody else, and only once', async () => {
    await addFollower(requester, { number: ticket.number, personId: colleague.personId })
    expect(await refusalOf(remove(colleague))).toEqual(refused('not_allowed'))
    await remove(requester)
    expect(await refusalOf(remove(requester))).toEqual(refused('not_found'))
    expect(await refusalOf(remove(follower))).toEqual(refused('not_found'))
  })

  test('by no statement of another follower, or of an agent who does not see a confidential ticket', async () => {
    const attempt = (actor: Actor) =>
      asActor(
        actor,
        (db) =>
          db.$queryRaw<{ answer: string }[]>`select attempt(${`delete from ticket_follower
            where ticket_id = '${ticket.id}' and person_id = '${follower.personId}'`}) as answer`,
      ).then(([row]) => row?.answer)
    await addFollower(requester, { number: ticket.number, personId: colleague.personId })
    expect([await attempt(colleague), await attempt(agent), await attempt(requester)]).toEqual([
      '0',
      '1',
      '1',
    ])
    await say({ serviceId: mobility.confidentialServiceId })
    expect([await attempt(agent), await attempt(guard)]).toEqual(['0', '1'])
  })
})
