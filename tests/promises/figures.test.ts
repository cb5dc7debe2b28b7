import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { keepAllFigures } from '~/use-cases/figures/keep-figures.server'
import { verifyFigures } from '~/use-cases/figures/verify-figures.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  atTime,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { figuresAsWords } from '../support/figure-months'

// The office is open from 8 to 17 h; a normal ticket is promised 4 / 10 / 30 working hours.

aTestDatabase()

let mobility: TestAdministration
let lotte: Actor
let fatima: Actor
let stranger: Actor

const sentence = { body: 'Een openbare zin.', language: 'nl', channel: 'web' } as const
const aNormalTicket = (at: Date) =>
  aTicket({ by: lotte, administration: mobility, weight: { impact: 'medium', urgency: 'medium' } }, at)
const resolve = (number: string, at: Date) =>
  changeStatus(
    fatima,
    { number, next: { status: 'resolved', resolutionCode: 'solved' }, version: null, sentence },
    at,
  )
const figures = (month: string, dimension = 'all') =>
  acrossAdministrations('a test looks', async (db) => {
    const lines = await db.figureMonth.findMany({
      where: { administrationId: mobility.id, month: new Date(`${month}-01`), dimension },
      orderBy: { value: 'asc' },
    })
    return figuresAsWords(lines).filter((words) => !words.includes('.time '))
  })

beforeAll(async () => {
  mobility = await anAdministration()
  const environment = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  fatima = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
  stranger = await actorOf(await aPerson({ roles: [{ administration: environment, role: 'lead' }] }))
  // Solved in an hour, within the month; solved in the next month, too late.
  const quick = await aNormalTicket(atTime('2026-09-15 09:00'))
  await resolve(quick.number, atTime('2026-09-15 10:00'))
  const slow = await aNormalTicket(atTime('2026-09-30 16:00'))
  await resolve(slow.number, atTime('2026-10-09 16:00'))
  await overridePriority(
    fatima,
    { number: slow.number, priority: 'P2', reason: 'Dringender dan gedacht', version: null },
    atTime('2026-10-09 16:30'),
  )
  await keepAllFigures()
})

describe('the figures of a month', () => {
  it('hold what came in, what went out, and which promises were kept, in the month in which it happened', async () => {
    expect(await figures('2026-09')).toEqual(['first.met 1', 'inflow 2', 'outflow 1', 'resolution.met 1'])
    expect(await figures('2026-10')).toEqual(['first.missed 1', 'outflow 1', 'resolution.missed 1'])
  })

  it('are broken down by what the ticket is now, also in months that are over', async () => {
    expect(await figures('2026-09', 'priority')).toEqual([
      'P2 inflow 1',
      'P3 first.met 1',
      'P3 inflow 1',
      'P3 outflow 1',
      'P3 resolution.met 1',
    ])
  })

  it('are proved against the history, and a difference is found', async () => {
    expect(await verifyFigures()).toMatchObject({ differences: 0 })
    await acrossAdministrations(
      'a test breaks a figure',
      (db) =>
        db.$executeRaw`update figure_month set counts = jsonb_set(counts::jsonb, '{inflow,1}', '99')::json
        where dimension = 'all' and counts -> 'inflow' is not null`,
    )
    // What is kept and wrong, and what should stand there instead.
    expect(await verifyFigures()).toMatchObject({ differences: 2 })
  })

  it('are seen at the desk of that administration, and nowhere else', async () => {
    const seenBy = (actor: Actor) =>
      asActor(actor, (db) => db.figureMonth.count({ where: { administrationId: mobility.id } }))
    expect(await seenBy(fatima)).toBeGreaterThan(0)
    expect(await seenBy(lotte)).toBe(0)
    expect(await seenBy(stranger)).toBe(0)
  })
})
