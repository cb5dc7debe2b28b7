import type { Db } from '~/data/scope.server'

export interface CountedFigure {
  dimension: string
  value: string
  measure: string
  bucket: number
  count: number
}

/** A month of figures as the job would have kept it, without the tickets for it. Several of one bucket are added up. */
export async function keepFigureMonth(
  db: Db,
  administrationId: string,
  month: string,
  figures: CountedFigure[],
): Promise<void> {
  const lines = new Map<
    string,
    { dimension: string; value: string; counts: Record<string, Record<number, number>> }
  >()
  for (const { dimension, value, measure, bucket, count } of figures) {
    if (count === 0) continue
    const key = `${dimension} ${value}`
    const line = lines.get(key) ?? { dimension, value, counts: {} }
    lines.set(key, line)
    const buckets = line.counts[measure] ?? {}
    line.counts[measure] = { ...buckets, [bucket]: (buckets[bucket] ?? 0) + count }
  }
  await db.figureMonth.createMany({
    data: [...lines.values()].map((line) => ({ administrationId, month: new Date(`${month}-01`), ...line })),
  })
}

/** "value measure bucket count" of lines as they are kept, in order; empty and 0 left out. */
export const figuresAsWords = (lines: { value: string; counts: unknown }[]): string[] =>
  lines.flatMap(({ value, counts }) =>
    Object.entries(counts as Record<string, Record<string, number>>)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([measure, buckets]) =>
        Object.entries(buckets).map(([bucket, count]) =>
          [value, measure, bucket === '0' ? '' : bucket, count].filter((part) => part !== '').join(' '),
        ),
      ),
  )
