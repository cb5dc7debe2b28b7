import { monthAfter } from '../figures'

export const rhythms = ['weekly', 'monthly'] as const
export type Rhythm = (typeof rhythms)[number]

/** An ISO day later, or earlier. */
export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** Monday is 1. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/**
 * The first day of the next week or month: on it a report is due as soon as the helpdesk opens.
 * @param today on the administration's own clock, an ISO day
 */
export const nextReportDay = (rhythm: Rhythm, today: string): string =>
  rhythm === 'weekly' ? dayAfter(today, 8 - weekdayOf(today)) : `${monthAfter(today.slice(0, 7), 1)}-01`

/** The month that is over: of it, and of the one before, a monthly report tells. @param today the day on which it goes */
export const monthOver = (today: string): string => monthAfter(today.slice(0, 7), -1)

/** From Monday to Sunday, both with, as ISO days. */
export interface Week {
  first: string
  last: string
}

/** The last whole week: of it, and of the one before, a weekly report tells. @param today the day on which it goes */
export const weekOver = (today: string): Week => weekFrom(dayAfter(today, 1 - weekdayOf(today) - 7))

export const weekBefore = ({ first }: Week): Week => weekFrom(dayAfter(first, -7))

const weekFrom = (monday: string): Week => ({ first: monday, last: dayAfter(monday, 6) })
