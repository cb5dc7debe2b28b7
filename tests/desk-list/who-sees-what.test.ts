import { beforeAll, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { findTickets } from '~/data/views/find-ticket.server'
import type { Actor } from '~/domain/actor'
import { relationsTo, type TicketFacts } from '~/domain/permissions'
import { isWork } from '~/domain/ticket-values'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { actorOf, anAdministration, aPerson, aTeam, aTicket, atTime } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { listOf, numbersOf } from './support'

aTestDatabase()

const TOMORROW = new Date(Date.now() + 86_400_000)
const numbers: Record<string, string> = {}
const actors: Record<string, Actor> = {}
const actor = (name: string) => actors[name] as Actor
const number = (name: string) => numbers[name] as string
let mobilityQueue: string
let taxationQueue: string

beforeAll(async () => {
  const guards = await aTeam()
  const mobility = await anAdministration({ code: 'MOB', teamId: guards.id })
  const taxation = await anAdministration({ code: 'TAX' })
  const environment = await anAdministration({ code: 'ENV' })
  mobilityQueue = mobility.queueId
  taxationQueue = taxation.queueId
  const at = (administration: { id: string }) => ({ administration, role: 'agent' as const })
  const people = {
    mobility: aPerson({ name: 'Mo', roles: [at(mobility)] }),
    guard: aPerson({ name: 'Gus', roles: [at(mobility)], teams: [guards] }),
    both: aPerson({ name: 'Bo', roles: [at(mobility), at(taxation)] }),
    environment: aPerson({ name: 'Em', roles: [at(environment)] }),
    everywhere: aPerson({ name: 'Ev', roles: [at(mobility), at(taxation), at(environment)] }),
    lotte: aPerson({ name: 'Lotte', roles: [{ administration: mobility }] }),
    karim: aPerson({ name: 'Karim', roles: [{ administration: taxation }] }),
    amine: aPerson({ name: 'Amine', roles: [{ administration: environment }] }),
  }
  for (const [name, person] of Object.entries(people)) actors[name] = await actorOf(await person)
  const raise = async (name: string, by: string, administration: { id: string }, rest = {}) => {
    numbers[name] = (await aTicket({ by: actor(by), administration, subject: name, ...rest })).number
  }
  await raise('plain', 'lotte', mobility)
  await raise('secret', 'lotte', mobility, { isConfidential: true })
  await raise('secretAssigned', 'lotte', mobility, { serviceId: mobility.confidentialServiceId })
  await raise('taxes', 'karim', taxation)
  await raise('air', 'amine', environment)
  await raise('airShared', 'amine', environment)
  await raise('done', 'lotte', mobility)
  await assignTicket(actor('guard'), {
    number: number('secretAssigned'),
    assigneeId: actor('mobility').personId,
    version: null,
    givesSight: true,
  })
  await changeStatus(actor('mobility'), {
    number: number('done'),
    next: { status: 'resolved', resolutionCode: 'solved' },
    version: null,
    sentence: { body: 'It works again', language: 'en', channel: 'web' },
  })
  await shareTicket(actor('environment'), {
    number: number('airShared'),
    grantee: { administrationId: mobility.id },
    purpose: 'Same network',
    until: TOMORROW,
    maySeeNotes: false,
    mayReply: false,
  })
})

const desks = ['mobility', 'guard', 'both', 'environment', 'everywhere']

test.each(desks)('the list of everything is what "may I see it?" says, for %s', async (name) => {
  const facts = await acrossAdministrations('a test knows every ticket', async (db) => {
    const tickets = await db.ticket.findMany({ include: { followers: true, sharedAccesses: true } })
    return tickets.map(({ followers, sharedAccesses, ...ticket }) => ({
      ...ticket,
      followerIds: followers.map(({ personId }) => personId),
      shares: sharedAccesses,
    }))
  })
  const visible = facts.filter(
    (ticket) =>
      isWork(ticket.status as 'new') &&
      relationsTo(actor(name), ticket as TicketFacts).some((r) => r === 'desk' || r === 'shared'),
  )
  const shown = await numbersOf(actor(name))
  expect(shown.toSorted()).toEqual(visible.map((ticket) => ticket.number).toSorted())
})

test('an agent of two administrations sees both, in one list and apart', async () => {
  expect((await numbersOf(actor('both'))).toSorted()).toEqual(
    [number('airShared'), number('plain'), number('taxes')].toSorted(),
  )
  expect(await numbersOf(actor('both'), { administration: 'TAX' })).toEqual([number('taxes')])
  expect(await numbersOf(actor('both'), { queueId: mobilityQueue })).toEqual([number('plain')])
})

test('a confidential ticket stands only in the lists of its assignee and of its restricted team', async () => {
  const secrets = [number('secret'), number('secretAssigned')]
  const seen = async (name: string) => (await numbersOf(actor(name))).filter((each) => secrets.includes(each))
  expect(await seen('mobility')).toEqual([number('secretAssigned')])
  expect((await seen('guard')).toSorted()).toEqual(secrets.toSorted())
  expect(await seen('both')).toEqual([])
})

test('a queue or an administration without a desk of mine is a page that does not exist', async () => {
  for (const filter of [
    { queueId: taxationQueue },
    { queueId: '00000000-0000-7000-8000-000000000000' },
    { queueId: 'no-id' },
    { administration: 'TAX' },
    { administration: 'ZZZ' },
  ]) {
    await expect(listOf(actor('mobility'), filter), JSON.stringify(filter)).rejects.toMatchObject({
      code: 'not_found',
    })
  }
})

test('who only looks on does not learn from the list that a note was written', async () => {
  const line = async () => {
    const { tickets } = await listOf(actor('mobility'))
    return tickets.find((ticket) => ticket.number === number('airShared'))
  }
  const before = await line()
  expect(before).toMatchObject({ sharedBy: 'Bestuur ENV' })
  await noteOnTicket(
    actor('environment'),
    { number: number('airShared'), body: 'Only for us', language: 'en', channel: 'web' },
    new Date(Date.now() + 60_000),
  )
  expect((await line())?.changedAt).toEqual(before?.changedAt)
  const own = await listOf(actor('environment'))
  const changed = own.tickets.find((ticket) => ticket.number === number('airShared'))?.changedAt
  expect(changed?.getTime()).toBeGreaterThan(before?.changedAt.getTime() ?? Number.POSITIVE_INFINITY)
})

test('shared access that has ended leaves the list', async () => {
  await acrossAdministrations('a test lets the access end', (db) =>
    db.sharedAccess.updateMany({ data: { validUntil: atTime('2020-01-02 00:00') } }),
  )
  expect(await numbersOf(actor('mobility'))).not.toContain(number('airShared'))
  await acrossAdministrations('and gives it back', (db) =>
    db.sharedAccess.updateMany({ data: { validUntil: TOMORROW } }),
  )
})

test('a number leads to its ticket, figures alone to those of my administrations, and to nothing that I may not see', async () => {
  expect(await findTickets(actor('mobility'), ' mob-1001 ')).toEqual([number('plain')])
  expect(await findTickets(actor('mobility'), '1001')).toEqual([number('plain')])
  expect((await findTickets(actor('both'), '1001')).toSorted()).toEqual(
    [number('plain'), number('taxes')].toSorted(),
  )
  expect(await findTickets(actor('mobility'), number('secret'))).toEqual([])
  expect(await findTickets(actor('mobility'), number('taxes'))).toEqual([])
  expect(await findTickets(actor('mobility'), 'printer')).toEqual([])
})
