/** What time was spent for, where somebody wants to say it. */
export const timePurposes = ['analysis', 'solving', 'contact', 'travel'] as const
export type TimePurpose = (typeof timePurposes)[number]

/** Nobody works longer on one ticket in a day: more is a slip of the keyboard. */
export const MOST_MINUTES_A_DAY = 600

/** What is wrong with the day of an entry: nobody writes down what is to come, or what was before there was a ticket. */
export const dayProblem = (day: string, { created, today }: { created: string; today: string }) =>
  day > today ? 'spentOnLater' : day < created ? 'spentOnEarlier' : null

/** How effort is known. */
export type EffortKind = 'recorded' | 'estimated'

/**
 * What was written down counts in months that lie wholly after the desk began to write; else the estimate.
 * @param since on the administration's own clock, an ISO day; null: the desk writes nothing down
 * @param month its first month that counts, "2026-11"
 */
export const effortKindOf = (since: string | null, month: string): EffortKind =>
  since !== null && since <= `${month}-01` ? 'recorded' : 'estimated'
