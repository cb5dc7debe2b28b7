import '../support/data-folder'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { apiTicketWithMessages } from '~/data/views/api-ticket.server'
import { attachment } from '~/data/views/attachment.server'
import { deskTicket } from '~/data/views/desk-ticket.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import * as ticketRoute from '~/routes/desk/ticket'
import { storeUpload } from '~/use-cases/files/store-upload.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { endConfidentiality, makeConfidential } from '~/use-cases/tickets/change-confidentiality.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { browserOf } from '../desk-ticket/support'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  atTime,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { eventsOf, refusalOf, refused, stored } from '../use-cases/support'

aTestDatabase()

let mobility: TestAdministration
let other: TestAdministration
let guards: { id: string }
let strangers: { id: string }
let lotte: TestPerson
let agentPerson: TestPerson
let requester: Actor
let colleague: Actor
let follower: Actor
let guard: Actor
let agent: Actor
let lead: Actor
let outside: Actor
let ticket: { id: string; number: string }

beforeAll(async () => {
  guards = await aTeam()
  strangers = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: guards.id })
  other = await anAdministration({ code: 'ENV' })
  const [unitId] = mobility.unitIds
  const atDesk = (role: 'agent' | 'lead') => [{ administration: mobility, role }]
  lotte = await aPerson({ name: 'Lotte', roles: [{ administration: mobility, unitId }] })
  requester = await actorOf(lotte)
  colleague = await actorOf(await aPerson({ roles: [{ administration: mobility, unitId }] }))
  follower = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  guard = await actorOf(await aPerson({ name: 'Guard', roles: atDesk('agent'), teams: [guards] }))
  agentPerson = await aPerson({ name: 'Agent', roles: atDesk('agent') })
  agent = await actorOf(agentPerson)
  lead = await actorOf(await aPerson({ roles: atDesk('lead') }))
  outside = await actorOf(await aPerson({ roles: [{ administration: other, role: 'agent' }] }))
})
beforeEach(async () => {
  ticket = await aTicket({ by: requester, administration: mobility, isSharedWithUnit: true })
})

const make = (actor = agent, restrictedTeamId = guards.id) =>
  makeConfidential(actor, { number: ticket.number, restrictedTeamId, version: null })
const end = (actor: Actor) =>
  endConfidentiality(actor, { number: ticket.number, reason: 'others_needed', version: null })
const sees = async (actor: Actor) =>
  (await asActor(actor, (db) => db.ticket.findUnique({ where: { id: ticket.id } }))) !== null
const whoSees = async () => {
  const all = { requester, colleague, follower, guard, agent, lead, outside }
  const answers: string[] = []
  for (const [name, actor] of Object.entries(all)) if (await sees(actor)) answers.push(name)
  return answers
}
const share = () =>
  shareTicket(agent, {
    number: ticket.number,
    grantee: { administrationId: other.id },
    purpose: 'x',
    until: new Date(Date.now() + 1e8),
    maySeeNotes: false,
    mayReply: false,
  })

describe('an agent makes a ticket confidential', () => {
  test('then only who asked and the named team see it, and the agent only when they are in it', async () => {
    await addFollower(requester, { number: ticket.number, personId: follower.personId })
    await share()
    expect(await whoSees()).toEqual([
      'requester',
      'colleague',
      'follower',
      'guard',
      'agent',
      'lead',
      'outside',
    ])
    await make()
    expect(await whoSees()).toEqual(['requester', 'guard'])
    expect(await stored(ticket.number)).toMatchObject({
      isSharedWithUnit: false,
      restrictedTeamId: guards.id,
    })
  })

  test('names a team that serves the administration, never another', async () => {
    for (const team of [strangers.id, lotte.id])
      expect(await refusalOf(make(agent, team))).toEqual(
        refused('invalid', { restrictedTeamId: 'restrictedTeamUnknown' }),
      )
    expect(await stored(ticket.number)).toMatchObject({ isConfidential: false, version: 1 })
  })

  test('is not for who asked, nor for another desk', async () => {
    expect(await refusalOf(make(requester))).toEqual(refused('not_allowed'))
    expect(await refusalOf(make(outside))).toEqual(refused('not_found'))
  })

  test('says on its page, before anybody confirms, who keeps seeing it and by which team', async () => {
    const at = async (query: string) =>
      (await browserOf(agentPerson)).open(ticketRoute, `/desk/tickets/${ticket.number}${query}`, {
        number: ticket.number,
      })
    expect((await at('')).data.teams).toBeNull()
    expect((await at('?confidential')).data.teams).toMatchObject([{ id: guards.id, members: ['Guard'] }])
    const answer = await (await browserOf(agentPerson)).post(
      ticketRoute,
      `/desk/tickets/${ticket.number}`,
      { intent: 'makeConfidential', restrictedTeamId: guards.id, version: '1' },
      { number: ticket.number },
    )
    expect(answer).toMatchObject({ status: 303, location: '/desk' })
  })
})

