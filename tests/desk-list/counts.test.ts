import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { deskQueues } from '~/data/views/desk-queues.server'
import type { Actor } from '~/domain/actor'
import { ExpectedError } from '~/domain/errors'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { statementsOf } from '../support/statements'
import { leafThrough, listOf } from './support'

aTestDatabase()

let mobility: TestAdministration
let taxation: TestAdministration
let agent: Actor
let lotte: Actor

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  taxation = await anAdministration({ code: 'TAX' })
  const both = [mobility, taxation]
  agent = await actorOf(
    await aPerson({ roles: both.map((administration) => ({ administration, role: 'agent' as const })) }),
  )
  lotte = await actorOf(await aPerson({ roles: both.map((administration) => ({ administration })) }))
})

/** A failure that the screen would tell in words; anything else ends the test. */
async function attempt(work: Promise<unknown>) {
  await work.catch((error: unknown) => {
    if (!(error instanceof ExpectedError)) throw error
  })
}

const sentence = { body: 'We look at it', language: 'en' as const, channel: 'web' as const }
const deeds = {
  raise: (place: number) =>
    aTicket({ by: lotte, administration: place % 2 ? mobility : taxation, isConfidential: place % 5 === 0 }),
  take: (_: number, number: string) =>
    assignTicket(agent, { number, assigneeId: agent.personId, version: null }),
  layBack: (_: number, number: string) => assignTicket(agent, { number, assigneeId: null, version: null }),
  wait: (_: number, number: string) =>
    changeStatus(agent, {
      number,
      next: { status: 'pending', pendingOn: 'requester' },
      version: null,
      sentence,
    }),
  resolve: (_: number, number: string) =>
    changeStatus(agent, {
      number,
      next: { status: 'resolved', resolutionCode: 'solved' },
      version: null,
      sentence,
    }),
  answer: (_: number, number: string) =>
    replyToTicket(lotte, { number, body: 'Still broken', language: 'en', channel: 'web' }),
}

test('the counts at the left are those of the lists, whatever was done', async () => {
  const known = [(await deeds.raise(1)).number]
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          deed: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
          place: fc.nat(99),
        }),
        { minLength: 6, maxLength: 10 },
      ),
      async (steps) => {
        for (const { deed, place } of steps) {
          if (deed === 'raise') known.push((await deeds.raise(place)).number)
          else await attempt(deeds[deed](place, known[place % known.length] as string))
        }
        const { administrations, mine } = await deskQueues(agent, 'nl')
        for (const { queues } of administrations) {
          for (const queue of queues) {
            const tickets = (await leafThrough(agent, { queueId: queue.id })).filter((t) => !t.isConfidential)
            expect(queue).toMatchObject({
              work: tickets.length,
              fresh: tickets.filter(({ status }) => status === 'new').length,
              pending: tickets.filter(({ status }) => status === 'pending').length,
              unassigned: tickets.filter(({ isAssigned }) => !isAssigned).length,
            })
          }
        }
        expect(mine).toBe((await leafThrough(agent, { assignee: 'me' })).length)
      },
    ),
    { numRuns: 5 },
  )
})

test('an agent is given the queues of their own desks, by the name of the administration in their language', async () => {
  const other = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'lead' }] }))
  const { administrations } = await deskQueues(other, 'fr')
  expect(administrations).toMatchObject([
    { code: 'MOB', name: 'Administration MOB', queues: [{ id: mobility.queueId, name: 'Général MOB' }] },
  ])
})

test('a page of the desk asks the same number of questions, however much is stored and whatever is filtered', async () => {
  expect(await statementsOf(() => deskQueues(agent, 'nl'))).toBe(1)
  for (const filter of [{}, { queueId: mobility.queueId }, { assignee: 'me' }, { priority: 'P1' as const }]) {
    expect(
      await statementsOf(() => listOf(agent, filter, { withAgents: true })),
      JSON.stringify(filter),
    ).toBe(2)
  }
})
