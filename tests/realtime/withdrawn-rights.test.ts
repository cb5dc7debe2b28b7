import { beforeEach, expect, test } from 'vitest'
import { actorFromCookieHeader, endSession, startSession } from '~/auth/session.server'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { endMembership } from '~/use-cases/people/end-membership.server'
import { endOtherSessions } from '~/use-cases/people/end-own-sessions.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { endSharedAccess, shareTicket } from '~/use-cases/tickets/share-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aLiveHelpdesk, pause, within } from './support/live-helpdesk'

aTestDatabase()
const helpdesk = aLiveHelpdesk()

const arrange = acrossAdministrations<unknown>
let mobility: TestAdministration
let taxation: TestAdministration
let agent: TestPerson
let agentActor: Actor
let ticket: { id: string; number: string }

beforeEach(async () => {
  mobility = await anAdministration()
  taxation = await anAdministration()
  agent = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
  agentActor = await actorOf(agent)
  const requester = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  ticket = await aTicket({ by: requester, administration: mobility })
})

const anAgentOfBoth = () =>
  aPerson({
    roles: [
      { administration: mobility, role: 'agent' },
      { administration: taxation, role: 'agent' },
    ],
  })
const share = (until = new Date(Date.now() + 60_000)) =>
  shareTicket(agentActor, {
    number: ticket.number,
    grantee: { administrationId: taxation.id },
    purpose: 'Joint work',
    until,
    maySeeNotes: false,
    mayReply: false,
  })
const answer = () =>
  replyToTicket(agentActor, {
    number: ticket.number,
    body: 'Something new',
    language: 'en',
    channel: 'web',
    asHelpdesk: { next: null, version: null },
  })

/** The page hears nothing more of the ticket, and may not ask for it again. */
async function expectClosed(page: Awaited<ReturnType<typeof helpdesk.aPage>>) {
  page.knocks.length = 0
  await answer()
  await pause(250)
  expect(page.knocks).toEqual([])
  expect(await page.watch(ticket.id)).toBe(false)
}

test('a session that ends, here or by hand in the database, is cut off within a second', async () => {
  const [bySignOut, byHand] = [await helpdesk.aPage(agent), await helpdesk.aPage(agent)]
  const sessions = await acrossAdministrations('a test looks', (db) =>
    db.session.findMany({ where: { personId: agent.id }, orderBy: { createdAt: 'asc' } }),
  )
  await pause(600)
  await endSession(sessions[0]?.id ?? '')
  await within(1_000, () => !bySignOut.socket.connected)
  expect(byHand.socket.connected).toBe(true)
  await arrange('a test arranges its world', (db) =>
    db.session.updateMany({ where: { id: sessions[1]?.id ?? '' }, data: { expiresAt: new Date() } }),
  )
  await within(1_000, () => !byHand.socket.connected)
})

test('somebody who is no longer active is cut off within a second', async () => {
  const page = await helpdesk.aPage(agent)
  await arrange('a test arranges its world', (db) =>
    db.person.update({ where: { id: agent.id }, data: { isActive: false } }),
  )
  await within(1_000, () => !page.socket.connected)
})

test('a membership that is ended closes the desk and the tickets that it opened', async () => {
  const person = await anAgentOfBoth()
  const page = await helpdesk.aPage(person)
  await page.watch(ticket.id)
  const coordinator = await aPerson({ roles: [{ administration: mobility, role: 'coordinator' }] })
  const membership = await acrossAdministrations('a test looks', (db) =>
    db.membership.findFirstOrThrow({ where: { personId: person.id, administrationId: mobility.id } }),
  )
  await endMembership(await actorOf(coordinator), membership.id)
  await within(1_000, () => page.rightsChanges > 0)
  await expectClosed(page)
})