describe('a confidential ticket', () => {
  beforeEach(() => make())

  test('is opened again for a reason from the list, which everybody on it reads', async () => {
    await end(guard)
    expect(await whoSees()).toEqual(['requester', 'guard', 'agent', 'lead'])
    expect((await eventsOf(ticket.id)).at(-1)).toMatchObject({
      type: 'ticket.confidentialityChanged',
      isPublic: true,
      data: { isConfidential: false, reason: 'others_needed' },
    })
    const { happenings } = await portalTicket(requester, ticket.number)
    expect(happenings.map(({ reason }) => reason)).toContain('others_needed')
  })

  test('does not come back to other bodies when it is opened again', async () => {
    await end(guard)
    expect(await sees(outside)).toBe(false)
  })

  test('is opened by nobody who does not see it', async () => {
    expect(await refusalOf(end(agent))).toEqual(refused('not_found'))
    expect(await refusalOf(end(requester))).toEqual(refused('not_allowed'))
  })

  test('goes to somebody outside its team only when the agent says that it gives sight', async () => {
    const assign = (givesSight?: boolean) =>
      assignTicket(guard, {
        number: ticket.number,
        assigneeId: agent.personId,
        version: null,
        ...(givesSight && { givesSight }),
      })
    expect(await refusalOf(assign())).toEqual(refused('invalid', { assignee: 'assigneeGetsSight' }))
    expect(await sees(agent)).toBe(false)
    await assign(true)
    expect(await sees(agent)).toBe(true)
  })

  test('from its beginning is shared with no unit, also when its service makes it confidential', async () => {
    const { number } = await aTicket({
      by: requester,
      administration: mobility,
      serviceId: mobility.confidentialServiceId,
      isSharedWithUnit: true,
    })
    expect(await stored(number)).toMatchObject({ isConfidential: true, isSharedWithUnit: false })
  })
})

describe('who opened it', () => {
  const openingsAtDesk = async (actor: Actor) =>
    (await deskTicket(actor, ticket.number, 'nl', new Date()))?.openings?.lines.map(({ name }) => name)

  test('is told of a confidential ticket to its requester and to its team', async () => {
    await make()
    await deskTicket(guard, ticket.number, 'nl', new Date())
    expect((await portalTicket(requester, ticket.number)).openings?.lines.map(({ name }) => name)).toContain(
      'Guard',
    )
    expect(await openingsAtDesk(guard)).toContain('Lotte')
  })

  test('names the helpdesk, and no agent, where the administration shows no names', async () => {
    await make()
    await deskTicket(guard, ticket.number, 'nl', new Date())
    const shows = (showAgentNames: boolean) =>
      acrossAdministrations('a test arranges', (db) =>
        db.administration.update({ where: { id: mobility.id }, data: { showAgentNames } }),
      )
    await shows(false)
    const { openings } = await portalTicket(requester, ticket.number)
    await shows(true)
    expect(openings?.lines.map(({ name }) => name).sort()).toEqual(['Lotte', null])
  })

  test('is told of another ticket to the leads of its desk, and to nobody else', async () => {
    await deskTicket(agent, ticket.number, 'nl', new Date())
    expect(await openingsAtDesk(lead)).toContain('Agent')
    expect(await openingsAtDesk(agent)).toBeUndefined()
    expect((await portalTicket(requester, ticket.number)).openings).toBeNull()
    for (const actor of [agent, requester, outside])
      expect(
        await asActor(actor, (db) => db.ticketAccess.findMany({ where: { ticketId: ticket.id } })),
      ).toEqual([])
  })

  test('counts a file that was fetched and a program that read it, once in a quarter of an hour', async () => {
    const file = await storeUpload('plan.txt', Readable.from(['x']))
    const { id, number } = await aTicket({ by: requester, administration: mobility, files: [file] })
    const { id: fileId } = await acrossAdministrations('a test looks', (db) =>
      db.attachment.findFirstOrThrow({ where: { ticketId: id } }),
    )
    const of = (actor: Actor) =>
      acrossAdministrations('a test looks', (db) =>
        db.ticketAccess.count({ where: { ticketId: id, personId: actor.personId } }),
      )
    for (const minute of ['01', '14', '15']) {
      const at = atTime(`2026-11-24 09:${minute}`)
      await attachment(agent, fileId, at)
      await apiTicketWithMessages(lead, number, at)
    }
    expect([await of(agent), await of(lead)]).toEqual([2, 2])
  })
})
