import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { hours, office } from '../../../tests/support/calendars'
import { contract, row, someHistory, someRules } from '../../../tests/support/promises'
import { targetsByPriority } from './contract-template'
import { toSecond } from './facts'
import { promisesOf } from './ticket-promises'

// Ten thousand runs take some seconds each, and longer where the machine has other work.
vi.setConfig({ testTimeout: 60_000 })
const RUNS = { numRuns: 10_000 }
const DAY = 86_400
const moment = (seconds: number) => new Date(seconds * 1000)
/** Some days after the opening, in seconds. */
const someAge = fc.integer({ min: 0, max: 12 * DAY })

test('facts in any stored order give the same answer', () => {
  fc.assert(
    fc.property(
      someHistory.chain((told) =>
        fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length })),
      ),
      someRules,
      someAge,
      ([told, shuffled], rules, age) => {
        const now = moment(toSecond((told[0] as (typeof told)[number]).at) + age)
        expect(JSON.stringify(promisesOf(shuffled, rules, now))).toBe(
          JSON.stringify(promisesOf(told, rules, now)),
        )
      },
    ),
    { numRuns: 3_000 },
  )
})

test('segments add up to the ticket’s life without gap or overlap, and what runs in them is the time used', () => {
  fc.assert(
    fc.property(someHistory, someRules, someAge, (told, rules, age) => {
      const opening = toSecond((told[0] as (typeof told)[number]).at)
      const { clocks, segments, pausesByReason } = promisesOf(told, rules, moment(opening + age))
      let reached = opening
      const sums = { running: 0, paused: 0, closed: 0, done: 0 }
      for (const { from, until, kind } of segments) {
        if (toSecond(from) !== reached || until <= from) throw new Error('a gap or an overlap')
        reached = toSecond(until)
        sums[kind] += toSecond(until) - toSecond(from)
      }
      expect(sums.running + sums.paused + sums.closed + sums.done).toBe(reached - opening)
      // One clock a cycle: the one of whoever has the ticket last.
      const resolutions = clocks.filter(({ promise }) => promise === 'resolution')
      const lastOfCycle = new Map(resolutions.map((clock) => [clock.cycle, clock.consumedSeconds]))
      expect([...lastOfCycle.values()].reduce((sum, seconds) => sum + seconds, 0)).toBe(sums.running)
      expect(pausesByReason.reduce((sum, { stoodSeconds }) => sum + stoodSeconds, 0)).toBe(sums.paused)
    }),
    RUNS,
  )
})

test('a promise is kept or broken as its own times say', () => {
  fc.assert(
    fc.property(someHistory, someRules, someAge, (told, rules, age) => {
      const now = moment(toSecond((told[0] as (typeof told)[number]).at) + age)
      for (const clock of promisesOf(told, rules, now).clocks) {
        const { startedAt, dueAt, metAt, breachedAt, state } = clock
        if (dueAt && dueAt < startedAt) throw new Error('due before it began')
        if (breachedAt && breachedAt > (metAt ?? now)) throw new Error('broken after it was met')
        if (state === 'met' && dueAt && metAt && metAt > dueAt) throw new Error('met too late')
        if (state === 'missed' && breachedAt?.getTime() !== dueAt?.getTime())
          throw new Error('broken when not due')
        if (state === 'running' && dueAt && dueAt < now) throw new Error('runs though it is over')
      }
    }),
    RUNS,
  )
})

test('nothing about a ticket that is done moves, whatever is decided afterwards and however much time passes', () => {
  fc.assert(
    fc.property(someHistory, someRules, someAge, fc.nat(40 * DAY), (told, rules, age, more) => {
      const opening = toSecond((told[0] as (typeof told)[number]).at)
      const end = { kind: 'resolved' as const, at: moment(opening + age), number: 100 }
      const done = [...told.filter(({ at }) => at <= end.at), end]
      const decided = opening + age + 1
      const changed = {
        ...rules,
        contracts: [
          ...rules.contracts,
          contract({
            id: 'afterwards',
            effectiveFrom: opening,
            knownSince: decided,
            rows: [row('all', { targets: targetsByPriority.P1 })],
          }),
        ],
        calendars: new Map([
          [
            'office',
            [
              ...(rules.calendars.get('office') ?? []),
              hours(office, { id: 'afterwards', effectiveFrom: opening, knownSince: decided }),
            ],
          ],
        ]),
      }
      const then = JSON.stringify(promisesOf(done, rules, end.at))
      expect(JSON.stringify(promisesOf(done, changed, moment(decided + more)))).toBe(then)
    }),
    { numRuns: 3_000 },
  )
})

test('what was said about a ticket at a time is said of that time for ever', () => {
  fc.assert(
    fc.property(someHistory, someRules, someAge, (told, rules, age) => {
      const now = moment(toSecond((told[0] as (typeof told)[number]).at) + age)
      const then = told.filter(({ at }) => at <= now)
      expect(JSON.stringify(promisesOf(told, rules, now))).toBe(JSON.stringify(promisesOf(then, rules, now)))
    }),
    { numRuns: 2_000 },
  )
})
