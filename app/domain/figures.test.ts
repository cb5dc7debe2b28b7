import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bucketOf, isMonth, minutesOf, monthAfter, monthsBetween, percentile } from './figures'

it('a time is kept exact to five per cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (minutes) => {
      const kept = minutesOf(bucketOf(minutes))
      expect(Math.abs(kept - minutes)).toBeLessThanOrEqual((minutes + 1) * 0.05)
    }),
  )
})

it('half stayed within the median, nine in ten within p90, to five per cent', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 300 }),
      fc.constantFrom(0.5, 0.9),
      (times, share) => {
        const counts = new Map<number, number>()
        for (const time of times) counts.set(bucketOf(time), (counts.get(bucketOf(time)) ?? 0) + 1)
        const exact = [...times].sort((a, b) => a - b)[Math.ceil(share * times.length) - 1] as number
        const found = percentile(counts, share) as number
        expect(Math.abs(found - exact)).toBeLessThanOrEqual((exact + 1) * 0.05)
      },
    ),
  )
})

it('of nothing there is no median', () => {
  expect(percentile(new Map(), 0.5)).toBeNull()
})

it('months follow each other over the turn of the year', () => {
  expect(monthAfter('2026-11', 2)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(['2026-11', '2026-13', '26-1', 'x'].map(isMonth)).toEqual([true, false, false, false])
})
