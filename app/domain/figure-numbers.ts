import { bucketsOf, countOf, type FigureCounts, summedCounts } from './figure-counts'
import { FEWEST_ANSWERS, type FigureNumbers, percentile } from './figures'
import { type Grade, grades } from './satisfaction'
import type { PendingReason } from './ticket-values'

/** What these lines say together. */
export function figureNumbers(lines: Iterable<FigureCounts>): FigureNumbers {
  const sums = summedCounts(lines)
  const times = {
    first: bucketsOf(sums, 'first.time'),
    resolution: bucketsOf(sums, 'resolution.time'),
  }
  const waits = (reason: PendingReason) => ({
    times: countOf(sums, `waits.${reason}`),
    minutes: countOf(sums, `waiting.${reason}`),
  })
  const answers = countOf(sums, 'rating')
  return {
    withdrawn: countOf(sums, 'withdrawn'),
    apart: countOf(sums, 'apart'),
    spam: countOf(sums, 'spam'),
    ownLanguage: countOf(sums, 'language.own'),
    otherLanguage: countOf(sums, 'language.other'),
    waits: {
      requester: waits('requester'),
      supplier: waits('supplier'),
      date: waits('date'),
      colleague: waits('colleague'),
    },
    answers,
    grades: answers < FEWEST_ANSWERS ? null : gradesOf(bucketsOf(sums, 'rating')),
    inflow: countOf(sums, 'inflow'),
    outflow: countOf(sums, 'outflow'),
    reopened: countOf(sums, 'reopened'),
    firstMet: countOf(sums, 'first.met'),
    firstMissed: countOf(sums, 'first.missed'),
    nextMet: countOf(sums, 'next.met'),
    nextMissed: countOf(sums, 'next.missed'),
    resolutionMet: countOf(sums, 'resolution.met'),
    resolutionMissed: countOf(sums, 'resolution.missed'),
    firstMedian: percentile(times.first, 0.5),
    firstNinety: percentile(times.first, 0.9),
    resolutionMedian: percentile(times.resolution, 0.5),
    resolutionNinety: percentile(times.resolution, 0.9),
  }
}

/** A grade is kept by its place. */
function gradesOf(given: ReadonlyMap<number, number>): Record<Grade, number> {
  const count = (grade: Grade) => given.get(grades.indexOf(grade) + 1) ?? 0
  return {
    veryWell: count('veryWell'),
    well: count('well'),
    notWell: count('notWell'),
    notAtAll: count('notAtAll'),
  }
}
