import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '~/data/scope.server'
import { managedFigures } from '~/data/views/manage/figures.server'
import { ownYears } from '~/data/views/own-year.server'
import type { Actor } from '~/domain/actor'
import { bucketOf, percentile } from '~/domain/figures'
import { actorOf, anAdministration, aPerson, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { refusalOf, refused } from '../use-cases/support'
import { keptFigures, monthAgo, times } from './support'

aTestDatabase()

type Body = 'mobility' | 'taxation' | 'works' | 'small'
const bodies = {} as Record<Body, TestAdministration>
const aMember = async (role: 'requester' | 'coordinator' | 'contact' | 'agent', ...of: Body[]) =>
  actorOf(await aPerson({ roles: of.map((body) => ({ administration: bodies[body], role })) }))
const yearOf = async (actor: Actor, body: Body) =>
  (await ownYears(actor)).find(({ administrationId }) => administrationId === bodies[body].id)

const firstOfMobility = [3, 8, 20, 21, 45, 90, 91, 130, 400, 2_000]

beforeAll(async () => {
  for (const body of ['mobility', 'taxation', 'works', 'small'] as const)
    bodies[body] = await anAdministration({ code: body.toUpperCase().slice(0, 5) })
  await keptFigures(bodies.mobility.id, monthAgo(1), {
    tickets: 10,
    first: firstOfMobility,
    resolution: times(10, 600),
    met: 8,
    missed: 2,
    effort: { tickets: 10, minutes: 300 },
  })
  for (const body of ['taxation', 'works'] as const)
    await keptFigures(bodies[body].id, monthAgo(12), {
      tickets: 45,
      first: times(45, 60),
      resolution: times(40, 1_200),
      met: 20,
      missed: 20,
      effort: { tickets: 45, minutes: 600 },
    })
  await keptFigures(bodies.small.id, monthAgo(1), {
    tickets: 4,
    first: times(4, 9_000),
    resolution: times(4, 9_000),
    missed: 4,
    effort: { tickets: 4, minutes: 9_000 },
  })
  // Too long ago, and not over yet.
  await keptFigures(bodies.mobility.id, monthAgo(13), { tickets: 100, missed: 100 })
  await keptFigures(bodies.mobility.id, monthAgo(0), { tickets: 100, missed: 100 })
})

describe('the year of one’s own administration', () => {
  it('is twelve whole months, with the times that the domain tells from the same steps', async () => {
    const year = await yearOf(await aMember('requester', 'mobility'), 'mobility')
    const counts = new Map<number, number>()
    for (const minutes of firstOfMobility)
      counts.set(bucketOf(minutes), (counts.get(bucketOf(minutes)) ?? 0) + 1)
    expect(year).toMatchObject({ tickets: 10, solved: 10, kept: 0.8 })
    expect(year?.firstHalf).toBeCloseTo(percentile(counts, 0.5) ?? 0, 6)
    expect(year?.firstNine).toBeCloseTo(percentile(counts, 0.9) ?? 0, 6)
  })

  it('stands beside the mean of all, in which each counts once and the small ones do not count', async () => {
    const year = await yearOf(await aMember('requester', 'mobility'), 'mobility')
    // 0.8, 0.5 and 0.5; the one with four tickets, all late, would pull it down.
    expect(year?.mean.kept).toBe(0.6)
    expect(year?.mean.solutionHalf).toBeCloseTo(1_000, -2)
  })

  it('tells nothing of fewer than five', async () => {
    const year = await yearOf(await aMember('requester', 'small'), 'small')
    expect(year).toMatchObject({
      tickets: null,
      solved: null,
      firstHalf: null,
      solutionHalf: null,
      kept: null,
    })
  })

  it('tells no mean to whom it would tell of another administration', async () => {
    // Of three that count, this person knows two: the third would be a subtraction away.
    const year = await yearOf(await aMember('requester', 'mobility', 'works'), 'works')
    expect(year?.mean).toEqual({
      firstHalf: null,
      firstNine: null,
      solutionHalf: null,
      solutionNine: null,
      kept: null,
    })
    expect(year?.kept).toBe(0.5)
  })

  it('tells the shares of tickets and work to who manages, not to who asks', async () => {
    const coordinator = await yearOf(await aMember('coordinator', 'mobility'), 'mobility')
    expect(coordinator).toMatchObject({ ticketShare: 0.1, effortShare: 0.2 })
    const requester = await yearOf(await aMember('requester', 'mobility'), 'mobility')
    expect(requester).toMatchObject({ ticketShare: null, effortShare: null })
  })

  it('is nobody else’s: not by the page, and not by one’s own SQL', async () => {
    const others = ['taxation', 'works', 'small'] as const
    for (const role of ['requester', 'coordinator', 'agent'] as const) {
      const actor = await aMember(role, 'mobility')
      expect((await ownYears(actor)).map(({ administrationId }) => administrationId)).toEqual([
        bodies.mobility.id,
      ])
      for (const body of others) {
        const administrationId = bodies[body].id
        expect(await asActor(actor, (db) => db.figureMonth.count({ where: { administrationId } }))).toBe(0)
        expect(await asActor(actor, (db) => db.effortMonth.count({ where: { administrationId } }))).toBe(0)
        const year = asActor(
          actor,
          (db) => db.$queryRaw`select * from own_year() where administration_id = ${administrationId}::uuid`,
        )
        expect(await year).toEqual([])
      }
    }
    // Who only asks reads not even the months of their own.
    const requester = await aMember('requester', 'mobility')
    expect(await asActor(requester, (db) => db.figureMonth.count())).toBe(0)
  })

  it('is not there for who is no colleague', async () => {
    expect(await ownYears(await aMember('contact', 'mobility'))).toEqual([])
  })
})

describe('the figures that a coordinator reads', () => {
  it('are their administration’s, month by month, with its year', async () => {
    const coordinator = await aMember('coordinator', 'mobility')
    const { months, year } = await managedFigures(coordinator, bodies.mobility.id)
    expect(months.map(({ month }) => month)).toEqual([monthAgo(0), monthAgo(1), monthAgo(13)])
    expect(months[1]).toEqual({ month: monthAgo(1), inflow: 10, outflow: 10, met: 8, missed: 2 })
    expect(year?.tickets).toBe(10)
  })

  it('are not there at another administration', async () => {
    const coordinator = await aMember('coordinator', 'mobility')
    expect(await refusalOf(managedFigures(coordinator, bodies.taxation.id))).toEqual(refused('not_found'))
  })
})
