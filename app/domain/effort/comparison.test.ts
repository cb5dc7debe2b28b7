import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BodyFigures, compareBodies, FEWEST } from './comparison'

const body = (administrationId: string, rest: Partial<BodyFigures> = {}): BodyFigures => ({
  administrationId,
  tickets: 10,
  first: { count: 10, median: 60, ninety: 120 },
  resolution: { count: 10, median: 300, ninety: 600 },
  kept: { met: 8, missed: 2 },
  effort: { recorded: { tickets: 0, minutes: 0 }, estimated: { tickets: 10, minutes: 200 } },
  isRecorded: false,
  ...rest,
})
const estimated = (minutes: number, tickets = 10) => ({
  recorded: { tickets: 0, minutes: 0 },
  estimated: { tickets, minutes },
})

it('each stands beside the mean, in which every administration counts once', () => {
  const { bodies, mean } = compareBodies([
    body('mobility'),
    body('taxation', {
      tickets: 90,
      first: { count: 90, median: 120, ninety: 240 },
      kept: { met: 30, missed: 30 },
    }),
  ])
  expect(bodies[0]).toMatchObject({
    tickets: 10,
    firstMedian: 60,
    keptShare: 0.8,
    ticketShare: 0.1,
    effortShare: 0.5,
  })
  expect(mean).toMatchObject({ tickets: 50, firstMedian: 90, firstNinety: 180, keptShare: 0.65 })
})

it('fewer than five tickets are not told, and the others compare as if there were none', () => {
  const few = body('small', { tickets: FEWEST - 1 })
  const { bodies, mean } = compareBodies([body('mobility'), body('taxation'), few])
  expect(bodies[2]).toEqual({
    administrationId: 'small',
    tickets: null,
    firstMedian: null,
    firstNinety: null,
    resolutionMedian: null,
    resolutionNinety: null,
    keptShare: null,
    ticketShare: null,
    effortShare: null,
  })
  const without = compareBodies([body('mobility'), body('taxation')])
  expect(bodies.slice(0, 2)).toEqual(without.bodies)
  expect(mean).toEqual(without.mean)
})

it('each figure needs five of its own', () => {
  const { bodies } = compareBodies([
    body('mobility', {
      resolution: { count: 4, median: 1, ninety: 1 },
      effort: estimated(9, 4),
      kept: { met: 4, missed: 0 },
    }),
    body('taxation'),
  ])
  expect(bodies[0]).toMatchObject({
    tickets: 10,
    firstMedian: 60,
    resolutionMedian: null,
    keptShare: null,
    effortShare: null,
  })
  // Alone it is the whole of what is shared, and tells nothing of the other.
  expect(bodies[1]).toMatchObject({ ticketShare: 1, effortShare: 1 })
})

it('effort is compared by what was written down where all wrote it down, else by the estimate for all', () => {
  const wrote = body('mobility', {
    isRecorded: true,
    effort: { recorded: { tickets: 10, minutes: 900 }, estimated: { tickets: 10, minutes: 100 } },
  })
  const both = compareBodies([wrote, { ...wrote, administrationId: 'taxation' }])
  expect(both.effort).toBe('recorded')
  const { effort, bodies } = compareBodies([wrote, body('taxation', { effort: estimated(300) })])
  expect(effort).toBe('estimated')
  expect(bodies[0]?.effortShare).toBe(0.25)
})

it('one administration alone has no mean', () => {
  expect(compareBodies([body('mobility')]).mean.firstMedian).toBeNull()
})

const someNumber = fc.integer({ min: 0, max: 4 })
const some = (tickets: fc.Arbitrary<number>) =>
  fc
    .tuple(tickets, fc.nat(900), fc.nat(900), fc.nat(90), fc.nat(90), fc.nat(90))
    .map(([count, median, minutes, met, missed, effort]) =>
      body('x', {
        tickets: count,
        first: { count, median, ninety: median },
        kept: { met, missed },
        effort: estimated(minutes, effort),
      }),
    )

it('whatever is not told leaves no trace in anything that is shown', () => {
  fc.assert(
    fc.property(
      fc.array(some(fc.integer({ min: FEWEST, max: 90 })), { maxLength: 5 }),
      fc.array(fc.tuple(some(someNumber), some(someNumber)), { minLength: 1, maxLength: 3 }),
      (told, masked) => {
        const one = compareBodies([...told, ...masked.map(([first]) => first)])
        const other = compareBodies([...told, ...masked.map(([, second]) => second)])
        expect(one).toEqual(other)
      },
    ),
  )
})
