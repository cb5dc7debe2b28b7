import type { Grade } from './satisfaction'
import type { PendingReason } from './ticket-values'

/** By what figures are broken down. */
export const dimensions = ['all', 'service', 'team', 'priority', 'channel', 'language', 'agent'] as const
export type Dimension = (typeof dimensions)[number]

export type Measure =
  | 'inflow'
  | 'outflow'
  | 'reopened'
  | `${'first' | 'next' | 'resolution'}.${'met' | 'missed'}`
  | 'first.time'
  | 'resolution.time'
  // Of what went out: taken back by who asked; before anybody had answered, so that no promise was kept or broken.
  | 'withdrawn'
  | 'apart'
  // In nothing else.
  | 'spam'
  // How many waits were over, and their working minutes together.
  | `waits.${PendingReason}`
  | `waiting.${PendingReason}`
  // Solved in the language of whoever solved it, or in the other one.
  | 'language.own'
  | 'language.other'
  // By grade.
  | 'rating'

/** Shares of fewer answers say more about a person than about the helpdesk. */
export const FEWEST_ANSWERS = 5

/** What a line of figures says. Times in working minutes, exact to five per cent; null where nothing was answered or solved. */
export interface FigureNumbers {
  inflow: number
  outflow: number
  reopened: number
  withdrawn: number
  apart: number
  spam: number
  firstMet: number
  firstMissed: number
  nextMet: number
  nextMissed: number
  resolutionMet: number
  resolutionMissed: number
  firstMedian: number | null
  firstNinety: number | null
  resolutionMedian: number | null
  resolutionNinety: number | null
  ownLanguage: number
  otherLanguage: number
  waits: Record<PendingReason, { times: number; minutes: number }>
  /** How many said how they were helped; and what they said, where those are enough to be told. */
  answers: number
  grades: Record<Grade, number> | null
}

/** Times are kept in steps of five per cent: as exact as anybody reads them, and a year is a few hundred numbers. */
const STEP = 1.05

/** The step in which so many working minutes lie; the database says the same (data/counted-figures). */
export const bucketOf = (minutes: number): number => Math.floor(Math.log(minutes + 1) / Math.log(STEP))

/** The working minutes in the middle of a step. */
export const minutesOf = (bucket: number): number => STEP ** (bucket + 0.5) - 1

/**
 * The time that a share of all stayed within, such as 0.5 or 0.9: in working minutes, exact to five per cent. Null where
 * nothing was counted.
 * @param counts how many lie in each step
 */
export function percentile(counts: ReadonlyMap<number, number>, share: number): number | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  let reached = 0
  for (const [bucket, count] of [...counts].sort(([one], [other]) => one - other)) {
    reached += count
    if (reached >= share * total) return minutesOf(bucket)
  }
  return null
}

/** "2026-11": a month as it is chosen. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** So many months later, or earlier. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** Every month from the first to the last. */
export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = []
  for (let month = from; month <= until; month = monthAfter(month, 1)) months.push(month)
  return months
}
