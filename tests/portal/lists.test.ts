import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { portalHome } from '~/data/views/portal-home.server'
import { type MyTickets, myTickets, type TicketList } from '~/data/views/portal-my-tickets.server'
import type { Actor } from '~/domain/actor'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

let mobility: TestAdministration
let lotte: Actor
let els: Actor
let amine: Actor

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  const environment = await anAdministration({ code: 'ENV' })
  const [unitId] = mobility.unitIds
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility, unitId }] }))
  els = await actorOf(await aPerson({ roles: [{ administration: mobility, unitId }] }))
  amine = await actorOf(await aPerson({ roles: [{ administration: environment }] }))
})

const subjects = ({ tickets }: MyTickets) => tickets.map(({ subject }) => subject)
const listOf = (actor: Actor, list: TicketList) => myTickets(actor, { list })

describe('each list of my tickets', () => {
  beforeAll(async () => {
    const own = { administration: mobility }
    await aTicket({ ...own, by: els, subject: 'mine' })
    await aTicket({ ...own, by: els, subject: 'mine, shared', isSharedWithUnit: true })
    await aTicket({ ...own, by: els, requesterId: lotte.personId, subject: 'filed for Lotte' })
    await aTicket({ ...own, by: lotte, subject: 'of the unit', isSharedWithUnit: true })
    await aTicket({ ...own, by: lotte, subject: 'not shared' })
    await aTicket({ ...own, by: lotte, subject: 'secret', isSharedWithUnit: true, isConfidential: true })
    const { number } = await aTicket({ ...own, by: lotte, subject: 'followed' })
    await addFollower(lotte, { number, personId: els.personId })
  })

  test.each([
    ['mine', ['mine, shared', 'mine']],
    ['filed', ['filed for Lotte']],
    ['followed', ['followed']],
    ['unit', ['of the unit']],
  ] as const)('%s holds what belongs there', async (list, expected) => {
    expect(subjects(await listOf(els, list)).sort()).toEqual([...expected].sort())
  })

  test('is empty for somebody of another administration', async () => {
    for (const list of ['mine', 'filed', 'followed', 'unit'] as const) {
      expect(subjects(await listOf(amine, list))).toEqual([])
    }
  })

  test('the first page shows what is at work of mine and filed by me, and the services of my administration', async () => {
    const home = await portalHome(els)
    expect(home.tickets.map(({ subject }) => subject).sort()).toEqual([
      'filed for Lotte',
      'mine',
      'mine, shared',
    ])
    expect(home.services.map(({ id }) => id)).toEqual([mobility.serviceId, mobility.confidentialServiceId])
    const foreign = await portalHome(amine)
    expect(foreign.services.map(({ id }) => id)).not.toContain(mobility.serviceId)
  })
})

test('pages show each ticket once, forwards and back: what is at work first, then what is done, newest first', async () => {
  const jan = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  const minute = (index: number) => new Date(Date.UTC(2026, 10, 2, 8, index))
  for (let index = 0; index < 60; index++) {
    // Pairs with the same moment, so that the id must decide.
    await aTicket({ by: jan, administration: mobility, subject: `${index}` }, minute(index >> 1))
  }
  const done = (index: number) => index % 3 === 0
  await acrossAdministrations('a test closes tickets', (db) =>
    db.ticket.updateMany({
      where: { requesterId: jan.personId, subject: { in: [...Array(60).keys()].filter(done).map(String) } },
      data: { status: 'closed' },
    }),
  )
  const forwards: MyTickets[] = [await listOf(jan, 'mine')]
  for (let next = forwards[0]?.next; next; next = forwards.at(-1)?.next) {
    forwards.push(await myTickets(jan, { list: 'mine', after: next }))
  }
  const seen = forwards.flatMap(subjects)
  expect(new Set(seen).size).toBe(60)
  expect(seen).toHaveLength(60)
  const isDone = seen.map((subject) => done(Number(subject)))
  expect(isDone).toEqual([...isDone].sort((one, other) => Number(one) - Number(other)))
  const moments = forwards.flatMap(({ tickets }) =>
    tickets.filter((t) => t.status === 'new').map((t) => t.lastPublicAt),
  )
  expect(moments).toEqual([...moments].sort((one, other) => other.getTime() - one.getTime()))

  const lastPage = forwards.at(-1)
  const back = await myTickets(jan, { list: 'mine', before: lastPage?.previous ?? null })
  expect(subjects(back)).toEqual(subjects(forwards.at(-2) as MyTickets))
  expect([forwards[0]?.previous, lastPage?.next]).toEqual([null, null])
})

test('a key that is none starts the list at its beginning', async () => {
  const first = await listOf(els, 'mine')
  expect(await myTickets(els, { list: 'mine', after: "1'; drop table ticket" })).toEqual(first)
})
