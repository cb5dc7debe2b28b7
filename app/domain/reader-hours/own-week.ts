import type { OpeningPeriod } from '../calendar/opening-hours'

/** A day as somebody types it: "08:30-12:00, 13:00-17:00"; empty: they do not work on it. */
const day = /^(?:([01]\d|2[0-3]):[0-5]\d\s*-\s*(?:([01]\d|2[0-3]):[0-5]\d|24:00)(?:\s*,\s*(?=\d)|$))*$/

export const isDayOfWork = (typed: string): boolean =>
  day.test(typed.trim()) && periodsOfDay(1, typed).every(isForward)

const isForward = ({ opensAt, closesAt }: OpeningPeriod) => opensAt < closesAt

/** @param typed a day of work */
export const periodsOfDay = (weekday: number, typed: string): OpeningPeriod[] =>
  typed
    .split(',')
    .map((stretch) => stretch.split('-').map((time) => time.trim()))
    .flatMap(([opensAt, closesAt]) => (opensAt && closesAt ? { weekday, opensAt, closesAt } : []))

/** What is stored, as it was typed. */
export const typedDay = (weekday: number, periods: OpeningPeriod[]): string =>
  periods
    .filter((period) => period.weekday === weekday)
    .map(({ opensAt, closesAt }) => `${opensAt}-${closesAt}`)
    .join(', ')

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
