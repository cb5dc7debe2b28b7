import { beforeAll, describe, expect, it } from 'vitest'
import { fairness } from '~/data/views/fairness.server'
import type { Actor } from '~/domain/actor'
import { actorOf, anAdministration, aPerson, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { refusalOf, refused } from '../use-cases/support'
import { keptFigures, monthAgo, times } from './support'

aTestDatabase()

let mobility: TestAdministration
let taxation: TestAdministration
let works: TestAdministration
let lead: Actor
const [from, until] = [monthAgo(2), monthAgo(1)]

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  taxation = await anAdministration({ code: 'TAX' })
  works = await anAdministration({ code: 'WORKS' })
  lead = await actorOf(
    await aPerson({
      roles: [
        { administration: mobility, role: 'lead' },
        { administration: taxation, role: 'lead' },
        { administration: works, role: 'agent' },
      ],
    }),
  )
  for (const { id } of [mobility, taxation, works])
    await keptFigures(id, until, {
      tickets: id === taxation.id ? 30 : 10,
      first: times(10, id === taxation.id ? 240 : 60),
      resolution: times(10, 600),
      met: 9,
      missed: 1,
      effort: { tickets: 10, minutes: 300 },
    })
  await keptFigures(mobility.id, monthAgo(8), { tickets: 1_000 })
})

describe('the comparison of administrations', () => {
  it('shows a lead those that they lead, by name, in the chosen months', async () => {
    const { bodies, mean, effort } = await fairness(lead, { from, until }, 'nl')
    expect(
      bodies.map(({ code, tickets, ticketShare, effortShare, keptShare }) => [
        code,
        tickets,
        ticketShare,
        effortShare,
        keptShare,
      ]),
    ).toEqual([
      ['MOB', 10, 0.25, 0.5, 0.9],
      ['TAX', 30, 0.75, 0.5, 0.9],
    ])
    expect(bodies[0]?.name).toBe('Bestuur MOB')
    expect(bodies[0]?.firstMedian).toBeCloseTo(60, -1)
    expect(mean.firstMedian).toBeCloseTo(150, -1)
    expect(effort).toBe('estimated')
  })

  it.each(['agent', 'coordinator', 'requester'] as const)('is not there for who is %s', async (role) => {
    const actor = await actorOf(await aPerson({ roles: [{ administration: mobility, role }] }))
    expect(await refusalOf(fairness(actor, { from, until }, 'nl'))).toEqual(refused('not_found'))
  })
})
