import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { notifications } from '~/data/views/notifications.server'
import type { Actor } from '~/domain/actor'
import { readOutbox } from '~/events/outbox.server'
import { chooseNotifications } from '~/use-cases/notifications/choose-notifications.server'
import { endMembership } from '~/use-cases/people/end-membership.server'
import { leaveEndedDesks } from '~/use-cases/people/leave-ended-desks.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { look } from '../manage/support'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { eventsOf, refusalOf, refused, stored } from '../use-cases/support'

// Whoever leaves a desk leaves no ticket behind in their hands, and no team holds them. The program's own filters are
// taken away, so that what is seen here is the work of the database's.

vi.mock('~/data/visible-to.server', async (original) => {
  const { Prisma } = await import('~/data/generated/client')
  const filters = await original<object>()
  return Object.fromEntries(Object.keys(filters).map((name) => [name, () => Prisma.sql`true`]))
})

aTestDatabase()
let ask: Ask
let north: TestAdministration
let south: TestAdministration
let team: { id: string }
let coordinator: Actor
let coordinatorCookie: string
let asker: Actor

beforeAll(async () => {
  ask = await helpdeskInProcess()
  team = await aTeam()
  north = await anAdministration({ code: 'NORTH', teamId: team.id })
  south = await anAdministration({ code: 'SOUTH' })
  const person = await aPerson({ roles: [{ administration: north, role: 'coordinator' }] })
  coordinator = await actorOf(person)
  coordinatorCookie = await sessionCookie(person)
  asker = await actorOf(await aPerson({ roles: [{ administration: north }, { administration: south }] }))
})

let leaving: { id: string; email: string }
let agent: Actor
let numbers: Record<'fresh' | 'pending' | 'elsewhere' | 'confidential', string>

beforeEach(async () => {
  leaving = await aPerson({
    roles: [
      { administration: north, role: 'agent' },
      { administration: south, role: 'agent' },
    ],
    teams: [team],
  })
  agent = await actorOf(leaving)
  const taken = async (administration: TestAdministration, isConfidential = false) => {
    const { number } = await aTicket({ by: asker, administration, isConfidential })
    await assignTicket(agent, { number, assigneeId: agent.personId, version: null })
    return number
  }
  numbers = {
    fresh: await taken(north),
    pending: await taken(north),
    elsewhere: await taken(south),
    confidential: await taken(north, true),
  }
  await changeStatus(agent, {
    number: numbers.pending,
    next: { status: 'pending', pendingOn: 'supplier', pendingUntil: null },
    version: null,
    sentence: { body: 'We wait for a part.', language: 'en', channel: 'web' },
  })
})

const membershipId = (administration: TestAdministration, role = 'agent') =>
  look(async (db) => {
    const { id } = await db.membership.findFirstOrThrow({
      where: { personId: leaving.id, administrationId: administration.id, role },
    })
    return id
  })
const teamsOf = (personId: string) =>
  look((db) =>
    db.teamMember.count({
      where: { personId, OR: [{ validUntil: null }, { validUntil: { gt: new Date() } }] },
    }),
  )