test('a membership whose date passes closes its rooms, although nothing happened', async () => {
  const validUntil = new Date(Date.now() + 1_500)
  const person = await aPerson({
    roles: [
      { administration: mobility, role: 'agent', validUntil },
      { administration: taxation, role: 'agent' },
    ],
  })
  const page = await helpdesk.aPage(person)
  expect(await page.watch(ticket.id)).toBe(true)
  await within(validUntil.getTime() - Date.now() + 1_000, () => page.rightsChanges > 0)
  expect(Date.now()).toBeGreaterThanOrEqual(validUntil.getTime())
  await expectClosed(page)
})

test('whoever loses the last membership is cut off', async () => {
  const person = await aPerson({
    roles: [{ administration: mobility, role: 'agent', validUntil: new Date(Date.now() + 1_200) }],
  })
  const page = await helpdesk.aPage(person)
  await within(2_200, () => !page.socket.connected)
})

test('a shared access opens the ticket for the other desk, and closes it within a second when it is ended', async () => {
  const page = await helpdesk.aPage(await aPerson({ roles: [{ administration: taxation, role: 'agent' }] }))
  expect(await page.watch(ticket.id)).toBe(false)
  const { id } = await share()
  await within(1_000, () => page.rightsChanges > 0)
  expect(await page.watch(ticket.id)).toBe(true)
  await answer()
  await within(1_000, () => page.knocks.some((knock) => knock.ticketId === ticket.id))

  const before = page.rightsChanges
  await endSharedAccess(agentActor, { number: ticket.number, sharedAccessId: id })
  await within(1_000, () => page.rightsChanges > before)
  await expectClosed(page)
})

test('a shared access whose date passes closes the ticket within a second', async () => {
  const page = await helpdesk.aPage(await aPerson({ roles: [{ administration: taxation, role: 'agent' }] }))
  const until = new Date(Date.now() + 1_500)
  await share(until)
  expect(await page.watch(ticket.id)).toBe(true)
  await pause(300)
  const before = page.rightsChanges
  await within(until.getTime() - Date.now() + 1_000, () => page.rightsChanges > before)
  await expectClosed(page)
})

test('a follower who is taken off the ticket by hand no longer hears of it', async () => {
  const follower = await aPerson({ roles: [{ administration: mobility }] })
  await arrange('a test arranges its world', (db) =>
    db.ticketFollower.create({
      data: {
        administrationId: mobility.id,
        ticketId: ticket.id,
        personId: follower.id,
        addedById: agent.id,
        addedAt: new Date(),
      },
    }),
  )
  const page = await helpdesk.aPage(follower)
  expect(await page.watch(ticket.id)).toBe(true)
  await pause(600)
  await arrange('a test arranges its world', (db) =>
    db.ticketFollower.deleteMany({ where: { personId: follower.id } }),
  )
  await within(1_000, () => page.rightsChanges > 0)
  await expectClosed(page)
})

test('a right that ended while the page connected is found too', async () => {
  const cookie = (await startSession(agent.id, 'test')).split(';')[0] ?? ''
  const page = await helpdesk.aPage(agent, cookie)
  // Before the first look of the sweep: there is nothing yet that it could compare with.
  await arrange('a test arranges its world', (db) =>
    db.membership.updateMany({ where: { personId: agent.id }, data: { validUntil: new Date() } }),
  )
  await within(1_500, () => !page.socket.connected)
})

test('signing out on all other devices closes their pages and leaves one’s own open', async () => {
  const cookies = [await startSession(agent.id, 'here'), await startSession(agent.id, 'elsewhere')].map(
    (header) => header.split(';')[0] ?? '',
  )
  const here = await helpdesk.aPage(agent, cookies[0])
  const elsewhere = await helpdesk.aPage(agent, cookies[1])
  const actor = await actorFromCookieHeader(cookies[0])
  if (!actor) throw new Error('Nobody is signed in')
  await endOtherSessions(actor)
  await within(1_500, () => !elsewhere.socket.connected)
  expect(here.socket.connected).toBe(true)
})
