import { beforeAll, expect, test } from 'vitest'
import { appendEvents } from '~/data/event-log.server'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { newId } from '~/lib/new-id'
import type { Position } from '~/realtime/contract'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aLiveHelpdesk, type TestPage } from './support/live-helpdesk'
import { shareWith, twoDesks } from './support/two-desks'

aTestDatabase()
const helpdesk = aLiveHelpdesk()

let mobility: TestAdministration
let taxation: TestAdministration
let lotte: TestPerson
let agent: TestPerson
let taxAgent: TestPerson
let lotteActor: Actor
let agentActor: Actor

beforeAll(async () => {
  ;({ mobility, taxation, lotte, fatima: agent, taxAgent } = await twoDesks())
  lotteActor = await actorOf(lotte)
  agentActor = await actorOf(agent)
})

const text = { body: 'Something new', language: 'en', channel: 'web' } as const
const answer = (number: string) =>
  replyToTicket(agentActor, { number, ...text, asHelpdesk: { next: null, version: null } })
const catchUp = async (page: TestPage, since: Position) => {
  const ids: string[] | null = await page.socket.timeout(5_000).emitWithAck('catchUp', since)
  return ids?.sort() ?? null
}
/** Quicker than filing them one by one. */
const copyTicket = (id: string, times: number) =>
  acrossAdministrations('a test arranges its world', async (db) => {
    const ticket = await db.ticket.findUniqueOrThrow({ where: { id } })
    const copies = Array.from({ length: times }, (_, place) => ({
      ...ticket,
      id: newId(),
      number: `${ticket.number}-${place}`,
    }))
    await db.ticket.createMany({ data: copies })
    const about = { type: 'ticket.created', administrationId: ticket.administrationId } as const
    const data = {
      channel: 'web',
      requesterId: ticket.requesterId,
      filerId: null,
      messageId: id,
      queueId: id,
    }
    await appendEvents(
      db,
      copies.map((copy) => ({ ...about, ticketId: copy.id, data })),
      { actorId: null, now: new Date() },
    )
  })
/** Ten seconds are the margin for transactions that were under way. */
const longAgo = () => new Date(Date.now() - 60_000).toISOString()
const inAMinute = () => new Date(Date.now() + 60_000).toISOString()

test('after a cut with a hundred events the page hears of exactly the tickets that the log names', async () => {
  const first = await helpdesk.aPage(agent)
  const { position } = first
  first.socket.disconnect()
  const tickets: { id: string; number: string }[] = []
  for (let count = 0; count < 30; count += 1) {
    tickets.push(await aTicket({ by: lotteActor, administration: mobility }))
  }
  for (const { number } of tickets.slice(0, 20)) {
    await answer(number)
    await noteOnTicket(agentActor, { number, ...text })
    await noteOnTicket(agentActor, { number, ...text })
  }
  const logged = await asActor(agentActor, (db) =>
    db.event.findMany({
      where: { administrationId: mobility.id, number: { gt: BigInt(position.numbers[mobility.id] ?? 0) } },
    }),
  )
  expect(logged.length).toBeGreaterThanOrEqual(90)

  const again = await helpdesk.aPage(agent)
  expect(await catchUp(again, position)).toEqual([...new Set(logged.map((event) => event.ticketId))].sort())
  expect(await catchUp(again, again.position)).toEqual([])
})

test('a page that does not know where it was, and one that missed too much, are told to ask for everything', async () => {
  const page = await helpdesk.aPage(agent)
  expect(await catchUp(page, { at: page.position.at, numbers: {} })).toBe(null)
  const busy = await anAdministration()
  const busyAgent = await aPerson({ roles: [{ administration: busy, role: 'agent' }] })
  const requester = await actorOf(await aPerson({ roles: [{ administration: busy }] }))
  const { position } = await helpdesk.aPage(busyAgent)
  const { id } = await aTicket({ by: requester, administration: busy })
  await copyTicket(id, 200)
  expect(await catchUp(await helpdesk.aPage(busyAgent), position)).toBe(null)
})

test('a requester hears of what is theirs and public, by time and without numbers', async () => {
  const before = new Date('2026-01-01T10:00:00Z')
  const [mine, noted] = [
    await aTicket({ by: lotteActor, administration: mobility }, before),
    await aTicket({ by: lotteActor, administration: mobility }, before),
  ]
  const other = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  await aTicket({ by: other, administration: mobility })
  await answer(mine.number)
  await noteOnTicket(agentActor, { number: noted.number, ...text })
  const page = await helpdesk.aPage(lotte)
  const changed = (await catchUp(page, { at: longAgo(), numbers: {} })) ?? []
  expect(changed).toContain(mine.id)
  expect(changed).not.toContain(noted.id)
  expect(await catchUp(page, { at: inAMinute(), numbers: {} })).toEqual([])
})

test('numbers of a log that is not theirs tell nobody anything', async () => {
  const { id } = await aTicket({ by: lotteActor, administration: mobility })
  const page = await helpdesk.aPage(taxAgent)
  const numbers = { [taxation.id]: '0', [mobility.id]: '0' }
  expect(await catchUp(page, { at: inAMinute(), numbers })).toEqual([])
  expect(id).toBeTruthy()
})

test('an agent hears of a ticket that another body shared with their desk', async () => {
  const before = new Date('2026-01-01T10:00:00Z')
  const { id, number } = await aTicket({ by: lotteActor, administration: mobility }, before)
  await shareWith(agentActor, number, taxation, before)
  const page = await helpdesk.aPage(taxAgent)
  const since = { at: longAgo(), numbers: page.position.numbers }
  await noteOnTicket(agentActor, { number, ...text })
  expect(await catchUp(page, since)).toEqual([])
  await answer(number)
  expect(await catchUp(page, since)).toEqual([id])
})
