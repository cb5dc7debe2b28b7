import '../support/data-folder'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { deskTicket } from '~/data/views/desk-ticket.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import { saveService } from '~/use-cases/administration/save-service.server'
import { endMembership } from '~/use-cases/people/end-membership.server'
import { leaveEndedDesks } from '~/use-cases/people/leave-ended-desks.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { transferTicket } from '~/use-cases/tickets/transfer-ticket.server'
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
import { eventsOf, refusalOf, refused, stored } from '../use-cases/support'

// Which team reads a confidential ticket: the one that its service names, and never nobody.

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let desk: { id: string }
let staff: { id: string }
let strangers: { id: string }
let coordinator: Actor
let requester: Actor
let agent: Actor
let guard: Actor
let lead: Actor
let leadPerson: { id: string }
let service: { id: string; administrationId: string }

const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks', work)

beforeAll(async () => {
  desk = await aTeam()
  staff = await aTeam()
  strangers = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: desk.id })
  environment = await anAdministration({ code: 'ENV', teamId: strangers.id })
  await look((db) =>
    db.queue.create({
      data: {
        id: crypto.randomUUID(),
        administrationId: mobility.id,
        key: 'staff',
        nameNl: 'Personeel',
        nameFr: 'Personnel',
        teamId: staff.id,
      },
    }),
  )
  const at = (role: 'agent' | 'lead' | 'coordinator') => [{ administration: mobility, role }]
  coordinator = await actorOf(await aPerson({ roles: at('coordinator') }))
  requester = await actorOf(
    await aPerson({ roles: [{ administration: mobility }, { administration: environment }] }),
  )
  agent = await actorOf(await aPerson({ roles: at('agent'), teams: [desk] }))
  guard = await actorOf(await aPerson({ roles: at('agent'), teams: [staff] }))
  leadPerson = await aPerson({ name: 'Lena Lead', roles: at('lead') })
  lead = await actorOf(leadPerson)
  await aPerson({ roles: [{ administration: environment, role: 'agent' }], teams: [strangers] })
  service = { id: mobility.confidentialServiceId, administrationId: mobility.id }
  await allowAttempts()
}, 60_000)

const settings = {
  ...{ nameNl: 'Personeel', nameFr: 'Personnel', nameEn: null, nameDe: null },
  ...{ helpNl: 'Uitleg', helpFr: 'Explication', helpEn: null, helpDe: null },
  ...{ position: 2, isActive: true, confidential: true, queueId: null },
}
const name = (restrictedTeamId: string | null, change: Partial<typeof settings> = {}) =>
  saveService(coordinator, mobility.id, service.id, { ...settings, ...change, restrictedTeamId })
const namedTeam = () =>
  look((db) => db.service.findUniqueOrThrow({ where: { id: service.id } })).then((s) => s.restrictedTeamId)
const sees = (actor: Actor, number: string) =>
  asActor(actor, (db) => db.ticket.findUnique({ where: { number } })).then((row) => row !== null)

