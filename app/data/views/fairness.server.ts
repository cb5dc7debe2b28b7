import { type Actor, nameOfAdministration } from '~/domain/actor'
import {
  type BodyFigures,
  type Compared,
  compareBodies,
  type EffortMeasure,
} from '~/domain/effort/comparison'
import { effortKindOf } from '~/domain/effort/time-entries'
import { notFound } from '~/domain/errors'
import { bucketsOf, countOf, summedCounts } from '~/domain/figure-counts'
import { percentile } from '~/domain/figures'
import { byName } from '~/domain/order-of-names'
import { groupedBy } from '~/lib/grouped-by'
import { type Reader, viewAs } from '../scope.server'
import { type KeptFigures, keptFigures, type Months } from './kept-figures.server'
import type { ReaderLocale } from './name-in.server'

export interface ComparedBody extends Compared {
  code: string
  name: string
}

export interface FairnessPage {
  bodies: ComparedBody[]
  mean: Compared
  effort: EffortMeasure
}

/**
 * The administrations that the actor leads beside each other, over whole months. Two queries, however many tickets.
 * @throws ExpectedError not_found for whoever leads nowhere
 */
export async function fairness(actor: Actor, months: Months, locale: ReaderLocale): Promise<FairnessPage> {
  const led = actor.memberships.filter(({ role }) => role === 'lead')
  if (led.length === 0) throw notFound()
  const ids = led.map(({ administrationId }) => administrationId)
  const figures = await viewAs(actor, (db) => bodyFigures(db, ids, months))
  const { bodies, mean, effort } = compareBodies(figures)
  return {
    bodies: bodies
      .flatMap(({ administrationId, ...compared }) => {
        const own = led.find((one) => one.administrationId === administrationId)
        return own ? [{ ...compared, code: own.code, name: nameOfAdministration(own, locale) }] : []
      })
      .sort(byName(locale)),
    mean,
    effort,
  }
}

interface EffortRow {
  administrationId: string
  /** ISO day on the administration's own clock. */
  since: string | null
  recordedTickets: number
  recordedMinutes: number
  estimatedTickets: number
  estimatedMinutes: number
}

async function bodyFigures(db: Reader, ids: string[], months: Months): Promise<BodyFigures[]> {
  const [first, last] = [`${months.from}-01`, `${months.until}-01`]
  const kept = await keptFigures(db, ids, 'all', months)
  const efforts = await db.$queryRaw<EffortRow[]>`
    select a.id as "administrationId", (a.time_recorded_since at time zone a.time_zone)::date::text as since,
      coalesce(sum(e.tickets) filter (where e.kind = 'recorded'), 0)::int as "recordedTickets",
      coalesce(sum(e.minutes) filter (where e.kind = 'recorded'), 0)::int as "recordedMinutes",
      coalesce(sum(e.tickets) filter (where e.kind = 'estimated'), 0)::int as "estimatedTickets",
      coalesce(sum(e.minutes) filter (where e.kind = 'estimated'), 0)::int as "estimatedMinutes"
    from administration a left join effort_month e on e.administration_id = a.id
      and e.month >= ${first}::date and e.month <= ${last}::date
    where a.id = any(${ids}::uuid[]) group by a.id`
  const keptOf = groupedBy(kept, ({ administrationId }) => administrationId)
  return efforts.map((effort) => figuresOf(effort, keptOf.get(effort.administrationId) ?? [], months.from))
}

function figuresOf(effort: EffortRow, kept: KeptFigures[], from: string): BodyFigures {
  const sums = summedCounts(kept.map(({ counts }) => counts))
  const times = (measure: 'first.time' | 'resolution.time') => {
    const buckets = bucketsOf(sums, measure)
    return {
      count: countOf(sums, measure),
      median: percentile(buckets, 0.5),
      ninety: percentile(buckets, 0.9),
    }
  }
  return {
    administrationId: effort.administrationId,
    tickets: countOf(sums, 'inflow'),
    first: times('first.time'),
    resolution: times('resolution.time'),
    kept: {
      met: countOf(sums, 'first.met', 'next.met', 'resolution.met'),
      missed: countOf(sums, 'first.missed', 'next.missed', 'resolution.missed'),
    },
    effort: {
      recorded: { tickets: effort.recordedTickets, minutes: effort.recordedMinutes },
      estimated: { tickets: effort.estimatedTickets, minutes: effort.estimatedMinutes },
    },
    isRecorded: effortKindOf(effort.since, from) === 'recorded',
  }
}
