import { beforeAll, describe, expect, it } from 'vitest'
import { viewAs } from '~/data/scope.server'
import { figures } from '~/data/views/figures.server'
import { promisesNow } from '~/data/views/promises-now.server'
import type { Actor } from '~/domain/actor'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'

// Work is counted off an index by two functions that stand in for the policies: they know the reader's desks themselves.

aTestDatabase()

const DAY = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY)

let mobility: TestAdministration
let lotte: Actor
let griet: Actor
let stranger: Actor

beforeAll(async () => {
  mobility = await anAdministration()
  const environment = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  griet = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'lead' }] }))
  stranger = await actorOf(await aPerson({ roles: [{ administration: environment, role: 'lead' }] }))
  for (const days of [0.5, 3, 20, 22, 60])
    await aTicket({ by: lotte, administration: mobility }, daysAgo(days))
})

const month = new Date().toISOString().slice(0, 7)
const backlogOf = async (actor: Actor) =>
  (await figures(actor, { from: month, until: month, administration: null, by: 'priority' }, 'nl')).backlog
const workOf = async (actor: Actor) =>
  (await promisesNow(actor, 'nl', new Date())).administrations.map(({ work }) => work)

describe('the work of a desk', () => {
  it('is counted by how long ago it came', async () => {
    expect(await backlogOf(griet)).toEqual({ day: 1, week: 1, month: 2, longer: 1 })
  })

  it('holds a confidential ticket only for whoever may see it', async () => {
    // Somebody at the desk is given what nobody would see: one of the two leads.
    const nadia = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'lead' }] }))
    expect([await workOf(griet), await workOf(nadia)]).toEqual([[5], [5]])
    await aTicket({ by: lotte, administration: mobility, isConfidential: true }, daysAgo(3))
    expect([await workOf(griet), await workOf(nadia)].flat().sort()).toEqual([5, 6])
    const weeks = [(await backlogOf(griet)).week, (await backlogOf(nadia)).week]
    expect(weeks.sort()).toEqual([1, 2])
  })

  it('is nothing for another desk and for whoever has none, even when they ask the database itself', async () => {
    const asked = (actor: Actor) =>
      viewAs(actor, async (db) => ({
        work: await db.$queryRaw`select * from counted_work(array[${mobility.id}]::uuid[], now(), now(), now(), now())`,
        backlog: await db.$queryRaw`select * from counted_backlog(array[${mobility.id}]::uuid[], now())`,
      }))
    const nothing = { work: [], backlog: [{ day: 0, week: 0, month: 0, longer: 0 }] }
    expect(await asked(stranger)).toEqual(nothing)
    expect(await asked(lotte)).toEqual(nothing)
  })
})