describe('a service names the team that reads its confidential tickets', () => {
  beforeEach(() => name(staff.id))

  test('which then sees them, and the team that works on its queue does not', async () => {
    const { number } = await aTicket({ by: requester, administration: mobility, serviceId: service.id })
    expect(await stored(number)).toMatchObject({
      isConfidential: true,
      teamId: desk.id,
      restrictedTeamId: staff.id,
    })
    expect([await sees(guard, number), await sees(agent, number)]).toEqual([true, false])
  })

  test('also of what an agent takes down for a caller, who no longer sees it', async () => {
    const { number } = await aTicket({
      by: agent,
      administration: mobility,
      requesterId: requester.personId,
      serviceId: service.id,
      channel: 'telephone',
    })
    expect([await sees(guard, number), await sees(agent, number)]).toEqual([true, false])
  })

  test('and what goes on from such a ticket is read by the same team, whatever its service', async () => {
    const earlier = await aTicket({ by: requester, administration: mobility, serviceId: service.id })
    const { number } = await aTicket({
      by: requester,
      administration: mobility,
      isConfidential: true,
      linkTo: { ticketId: earlier.id, kind: 'follow_up' },
    })
    expect((await stored(number)).restrictedTeamId).toBe(staff.id)
  })

  test('and what comes there from another administration is confidential too, for that team', async () => {
    const key = await look((db) => db.service.findUniqueOrThrow({ where: { id: service.id } })).then(
      (own) => own.key,
    )
    const elsewhere = await look((db) =>
      db.service.findFirstOrThrow({ where: { administrationId: environment.id, key } }),
    )
    await look((db) => db.service.update({ where: { id: elsewhere.id }, data: { confidential: false } }))
    const { number, id } = await aTicket({
      by: requester,
      administration: environment,
      serviceId: elsewhere.id,
    })
    const envAgent = await actorOf(
      await aPerson({ roles: [{ administration: environment, role: 'agent' }], teams: [strangers] }),
    )
    await transferTicket(envAgent, {
      number,
      toAdministrationId: mobility.id,
      sentence: 'Dit is iets voor Mobiliteit.',
      language: 'nl',
      takesNotes: false,
      version: null,
    })
    expect(await stored(number)).toMatchObject({ isConfidential: true, restrictedTeamId: staff.id })
    expect(await eventsOf(id)).toContainEqual(
      expect.objectContaining({
        type: 'ticket.confidentialityChanged',
        data: { isConfidential: true, restrictedTeamId: staff.id, reason: null },
      }),
    )
  })

  test('which without a team stays the routing’s', async () => {
    await name(null)
    const { number } = await aTicket({ by: requester, administration: mobility, serviceId: service.id })
    expect((await stored(number)).restrictedTeamId).toBe(desk.id)
  })

  test('and of no other kind of service: without the tick nobody is named', async () => {
    await name(staff.id, { confidential: false })
    expect(await namedTeam()).toBe(null)
  })

  test('a team of those that serve the administration, never another', async () => {
    for (const id of [strangers.id, lead.personId])
      expect(await refusalOf(name(id))).toEqual(
        refused('invalid', { restrictedTeam: 'restrictedTeamUnknown' }),
      )
    expect(await namedTeam()).toBe(staff.id)
  })

  test('and the rest of it can be changed also when that team serves no longer', async () => {
    const withTeam = (teamId: string | null) =>
      look((db) =>
        db.queue.updateMany({ where: { administrationId: mobility.id, key: 'staff' }, data: { teamId } }),
      )
    await withTeam(null)
    await name(staff.id, { position: 7 })
    await withTeam(staff.id)
    expect(await namedTeam()).toBe(staff.id)
  })

  test('the database refuses a team that serves somebody else, and one without a tick', async () => {
    const attempt = (statement: string) =>
      asActor(
        coordinator,
        (db) => db.$queryRaw<{ answer: string }[]>`select attempt(${statement}) as answer`,
      ).then(([row]) => row?.answer)
    const naming = (id: string) =>
      `update service set restricted_team_id = '${id}' where id = '${service.id}' and restricted_team_id is distinct from '${id}'`
    expect(await attempt(naming(strangers.id))).toBe('42501')
    expect(await attempt(naming(desk.id))).toBe('1')
    expect(await attempt(`update service set confidential = false where id = '${service.id}'`)).toBe('23514')
    const inserted = (
      team: string,
    ) => `insert into service (id, administration_id, key, name_nl, name_fr, help_nl,
      help_fr, position, confidential, restricted_team_id) values ('${crypto.randomUUID()}', '${mobility.id}', 'x', 'x',
      'x', 'x', 'x', 1, true, '${team}')`
    expect(await attempt(inserted(strangers.id))).toBe('42501')
    expect(await attempt(inserted(desk.id))).toBe('1')
  })

  test('who is asked by a requester, or about another administration, is told to nobody', async () => {
    const teams = (actor: Actor, id: string) =>
      asActor(
        actor,
        (db) => db.$queryRaw<{ teams: string[] }[]>`select serving_teams(${id}::uuid) as teams`,
      ).then(([row]) => row?.teams.sort())
    expect(await teams(coordinator, mobility.id)).toEqual([desk.id, staff.id].sort())
    expect(await teams(requester, mobility.id)).toEqual([])
    expect(await teams(coordinator, environment.id)).toEqual([])
  })
})

