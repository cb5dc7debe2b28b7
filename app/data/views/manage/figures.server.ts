import type { Actor } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import type { Measure } from '~/domain/figures'
import { Prisma } from '../../generated/client'
import { viewAs } from '../../scope.server'
import { rowsOfCoordinated } from '../../visible-to.server'
import { type OwnYear, readOwnYears } from '../own-year.server'

export interface ManagedMonth {
  /** "2026-11" */
  month: string
  inflow: number
  outflow: number
  met: number
  missed: number
}

export interface ManagedFigures {
  year: OwnYear | null
  /** The last months with something in them, the newest first. */
  months: ManagedMonth[]
  /** Since when the desk writes its time down; null: it is estimated. */
  timeRecordedSince: Date | null
}

const MONTHS = 13

/** How many of these a line counts together; each has one bucket and its number. */
const counted = (...measures: Measure[]): Prisma.Sql =>
  Prisma.join(
    measures.map((measure) => Prisma.sql`coalesce((f.counts -> ${measure}::text ->> 1)::int, 0)`),
    ' + ',
  )

/** What became of the tickets of one administration, for who coordinates it. Three queries. */
export const managedFigures = (actor: Actor, administrationId: string): Promise<ManagedFigures> =>
  viewAs(actor, async (db) => {
    const own = (column: Prisma.Sql) => rowsOfCoordinated(actor, administrationId, column)
    const [administration] = await db.$queryRaw<{ timeRecordedSince: Date | null }[]>`
      select a.time_recorded_since as "timeRecordedSince" from administration a where ${own(Prisma.sql`a.id`)}`
    if (!administration) throw notFound()
    const months = await db.$queryRaw<ManagedMonth[]>`
      select to_char(f.month, 'YYYY-MM') as month, ${counted('inflow')} as inflow, ${counted('outflow')} as outflow,
        ${counted('first.met', 'next.met', 'resolution.met')} as met,
        ${counted('first.missed', 'next.missed', 'resolution.missed')} as missed
      from figure_month f where f.dimension = 'all' and ${own(Prisma.sql`f.administration_id`)}
      order by f.month desc limit ${MONTHS}`
    const years = await readOwnYears(db)
    return {
      ...administration,
      months,
      year: years.find((one) => one.administrationId === administrationId) ?? null,
    }
  })