describe('ending a membership', () => {
  it('lays every ticket at work back, with its team and its status, and says how many', async () => {
    expect(await endMembership(coordinator, await membershipId(north))).toBe(3)
    for (const name of ['fresh', 'confidential'] as const) {
      const { assigneeId, teamId, status } = await stored(numbers[name])
      expect([name, assigneeId, teamId, status]).toEqual([name, null, team.id, 'open'])
    }
    expect(await stored(numbers.pending)).toMatchObject({ assigneeId: null, status: 'pending' })
    expect((await stored(numbers.elsewhere)).assigneeId).toBe(leaving.id)
    const { id } = await stored(numbers.fresh)
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'ticket.assigned',
      actorId: coordinator.personId,
      data: { assigneeId: null, previousId: leaving.id, because: 'membershipEnded' },
    })
  })

  it('mails nobody about what went back', async () => {
    while ((await readOutbox()).events > 0);
    await endMembership(coordinator, await membershipId(north))
    const mails: string[] = []
    for (;;) {
      const { events, notificationIds, notifiedIds } = await readOutbox()
      if (events === 0) break
      mails.push(...notificationIds, ...notifiedIds)
    }
    expect(mails).toEqual([])
  })

  it('rings once for all of them for whoever leads the desk or the team, and for no other agent', async () => {
    const people = {
      lead: await aPerson({ roles: [{ administration: north, role: 'lead' }] }),
      leadOfSouth: await aPerson({ roles: [{ administration: south, role: 'lead' }] }),
      teamLead: await aPerson({ roles: [{ administration: north, role: 'agent' }], teams: [team] }),
      colleague: await aPerson({ roles: [{ administration: north, role: 'agent' }], teams: [team] }),
      silent: await aPerson({ roles: [{ administration: north, role: 'lead' }] }),
    }
    await look((db) =>
      db.teamMember.update({
        where: { teamId_personId: { teamId: team.id, personId: people.teamLead.id } },
        data: { isLead: true },
      }),
    )
    await chooseNotifications(await actorOf(people.silent), { laidBack: 'none' })
    await endMembership(coordinator, await membershipId(north))
    while ((await readOutbox()).events > 0);
    const told: Record<string, unknown> = {}
    for (const [name, person] of Object.entries(people)) {
      const { lines } = await notifications(await actorOf(person), { after: null, before: null })
      told[name] = lines.map(({ kind, count }) => [kind, count])
    }
    // The confidential one is not counted.
    const once = [['laidBack', 2]]
    expect(told).toEqual({ lead: once, leadOfSouth: [], teamLead: once, colleague: [], silent: [] })
    await look((db) =>
      db.membership.updateMany({
        where: { personId: { in: Object.values(people).map(({ id }) => id) } },
        data: { validUntil: new Date() },
      }),
    )
  })

  it('lays nothing back while another role still lets them work there', async () => {
    const lead = await look((db) =>
      db.membership.create({
        data: {
          id: crypto.randomUUID(),
          administrationId: north.id,
          personId: leaving.id,
          role: 'lead',
          validFrom: new Date('2020-01-01'),
        },
      }),
    )
    expect(await endMembership(coordinator, await membershipId(north))).toBe(0)
    expect((await stored(numbers.fresh)).assigneeId).toBe(leaving.id)
    expect(await endMembership(coordinator, lead.id)).toBe(3)
  })

  it('keeps them in their team while they work at some desk, and takes them out with the last one', async () => {
    await endMembership(coordinator, await membershipId(north))
    expect(await teamsOf(leaving.id)).toBe(1)
    const other = await actorOf(await aPerson({ roles: [{ administration: south, role: 'coordinator' }] }))
    await endMembership(other, await membershipId(south))
    expect(await teamsOf(leaving.id)).toBe(0)
  })

  it('is told beforehand and afterwards on the coordinator’s page, in numbers', async () => {
    const id = await membershipId(north)
    const path = `/manage/NORTH/people/${leaving.id}`
    const headers = { 'accept-language': 'en' }
    await look((db) => db.person.update({ where: { id: coordinator.personId }, data: { locale: 'en' } }))
    const asked = await ask(`${path}?end=${id}`, { cookie: coordinatorCookie, headers })
    const page = await asked.text()
    expect(page).toContain('3 open tickets go back to the queue.')
    expect(page).not.toContain('The printer does not print')
    const done = await ask(path, { cookie: coordinatorCookie, form: { intent: 'end', id }, headers })
    expect(done.status).toBe(303)
    const flash = done.headers.get('set-cookie')?.split(';')[0]
    const after = await ask(path, { cookie: `${coordinatorCookie}; ${flash}`, headers })
    expect(await after.text()).toContain('3 open tickets went back to the queue.')
  })

  it('tells no coordinator of another administration how much somebody has in hand', async () => {
    const stranger = await aPerson({ roles: [{ administration: south, role: 'coordinator' }] })
    const cookie = await sessionCookie(stranger)
    const { status } = await ask(`/manage/NORTH/people/${leaving.id}`, { cookie })
    expect(status).toBe(404)
  })
})

describe('a membership that ends by its date', () => {
  it('is seen to by the job: tickets go back, and without a desk no team holds the person', async () => {
    const until = new Date(Date.now() - 60_000)
    await look((db) =>
      db.membership.updateMany({ where: { personId: leaving.id }, data: { validUntil: until } }),
    )
    expect(await leaveEndedDesks()).toBe(4)
    const { assigneeId, id } = await stored(numbers.elsewhere)
    expect(assigneeId).toBe(null)
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      actorId: null,
      data: { because: 'membershipEnded', previousId: leaving.id },
    })
    expect(await teamsOf(leaving.id)).toBe(0)
    expect(await leaveEndedDesks()).toBe(0)
  })

  it('is left alone until then', async () => {
    await look((db) =>
      db.membership.updateMany({
        where: { personId: leaving.id },
        data: { validUntil: new Date(Date.now() + 3_600_000) },
      }),
    )
    expect(await leaveEndedDesks()).toBe(0)
    expect(await leaveEndedDesks(new Date(Date.now() + 7_200_000))).toBe(4)
  })
})

describe('somebody of the team without the membership', () => {
  it('gets no ticket there: a team gives no rights', async () => {
    const { id } = await aPerson({ roles: [{ administration: south, role: 'agent' }], teams: [team] })
    const { number } = await aTicket({ by: asker, administration: north })
    expect(await refusalOf(assignTicket(agent, { number, assigneeId: id, version: null }))).toEqual(
      refused('invalid', { assignee: 'assigneeWithoutAccess' }),
    )
  })
})
