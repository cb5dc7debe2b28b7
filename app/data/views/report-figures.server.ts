import type { Actor } from '~/domain/actor'
import { bucketsOf, countOf, summedCounts } from '~/domain/figure-counts'
import { type Measure, monthAfter, percentile } from '~/domain/figures'
import { viewAs } from '../scope.server'
import { type KeptFigures, keptFigures } from './kept-figures.server'

/** The main figures of a month, as a report tells them. Times in working minutes. */
export interface ReportedFigures {
  inflow: number
  outflow: number
  first: { met: number; missed: number }
  resolution: { met: number; missed: number }
  firstHalf: number | null
  resolutionHalf: number | null
}

/** A month of an administration and the one before it, as far as this person may read them now. One query. */
export const reportFigures = (
  reader: Actor,
  administrationId: string,
  month: string,
): Promise<{ month: ReportedFigures; before: ReportedFigures }> =>
  viewAs(reader, async (db) => {
    const previous = monthAfter(month, -1)
    const kept = await keptFigures(db, [administrationId], 'all', { from: previous, until: month })
    const of = (which: string) => figuresOf(kept.filter((one) => one.month === which))
    return { month: of(month), before: of(previous) }
  })

function figuresOf(kept: KeptFigures[]): ReportedFigures {
  const sums = summedCounts(kept.map(({ counts }) => counts))
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
