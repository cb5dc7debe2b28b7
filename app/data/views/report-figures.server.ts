import type { Actor } from '~/domain/actor'
import { bucketsOf, countOf, type FigureCounts, summedCounts } from '~/domain/figure-counts'
import { type Measure, monthAfter, percentile } from '~/domain/figures'
import { dayAfter, type Week, weekBefore } from '~/domain/reports/report-times'
import { countsOfDays } from '../counted-figures.server'
import { acrossAdministrationsInSql, viewAs } from '../scope.server'
import { keptFigures } from './kept-figures.server'

/** The main figures of a month or a week, as a report tells them. Times in working minutes. */
export interface ReportedFigures {
  inflow: number
  outflow: number
  first: { met: number; missed: number }
  resolution: { met: number; missed: number }
  firstHalf: number | null
  resolutionHalf: number | null
}

/** What a report tells, beside the same of the month or week before. */
export interface ReportedAndBefore {
  figures: ReportedFigures
  before: ReportedFigures
}

/** A month of an administration, as far as this person may read it now. One query. */
export const monthFigures = (
  reader: Actor,
  administrationId: string,
  month: string,
): Promise<ReportedAndBefore> =>
  viewAs(reader, async (db) => {
    const previous = monthAfter(month, -1)
    const kept = await keptFigures(db, [administrationId], 'all', { from: previous, until: month })
    const of = (which: string) => kept.filter((one) => one.month === which).map(({ counts }) => counts)
    return { figures: figuresOf(of(month)), before: figuresOf(of(previous)) }
  })

/**
 * A week of an administration, for whoever may read its months now; for others nothing. Only months are kept, so this is
 * counted from the log, and a coordinator may not read the tickets in it. Two queries.
 */
export async function weekFigures(
  reader: Actor,
  administrationId: string,
  week: Week,
): Promise<ReportedAndBefore> {
  if (!(await mayReadMonths(reader, administrationId)))
    return { figures: figuresOf([]), before: figuresOf([]) }
  const previous = weekBefore(week)
  const counted = await acrossAdministrationsInSql(
    'who reads figures may not read the tickets behind them',
    (db) =>
      countsOfDays(
        db,
        [week, previous].map(({ first, last }) => ({ administrationId, first, until: dayAfter(last, 1) })),
      ),
  )
  const of = ({ first }: Week) => figuresOf([counted.get(first) ?? {}])
  return { figures: of(week), before: of(previous) }
}

/** Asked of row-level security itself. Where nothing was ever counted there is nothing to read either. */
const mayReadMonths = (reader: Actor, administrationId: string): Promise<boolean> =>
  viewAs(reader, async (db) => {
    const seen = await db.$queryRaw<unknown[]>`
      select 1 from figure_month where administration_id = ${administrationId}::uuid and dimension = 'all' limit 1`
    return seen.length > 0
  })

function figuresOf(lines: FigureCounts[]): ReportedFigures {
  const sums = summedCounts(lines)
  const half = (measure: Measure) => percentile(bucketsOf(sums, measure), 0.5)
  return {
    inflow: countOf(sums, 'inflow'),
    outflow: countOf(sums, 'outflow'),
    first: { met: countOf(sums, 'first.met'), missed: countOf(sums, 'first.missed') },
    resolution: { met: countOf(sums, 'resolution.met'), missed: countOf(sums, 'resolution.missed') },
    firstHalf: half('first.time'),
    resolutionHalf: half('resolution.time'),
  }
}
