import type { FigureCounts } from '~/domain/figure-counts'
import type { Dimension } from '~/domain/figures'
import { Prisma } from '../generated/client'
import type { Reader } from '../scope.server'

/** A line of a month, as it is kept. */
export interface KeptFigures {
  administrationId: string
  /** "2026-11" */
  month: string
  /** The id or the word; empty for none. */
  value: string
  counts: FigureCounts
}

/** From the first to the last of these months, both with: "2026-11". */
export interface Months {
  from: string
  until: string
}

/** The lines of these administrations, as far as the reader may see them. One query; `only` narrows `f`. */
export async function keptFigures(
  db: Reader,
  administrationIds: readonly string[],
  dimension: Dimension,
  { from, until }: Months,
  only = Prisma.sql`true`,
): Promise<KeptFigures[]> {
  // As text: the driver would build each of these objects twice.
  const rows = await db.$queryRaw<(Omit<KeptFigures, 'counts'> & { counts: string })[]>`
    select f.administration_id as "administrationId", to_char(f.month, 'YYYY-MM') as month, f.value, f.counts::text as counts
    from figure_month f
    where f.administration_id = any(${administrationIds}::uuid[]) and f.dimension = ${dimension}
      and f.month >= ${`${from}-01`}::date and f.month <= ${`${until}-01`}::date and ${only}`
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) }))
}
