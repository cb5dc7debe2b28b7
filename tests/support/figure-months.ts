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
  const lines = new Map<string, { dimension: string; value: string; counts: Record<string, number[]> }>()
  for (const { dimension, value, measure, bucket, count } of figures.toSorted(
    (one, other) => one.bucket - other.bucket,
  )) {
    if (count === 0) continue
    const line = lines.get(`${dimension} ${value}`) ?? { dimension, value, counts: {} }
    lines.set(`${dimension} ${value}`, line)
    const pairs = line.counts[measure] ?? []
    const [last, sum = 0] = pairs.slice(-2)
    line.counts[measure] = last === bucket ? [...pairs.slice(0, -1), sum + count] : [...pairs, bucket, count]
  }
  await db.figureMonth.createMany({
    data: [...lines.values()].map((line) => ({ administrationId, month: new Date(`${month}-01`), ...line })),
  })
}

/** "value measure bucket count" of lines as they are kept; empty and 0 left out. */
export const figuresAsWords = (lines: { value: string; counts: unknown }[]): string[] =>
  lines.flatMap(({ value, counts }) =>
    Object.entries(counts as Record<string, number[]>).flatMap(([measure, pairs]) =>
      pairs.flatMap((bucket, place) =>
        place % 2 === 0
          ? [[value, measure, bucket || '', pairs[place + 1]].filter((part) => part !== '').join(' ')]
          : [],
      ),
    ),
  )
