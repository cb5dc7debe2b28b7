import { acrossAdministrations } from '~/data/scope.server'
import { bucketOf, monthAfter } from '~/domain/figures'
import { wallClock } from '~/lib/wall-clock'
import { keepFigureMonth } from '../support/figure-months'

/** A month that is over: so many before this one. */
export const monthAgo = (count: number, now = new Date()): string =>
  monthAfter(wallClock(now, 'Europe/Brussels').day.slice(0, 7), -count)

/** What a month of an administration came to. */
export interface KeptMonth {
  tickets: number
  /** Working minutes of each first answer, and of each solution. */
  first?: number[]
  resolution?: number[]
  met?: number
  missed?: number
  /** Estimated. */
  effort?: { tickets: number; minutes: number }
}

/** Figures as the job keeps them, without the tickets behind them. */
export const keptFigures = (
  administrationId: string,
  month: string,
  { tickets, first = [], resolution = [], met = 0, missed = 0, effort }: KeptMonth,
): Promise<void> =>
  acrossAdministrations('a test arranges figures', async (db) => {
    const all = (measure: string, count: number, bucket = 0) => ({
      dimension: 'all',
      value: '',
      measure,
      count,
      bucket,
    })
    await keepFigureMonth(db, administrationId, month, [
      all('inflow', tickets),
      all('outflow', resolution.length),
      all('resolution.met', met),
      all('resolution.missed', missed),
      ...first.map((minutes) => all('first.time', 1, bucketOf(minutes))),
      ...resolution.map((minutes) => all('resolution.time', 1, bucketOf(minutes))),
    ])
    const at = { administrationId, month: new Date(`${month}-01`) }
    if (effort) await db.effortMonth.createMany({ data: [{ ...at, kind: 'estimated', ...effort }] })
  })

/** So many times of about this many minutes. */
export const times = (count: number, minutes: number): number[] =>
  Array.from({ length: count }, () => minutes)
