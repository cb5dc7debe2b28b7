import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import {
  type DeskFilter,
  type DuePeriod,
  deskSorts,
  dueBetween,
  duePeriods,
  sortOf,
} from '~/domain/desk-list'
import { doneStatuses, type Status, workStatuses } from '~/domain/ticket-values'
import { newId } from '~/lib/new-id'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  atTime,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { leafThrough, listOf } from './support'

aTestDatabase()

let agent: Actor
let lotte: Actor
let mobility: TestAdministration
let all: Awaited<ReturnType<typeof everyTicket>>

const everyTicket = () => acrossAdministrations('a test knows every ticket', (db) => db.ticket.findMany())

/** 130 tickets in two administrations with values of every kind, several of them at the same moment. */
beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  const taxation = await anAdministration({ code: 'TAX' })
  const roles = [mobility, taxation].map((administration) => ({ administration, role: 'agent' as const }))
  agent = await actorOf(await aPerson({ name: 'Agent', roles }))
  const colleague = await aPerson({ name: 'Colleague', roles })
  lotte = await actorOf(
    await aPerson({ roles: [{ administration: mobility }, { administration: taxation }] }),
  )
  const from = <Value>(values: readonly Value[], place: number) => values[place % values.length] as Value
  const start = atTime('2026-10-01 09:00').getTime()
  await acrossAdministrations('a test arranges its world', (db) =>
    db.ticket.createMany({
      data: Array.from({ length: 130 }, (_, place) => {
        const status: Status = place % 4 === 3 ? from(doneStatuses, place) : from(workStatuses, place)
        const createdAt = new Date(start + Math.floor((place * 37) % 130) * 60_000 - (place % 3))
        const changedAt = new Date(start + 10_000_000 + ((place * 53) % 40) * 60_000)
        const administration = from([mobility, taxation, mobility], place)
        return {
          id: newId(createdAt),
          administrationId: administration.id,
          queueId: administration.queueId,
          number: `${administration.code}-${place + 1}`,
          type: from(['incident', 'service_request', 'question'], place),
          subject: `Ticket ${place}`,
          language: from(['nl', 'fr', null], place),
          status,
          pendingOn: status === 'pending' ? 'supplier' : null,
          impact: 'low',
          urgency: 'low',
          priority: from(['P3', 'P1', 'P4', 'P2', 'P3'], place),
          channel: from(['web', 'mail'], place),
          requesterId: lotte.personId,
          assigneeId: from([null, agent.personId, colleague.id], place),
          createdAt,
          updatedAt: changedAt,
          lastPublicAt: changedAt,
          // Of three, one is late, one is due in the next hours, and nothing is due of the third.
          ...(place % 3 < 2 && {
            dueAt: new Date(Date.now() + (place % 3 === 0 ? -1 : 1) * ((place % 7) + 1) * 1_200_000),
            duePromise: 'first',
          }),
        }
      }),
    }),
  )
  all = await everyTicket()
})

const isDue = (at: Date, period: DuePeriod): boolean => {
  const [from, until] = dueBetween(period, new Date())
  return at < until && (from === null || at >= from)
}
const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)

/** What the list should hold, worked out from all tickets. */
function expected(filter: Partial<DeskFilter>): string[] {
  const status = filter.status ?? 'work'
  const group: readonly string[] =
    status === 'work' ? workStatuses : status === 'done' ? doneStatuses : [status]
  const assignee =
    filter.assignee === 'me' ? agent.personId : filter.assignee === 'none' ? null : filter.assignee
  const kept = all.filter(
    (ticket) =>
      group.includes(ticket.status) &&
      (filter.assignee == null || ticket.assigneeId === assignee) &&
      (!filter.administration || ticket.number.startsWith(filter.administration)) &&
      (!filter.queueId || ticket.queueId === filter.queueId) &&
      (!filter.due || (ticket.dueAt !== null && isDue(ticket.dueAt, filter.due))) &&
      (['priority', 'type', 'language', 'channel'] as const).every(
        (name) => !filter[name] || ticket[name] === filter[name],
      ),
  )
  const sort = sortOf({ sort: 'change', ...filter, status } as DeskFilter)
  kept.sort((one, other) => {
    if (sort === 'change') {
      return compare(other.updatedAt.getTime(), one.updatedAt.getTime()) || compare(other.id, one.id)
    }
    if (sort === 'due') {
      return (
        compare(one.dueAt?.getTime() ?? Infinity, other.dueAt?.getTime() ?? Infinity) ||
        compare(one.id, other.id)
      )
    }
    return (
      (sort === 'priority' && compare(one.priority, other.priority)) ||
      compare(one.createdAt.getTime(), other.createdAt.getTime()) ||
      compare(one.id, other.id)
    )
  })
  return kept.map(({ number }) => number)
}

const orAbsent = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null, freq: 3 })

test('every filter and order gives exactly the tickets that fit, in that order, page after page', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        scope: fc.constantFrom<Partial<DeskFilter>>(
          {},
          { administration: 'MOB' },
          { queueId: mobility.queueId },
        ),
        status: fc.constantFrom<DeskFilter['status']>('work', 'work', 'done', 'pending', 'closed'),
        assignee: orAbsent(fc.constantFrom('me', 'none')),
        priority: orAbsent(fc.constantFrom('P1' as const, 'P3' as const)),
        type: orAbsent(fc.constantFrom('incident' as const, 'question' as const)),
        language: orAbsent(fc.constantFrom('nl' as const, 'fr' as const)),
        channel: orAbsent(fc.constantFrom('web' as const, 'mail' as const)),
        due: orAbsent(fc.constantFrom(...duePeriods)),
        sort: fc.constantFrom(...deskSorts),
      }),
      async ({ scope, ...rest }) => {
        const filter = { ...scope, ...rest }
        const seen = await leafThrough(agent, filter)
        expect(seen.map(({ number }) => number)).toEqual(expected(filter))
      },
    ),
    { numRuns: 40 },
  )
})

test.each(deskSorts)('back and forth leads to the same page (%s)', async (sort) => {
  const first = await listOf(agent, { sort })
  const second = await listOf(agent, { sort }, { after: first.next })
  expect(second.previous).not.toBeNull()
  const back = await listOf(agent, { sort }, { before: second.previous })
  expect(back.tickets).toEqual(first.tickets)
  expect(back).toMatchObject({ previous: null, next: first.next })
})

test('a key that is none of ours starts at the beginning', async () => {
  const first = await listOf(agent)
  for (const after of ['nonsense', 'P9.1.x', `P1.1.${"';drop table ticket"}`]) {
    expect((await listOf(agent, {}, { after })).tickets).toEqual(first.tickets)
  }
})

test('agents to choose from are offered only when asked for, or the one who was chosen', async () => {
  const names = async (filter: Partial<DeskFilter>, withAgents: boolean) =>
    (await listOf(agent, filter, { withAgents })).agents.map(({ name }) => name)
  expect(await names({}, true)).toEqual(['Agent', 'Colleague'])
  expect(await names({ queueId: mobility.queueId }, true)).toEqual(['Agent', 'Colleague'])
  expect(await names({}, false)).toEqual([])
  expect(await names({ assignee: agent.personId }, false)).toEqual(['Agent'])
})

test('while new tickets come in, leafing through shows each of the others once', async () => {
  const before = expected({ sort: 'change' })
  let count = 0
  const seen = await leafThrough(agent, { sort: 'change' }, async () => {
    count += 1
    await aTicket({ by: lotte, administration: mobility, subject: `Came in meanwhile ${count}` })
  })
  expect(seen.map(({ number }) => number)).toEqual(before)
})
