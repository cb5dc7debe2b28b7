import { acrossAdministrations } from '~/data/scope.server'
import { bucketOf, monthAfter } from '~/domain/figures'
import { wallClock } from '~/lib/wall-clock'

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
    const counts = new Map<string, number>()
    const add = (measure: string, bucket: number, count: number) => {
      const key = `${measure} ${bucket}`
      if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count)
    }
    add('inflow', 0, tickets)
    add('outflow', 0, resolution.length)
    add('resolution.met', 0, met)
    add('resolution.missed', 0, missed)
    for (const minutes of first) add('first.time', bucketOf(minutes), 1)
    for (const minutes of resolution) add('resolution.time', bucketOf(minutes), 1)
    const at = { administrationId, month: new Date(`${month}-01`) }
    await db.figureMonth.createMany({
      data: [...counts].map(([key, count]) => {
        const [measure = '', bucket] = key.split(' ')
        return { ...at, dimension: 'all', value: '', measure, bucket: Number(bucket), count }
      }),
    })
    if (effort) await db.effortMonth.createMany({ data: [{ ...at, kind: 'estimated', ...effort }] })
  })

/** So many times of about this many minutes. */
export const times = (count: number, minutes: number): number[] =>
  Array.from({ length: count }, () => minutes)
