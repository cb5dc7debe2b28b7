import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '~/domain/actor'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aLiveHelpdesk, pause, type TestPage, within } from './support/live-helpdesk'

aTestDatabase()
const helpdesk = aLiveHelpdesk()

let mobility: TestAdministration
let taxation: TestAdministration
let lotte: TestPerson
let karim: TestPerson
let agent: TestPerson
let taxAgent: TestPerson
let lotteActor: Actor
let agentActor: Actor

beforeAll(async () => {
  const team = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: team.id })
  taxation = await anAdministration({ code: 'TAX' })
  const [unitId] = mobility.unitIds
  lotte = await aPerson({ roles: [{ administration: mobility, unitId }] })
  karim = await aPerson({ roles: [{ administration: mobility, unitId }] })
  agent = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
  taxAgent = await aPerson({ roles: [{ administration: taxation, role: 'agent' }] })
  lotteActor = await actorOf(lotte)
  agentActor = await actorOf(agent)
})

const note = (number: string) =>
  noteOnTicket(agentActor, { number, body: 'Only for us', language: 'en', channel: 'web' })
const answer = (number: string) =>
  replyToTicket(agentActor, {
    number,
    body: 'We look at it',
    language: 'en',
    channel: 'web',
    asHelpdesk: { next: null, version: null },
  })
const ticketIds = (page: TestPage) => page.knocks.map((knock) => knock.ticketId)
/** Long enough for a knock that must not come: the tail has read, and everybody else was told. */
const quietTime = () => pause(250)

describe('what happens to a ticket', () => {
  test('is told to the agents of its administration within a second, and to no other desk', async () => {
    const [desk, elsewhere] = [await helpdesk.aPage(agent), await helpdesk.aPage(taxAgent)]
    const { id } = await aTicket({ by: lotteActor, administration: mobility })
    await within(1_000, () => ticketIds(desk).includes(id))
    await quietTime()
    expect(elsewhere.knocks).toEqual([])
  })

  test('is told once, also to somebody who is in several of its rooms', async () => {
    const { id, number } = await aTicket({ by: lotteActor, administration: mobility })
    const [desk, requester] = [await helpdesk.aPage(agent), await helpdesk.aPage(lotte)]
    await quietTime()
    desk.knocks.length = requester.knocks.length = 0
    expect([await desk.watch(id), await requester.watch(id)]).toEqual([true, true])
    await answer(number)
    await within(1_000, () => desk.knocks.length > 0 && requester.knocks.length > 0)
    await quietTime()
    const { knocks } = desk
    // A first answer is two events: what was said, and that the ticket is being worked on.
    expect(new Set(knocks.map((knock) => knock.eventNumber)).size).toBe(knocks.length)
    expect(requester.knocks).toHaveLength(knocks.length)
  })

  test('reaches its requester on every device, without the ticket being open', async () => {
    const { id, number } = await aTicket({ by: lotteActor, administration: mobility })
    const devices = [await helpdesk.aPage(lotte), await helpdesk.aPage(lotte)]
    await answer(number)
    await within(1_000, () => devices.every((page) => ticketIds(page).includes(id)))
  })

  test('reaches followers, and colleagues of the unit it is shared with', async () => {
    const ticket = await aTicket({ by: lotteActor, administration: mobility, isSharedWithUnit: true })
    const follower = await aPerson({ roles: [{ administration: mobility }] })
    await addFollower(lotteActor, { number: ticket.number, personId: follower.id })
    const stranger = await aPerson({ roles: [{ administration: mobility }] })
    const told = [await helpdesk.aPage(follower), await helpdesk.aPage(karim)]
    const untold = await helpdesk.aPage(stranger)
    await answer(ticket.number)
    await within(1_000, () => told.every((page) => ticketIds(page).includes(ticket.id)))
    expect(untold.knocks).toEqual([])
  })

  test('is told with ids and numbers, and nothing that somebody wrote', async () => {
    const [desk, requester] = [await helpdesk.aPage(agent), await helpdesk.aPage(lotte)]
    const { number } = await aTicket({ by: lotteActor, administration: mobility, subject: 'Geheimwoord' })
    await answer(number)
    await within(1_000, () => desk.knocks.length > 1 && requester.knocks.length > 1)
    for (const [name, ...values] of [...desk.received, ...requester.received]) {
      expect(['hello', 'knock', 'rightsChanged']).toContain(name)
      for (const value of values) {
        const keys = name === 'knock' ? ['administrationId', 'eventNumber', 'ticketId'] : ['at', 'numbers']
        expect(Object.keys(value as object).sort()).toEqual(keys)
      }
    }
    expect(JSON.stringify([desk.received, requester.received])).not.toMatch(/Geheimwoord|look at it/)
  })
})

