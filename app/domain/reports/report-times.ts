import { monthAfter } from '../figures'

export const rhythms = ['weekly', 'monthly'] as const
export type Rhythm = (typeof rhythms)[number]

/** An ISO day later, or earlier. */
const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** Monday is 1. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/**
 * The first day of the next week or month: on it a report is due as soon as the helpdesk opens.
 * @param today on the administration's own clock, an ISO day
 */
export const nextReportDay = (rhythm: Rhythm, today: string): string =>
  rhythm === 'weekly' ? dayAfter(today, 8 - weekdayOf(today)) : `${monthAfter(today.slice(0, 7), 1)}-01`

/**
 * Of which month a report tells, beside the one before it. A monthly one: of the month that is over. A weekly one: of the month
 * in which the week began that is over, so that it never tells of a month of one day.
 * @param today the day on which it goes
 */
export const reportedMonth = (rhythm: Rhythm, today: string): string =>
  rhythm === 'monthly'
    ? monthAfter(today.slice(0, 7), -1)
    : dayAfter(today, 1 - weekdayOf(today) - 7).slice(0, 7)
