import type { Measure } from './figures'

/**
 * What is kept of a line of a month: of each measure, how many lie in each bucket. Of times a bucket is a step (domain/figures),
 * of answers the place of the grade; everything else has one bucket, 0.
 */
export type FigureCounts = { [measure in Measure]?: Record<string, number> }

/** Several such lines together. */
export type SummedCounts = ReadonlyMap<Measure, ReadonlyMap<number, number>>

export function summedCounts(lines: Iterable<FigureCounts>): SummedCounts {
  const sums = new Map<Measure, Map<number, number>>()
  for (const line of lines)
    for (const measure in line) {
      const sum = sums.get(measure as Measure) ?? new Map<number, number>()
      sums.set(measure as Measure, sum)
      const buckets = line[measure as Measure] ?? {}
      for (const bucket in buckets)
        sum.set(Number(bucket), (sum.get(Number(bucket)) ?? 0) + (buckets[bucket] ?? 0))
    }
  return sums
}

/** How many in all buckets of these measures. */
export const countOf = (sums: SummedCounts, ...measures: Measure[]): number =>
  measures
    .flatMap((measure) => [...(sums.get(measure)?.values() ?? [])])
    .reduce((sum, count) => sum + count, 0)

/** How many in each bucket. */
export const bucketsOf = (sums: SummedCounts, measure: Measure): ReadonlyMap<number, number> =>
  sums.get(measure) ?? new Map()