describe('a note', () => {
  test('is told to the desk; the requester does not even learn that there is one', async () => {
    const { id, number } = await aTicket({ by: lotteActor, administration: mobility })
    const [desk, requester] = [await helpdesk.aPage(agent), await helpdesk.aPage(lotte)]
    await requester.watch(id)
    await quietTime()
    requester.knocks.length = 0
    await note(number)
    await within(1_000, () => ticketIds(desk).includes(id))
    await quietTime()
    expect(requester.knocks).toEqual([])
    // No gap in a row of numbers betrays it either.
    await answer(number)
    await within(1_000, () => requester.knocks.length > 0)
    expect(requester.knocks.map((knock) => knock.eventNumber)).toEqual(requester.knocks.map(() => null))
    expect(requester.position.numbers).toEqual({})
  })

  test('is told to another body only when its shared access shows notes', async () => {
    for (const maySeeNotes of [true, false]) {
      const { id, number } = await aTicket({ by: lotteActor, administration: mobility })
      await shareTicket(agentActor, {
        number,
        grantee: { administrationId: taxation.id },
        purpose: 'Joint work',
        until: new Date(Date.now() + 60_000),
        maySeeNotes,
        mayReply: false,
      })
      const [desk, other] = [await helpdesk.aPage(agent), await helpdesk.aPage(taxAgent)]
      expect(await other.watch(id)).toBe(true)
      await quietTime()
      desk.knocks.length = other.knocks.length = 0
      await note(number)
      await within(1_000, () => ticketIds(desk).includes(id))
      await quietTime()
      expect(ticketIds(other)).toEqual(maySeeNotes ? [id] : [])
      await answer(number)
      await within(1_000, () => other.knocks.length > (maySeeNotes ? 1 : 0))
    }
  })
})

describe('a confidential ticket', () => {
  test('is told to its people, and never to the desk', async () => {
    const assignee = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
    const [desk, named, requester] = [
      await helpdesk.aPage(agent),
      await helpdesk.aPage(assignee),
      await helpdesk.aPage(lotte),
    ]
    const { id } = await aTicket({
      by: lotteActor,
      administration: mobility,
      serviceId: mobility.confidentialServiceId,
    })
    await within(1_000, () => ticketIds(requester).includes(id))
    await quietTime()
    expect([desk.knocks, named.knocks]).toEqual([[], []])
    expect([await desk.watch(id), await requester.watch(id)]).toEqual([false, true])
  })

  test('is told to its team, as far as the team works at that desk', async () => {
    const team = await aTeam()
    const guarded = await anAdministration({ teamId: team.id })
    const requester = await aPerson({ roles: [{ administration: guarded }] })
    const inTeam = (administration: TestAdministration) =>
      aPerson({ roles: [{ administration, role: 'agent' }], teams: [team] })
    const [guardian, outsider, colleague] = [
      await helpdesk.aPage(await inTeam(guarded)),
      await helpdesk.aPage(await inTeam(taxation)),
      await helpdesk.aPage(await aPerson({ roles: [{ administration: guarded, role: 'agent' }] })),
    ]
    const { id } = await aTicket({
      by: await actorOf(requester),
      administration: guarded,
      serviceId: guarded.confidentialServiceId,
    })
    await within(1_000, () => ticketIds(guardian).includes(id))
    await quietTime()
    expect([outsider.knocks, colleague.knocks]).toEqual([[], []])
  })

  test('closes for whoever it is taken from', async () => {
    const team = await aTeam()
    const guarded = await anAdministration({ teamId: team.id })
    const lead = await aPerson({ roles: [{ administration: guarded, role: 'lead' }], teams: [team] })
    const first = await aPerson({ roles: [{ administration: guarded, role: 'agent' }] })
    const second = await aPerson({ roles: [{ administration: guarded, role: 'agent' }] })
    const { id, number } = await aTicket({
      by: await actorOf(await aPerson({ roles: [{ administration: guarded }] })),
      administration: guarded,
      serviceId: guarded.confidentialServiceId,
    })
    const leadActor = await actorOf(lead)
    await assignTicket(leadActor, { number, assigneeId: first.id, version: null, givesSight: true })
    const page = await helpdesk.aPage(first)
    expect(await page.watch(id)).toBe(true)
    await assignTicket(leadActor, { number, assigneeId: second.id, version: null, givesSight: true })
    await within(1_000, () => page.rightsChanges > 0)
    page.knocks.length = 0
    await noteOnTicket(leadActor, { number, body: 'Now with another', language: 'en', channel: 'web' })
    await quietTime()
    expect(page.knocks).toEqual([])
    expect(await page.watch(id)).toBe(false)
  })
})