describe('a confidential ticket that nobody would see any more', () => {
  let leaving: Actor

  beforeEach(async () => {
    await name(null)
    leaving = await actorOf(
      await aPerson({ roles: [{ administration: mobility, role: 'agent' }], teams: [desk] }),
    )
  })

  /** In the hands of who leaves, and of no team. */
  async function held(serviceId: string | null = null) {
    const ticket = await aTicket({
      by: requester,
      administration: mobility,
      isConfidential: true,
      serviceId,
    })
    await assignTicket(leaving, {
      number: ticket.number,
      assigneeId: leaving.personId,
      version: null,
    })
    await look((db) => db.ticket.update({ where: { id: ticket.id }, data: { restrictedTeamId: null } }))
    return ticket
  }
  const nobodyWorksOnIt = (id: string) =>
    look(async (db) => {
      await db.ticket.update({ where: { id }, data: { teamId: null, queueId: mobility.queueId } })
      await db.queue.update({ where: { id: mobility.queueId }, data: { teamId: null } })
    })
  const deskIsBack = () =>
    look((db) => db.queue.update({ where: { id: mobility.queueId }, data: { teamId: desk.id } }))
  const leaves = async () => {
    const { id } = await look((db) =>
      db.membership.findFirstOrThrow({ where: { personId: leaving.personId, role: 'agent' } }),
    )
    await endMembership(coordinator, id)
  }

  test('falls to the team that its service names, and to nobody more', async () => {
    const { number, id } = await held(service.id)
    await name(staff.id)
    expect([await sees(leaving, number), await sees(guard, number)]).toEqual([true, false])
    await leaves()
    expect(await stored(number)).toMatchObject({ assigneeId: null, restrictedTeamId: staff.id })
    expect([await sees(guard, number), await sees(agent, number), await sees(lead, number)]).toEqual([
      true,
      false,
      false,
    ])
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'ticket.confidentialityChanged',
      isPublic: true,
      data: { isConfidential: true, restrictedTeamId: staff.id, because: 'nobodySawIt' },
    })
  })

  test('else to the team that works on it, and its requester reads that another team does', async () => {
    const { number } = await held()
    await leaves()
    expect((await stored(number)).restrictedTeamId).toBe(desk.id)
    expect([await sees(agent, number), await sees(guard, number)]).toEqual([true, false])
    const { happenings } = await portalTicket(requester, number)
    expect(happenings.at(-1)).toMatchObject({ isBecauseNobodySawIt: true })
  })

  test('else to one lead of the desk, by name, as the one who handles it', async () => {
    const second = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'lead' }] }))
    const { number, id } = await held()
    await nobodyWorksOnIt(id)
    await leaves()
    await deskIsBack()
    expect(await stored(number)).toMatchObject({ assigneeId: lead.personId, restrictedTeamId: null })
    expect([await sees(lead, number), await sees(second, number), await sees(agent, number)]).toEqual([
      true,
      false,
      false,
    ])
    const ticket = await deskTicket(lead, number, 'nl', new Date())
    expect(ticket?.events.at(-1)).toMatchObject({
      type: 'ticket.assigned',
      personName: 'Lena Lead',
      data: { because: 'nobodySawIt' },
    })
  })

  test('is given to somebody the moment it is asked, where no team works on it', async () => {
    await look((db) => db.queue.update({ where: { id: mobility.queueId }, data: { teamId: null } }))
    const { number, id } = await aTicket({
      by: requester,
      administration: mobility,
      isConfidential: true,
    }).finally(deskIsBack)
    expect(await stored(number)).toMatchObject({
      ...{ assigneeId: lead.personId, restrictedTeamId: null, status: 'open' },
    })
    expect(await eventsOf(id)).toMatchObject([
      { type: 'ticket.created' },
      { type: 'ticket.assigned', data: { because: 'nobodySawIt' } },
      { type: 'ticket.statusChanged' },
    ])
    expect([await sees(requester, number), await sees(lead, number), await sees(agent, number)]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('and the moment its last reader lays it back', async () => {
    const { number } = await held()
    await assignTicket(leaving, { number, assigneeId: null, version: null })
    expect(await stored(number)).toMatchObject({ assigneeId: null, restrictedTeamId: desk.id })
  })

  test('is found by the job too, when the last of its team left the desk or it never had one', async () => {
    const only = await aTeam()
    const { number } = await held()
    await assignTicket(leaving, { number, assigneeId: null, version: null })
    await look((db) => db.ticket.update({ where: { number }, data: { restrictedTeamId: only.id } }))
    await leaveEndedDesks()
    expect((await stored(number)).restrictedTeamId).toBe(desk.id)
    const { version } = await stored(number)
    await leaveEndedDesks()
    expect((await stored(number)).version).toBe(version)
  })

  test('is left alone while somebody sees it', async () => {
    const { number } = await held()
    const { version } = await stored(number)
    await leaveEndedDesks()
    expect(await stored(number)).toMatchObject({ version, restrictedTeamId: null })
  })
})
