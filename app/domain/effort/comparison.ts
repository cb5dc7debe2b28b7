/** Fewer are no group: their figure would be somebody's. */
export const FEWEST = 5

/** What one administration's promises and times came to over some months. */
export interface BodyFigures {
  administrationId: string
  /** That came in. */
  tickets: number
  /** How many there were, and working minutes that half and nine in ten of them stayed within. */
  first: Times
  resolution: Times
  kept: { met: number; missed: number }
  effort: Record<'recorded' | 'estimated', { tickets: number; minutes: number }>
  /** Was time written down throughout these months? */
  isRecorded: boolean
}
interface Times {
  count: number
  median: number | null
  ninety: number | null
}

/** What is compared, from left to right; null: fewer than five, so it is not told. */
export interface Compared {
  tickets: number | null
  firstMedian: number | null
  firstNinety: number | null
  resolutionMedian: number | null
  resolutionNinety: number | null
  /** Of 1. */
  keptShare: number | null
  ticketShare: number | null
  effortShare: number | null
}
export type ComparedColumn = keyof Compared

/** What only the comparison itself can tell: of one alone it would be the whole. */
type Own = Omit<Compared, 'ticketShare' | 'effortShare'>

/** By what effort is compared: one measure for all, or it would be no comparison. */
export type EffortMeasure = 'recorded' | 'estimated'

export interface Comparison {
  bodies: (Compared & { administrationId: string })[]
  /** Of those that are told, each counting once. */
  mean: Compared
  effort: EffortMeasure
}

/**
 * Administrations beside each other and beside their mean. What is not told counts nowhere, in no share and no mean: nothing
 * that is shown would be another number if it were different, so that nobody can subtract it.
 */
export function compareBodies(figures: readonly BodyFigures[]): Comparison {
  const told = figures.filter(({ tickets }) => tickets >= FEWEST)
  const effort: EffortMeasure =
    told.length > 0 && told.every(({ isRecorded }) => isRecorded) ? 'recorded' : 'estimated'
  const shared = told.filter((body) => body.effort[effort].tickets >= FEWEST)
  const tickets = sum(shared.map((body) => body.tickets))
  const minutes = sum(shared.map((body) => body.effort[effort].minutes))
  const bodies = figures.map((body) => ({
    administrationId: body.administrationId,
    ...ownFigures(body),
    ticketShare: shared.includes(body) ? body.tickets / tickets : null,
    effortShare: shared.includes(body) ? body.effort[effort].minutes / minutes : null,
  }))
  const mean = (column: ComparedColumn) => meanOf(bodies.flatMap((body) => body[column] ?? []))
  return {
    bodies,
    mean: {
      tickets: mean('tickets'),
      firstMedian: mean('firstMedian'),
      firstNinety: mean('firstNinety'),
      resolutionMedian: mean('resolutionMedian'),
      resolutionNinety: mean('resolutionNinety'),
      keptShare: mean('keptShare'),
      ticketShare: mean('ticketShare'),
      effortShare: mean('effortShare'),
    },
    effort,
  }
}

function ownFigures({ tickets, first, resolution, kept }: BodyFigures): Own {
  const isTold = tickets >= FEWEST
  const of = ({ count, median, ninety }: Times) =>
    isTold && count >= FEWEST ? { median, ninety } : { median: null, ninety: null }
  const ended = kept.met + kept.missed
  return {
    tickets: isTold ? tickets : null,
    firstMedian: of(first).median,
    firstNinety: of(first).ninety,
    resolutionMedian: of(resolution).median,
    resolutionNinety: of(resolution).ninety,
    keptShare: isTold && ended >= FEWEST ? kept.met / ended : null,
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

/** One alone has no mean: it would be told twice. */
const meanOf = (numbers: number[]): number | null =>
  numbers.length < 2 ? null : sum(numbers) / numbers.length
