import type { Actor } from '~/domain/actor'
import { type Measure, monthAfter, percentile } from '~/domain/figures'
import { viewAs } from '../scope.server'

/** The main figures of a month, as a report tells them. Times in working minutes. */
export interface ReportedFigures {
  inflow: number
  outflow: number
  first: { met: number; missed: number }
  resolution: { met: number; missed: number }
  firstHalf: number | null
  resolutionHalf: number | null
}

interface Row {
  month: string
  measure: Measure
  bucket: number
  count: number
}

/** A month of an administration and the one before it, as far as this person may read them now. One query. */
export const reportFigures = (
  reader: Actor,
  administrationId: string,
  month: string,
): Promise<{ month: ReportedFigures; before: ReportedFigures }> =>
  viewAs(reader, async (db) => {
    const previous = monthAfter(month, -1)
    const rows = await db.$queryRaw<Row[]>`
      select to_char(month, 'YYYY-MM') as month, measure, bucket, count from figure_month
      where administration_id = ${administrationId}::uuid and dimension = 'all'
        and month in (${`${month}-01`}::date, ${`${previous}-01`}::date)`
    const of = (which: string) => figuresOf(rows.filter((row) => row.month === which))
    return { month: of(month), before: of(previous) }
  })

function figuresOf(rows: Row[]): ReportedFigures {
  const count = (measure: Measure) =>
    rows.filter((row) => row.measure === measure).reduce((sum, row) => sum + row.count, 0)
  const half = (measure: Measure) =>
    percentile(
      new Map(rows.filter((row) => row.measure === measure).map((row) => [row.bucket, row.count])),
      0.5,
    )
  return {
    inflow: count('inflow'),
    outflow: count('outflow'),
    first: { met: count('first.met'), missed: count('first.missed') },
    resolution: { met: count('resolution.met'), missed: count('resolution.missed') },
    firstHalf: half('first.time'),
    resolutionHalf: half('resolution.time'),
  }
}
