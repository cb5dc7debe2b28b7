import type { Measure } from './figures'

/**
 * What is kept of a line of a month: of each measure bucket, how many, bucket, how many ... in order of the buckets. Of times a
 * bucket is a step (domain/figures), of answers the place of the grade; everything else has one bucket, 0. Lists, and not
 * objects: a year of many administrations is some hundred thousand of these numbers.
 */
export type FigureCounts = { [measure in Measure]?: number[] }

/** Several such lines together: of each measure, how many in each bucket. */
export type SummedCounts = ReadonlyMap<Measure, ReadonlyMap<number, number>>

export function summedCounts(lines: Iterable<FigureCounts>): SummedCounts {
  const sums = new Map<Measure, number[]>()
  for (const line of lines)
    for (const measure in line) {
      const pairs = line[measure as Measure] ?? []
      const sum = sums.get(measure as Measure) ?? []
      sums.set(measure as Measure, sum)
      for (let place = 0; place + 1 < pairs.length; place += 2) {
        const bucket = pairs[place] ?? 0
        sum[bucket] = (sum[bucket] ?? 0) + (pairs[place + 1] ?? 0)
      }
    }
  return new Map(
    [...sums].map(([measure, sum]) => [
      measure,
      new Map(Object.entries(sum).map(([b, c]) => [Number(b), c])),
    ]),
  )
}

/** How many in all buckets of these measures. */
export const countOf = (sums: SummedCounts, ...measures: Measure[]): number =>
  measures
    .flatMap((measure) => [...(sums.get(measure)?.values() ?? [])])
    .reduce((sum, count) => sum + count, 0)

/** How many in each bucket. */
export const bucketsOf = (sums: SummedCounts, measure: Measure): ReadonlyMap<number, number> =>
  sums.get(measure) ?? new Map()
