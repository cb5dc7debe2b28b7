import { type Actor, nameOfAdministration } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { type Dimension, type FigureNumbers, type Measure, monthsBetween, percentile } from '~/domain/figures'
import { Prisma } from '../generated/client'
import { type Reader, viewAs } from '../scope.server'
import { ticketsOfDesk } from '../visible-to.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** Over which months, at which administration (its code; null: all that the actor leads), and by what. */
export interface FiguresWish {
  from: string
  until: string
  administration: string | null
  by: Dimension | 'administration'
}

export interface FigureLine extends FigureNumbers {
  /** The id, word or code; empty for none. */
  value: string
  /** Where the value is an id: its name in the reader's language. */
  name: string | null
}

export interface FiguresPage {
  administrations: { code: string; name: string }[]
  total: FigureLine
  months: FigureLine[]
  lines: FigureLine[]
  /** What is at work now, by how long ago it came: up to a day, a week, a month, longer. */
  backlog: { day: number; week: number; month: number; longer: number }
}

interface Row {
  value: string
  name: string | null
  measure: Measure
  bucket: number
  count: number
}

/**
 * The figures of the administrations that the actor leads, over whole months. Four queries, however many tickets.
 * @throws ExpectedError not_found for whoever leads nowhere, or not there
 */
export async function figures(actor: Actor, wish: FiguresWish, locale: ReaderLocale): Promise<FiguresPage> {
  const led = actor.memberships.filter(({ role }) => role === 'lead')
  const asked = led.filter(({ code }) => wish.administration === null || code === wish.administration)
  if (asked.length === 0) throw notFound()
  const ids = asked.map(({ administrationId }) => administrationId)
  return viewAs(actor, async (db) => {
    const byMonth = await rowsOf(db, ids, wish, 'month', locale)
    const byValue = await rowsOf(db, ids, wish, wish.by, locale)
    const names = new Map(led.map((one) => [one.administrationId, nameOfAdministration(one, locale)]))
    const lines = linesOf(byValue).map((line) =>
      wish.by === 'administration' ? { ...line, name: names.get(line.value) ?? null } : line,
    )
    return {
      administrations: led
        .map((one) => ({ code: one.code, name: nameOfAdministration(one, locale) }))
        .sort((one, other) => one.name.localeCompare(other.name, locale)),
      total: lineOf('', null, byMonth),
      months: monthsBetween(wish.from, wish.until).map((month) =>
        lineOf(
          month,
          null,
          byMonth.filter(({ value }) => value === month),
        ),
      ),
      lines: lines.sort((one, other) =>
        (one.name ?? one.value).localeCompare(other.name ?? other.value, locale),
      ),
      backlog: await backlogOf(db, actor, ids, new Date()),
    }
  })
}

function rowsOf(
  db: Reader,
  ids: string[],
  { from, until }: FiguresWish,
  by: Dimension | 'administration' | 'month',
  locale: ReaderLocale,
): Promise<Row[]> {
  const isOfAll = by === 'administration' || by === 'month'
  const value =
    by === 'administration'
      ? Prisma.sql`f.administration_id::text`
      : by === 'month'
        ? Prisma.sql`to_char(f.month, 'YYYY-MM')`
        : Prisma.sql`f.value`
  const name =
    by === 'service'
      ? Prisma.sql`(select ${nameIn(locale, 's')} from service s where s.id::text = g.value)`
      : by === 'team'
        ? Prisma.sql`(select ${nameIn(locale, 'team')} from team where team.id::text = g.value)`
        : Prisma.sql`null::text`
  return db.$queryRaw<Row[]>`
    select g.value, ${name} as name, g.measure, g.bucket, g.count from (
      select ${value} as value, f.measure, f.bucket, sum(f.count)::int as count from figure_month f
      where f.administration_id = any(${ids}::uuid[]) and f.dimension = ${isOfAll ? 'all' : by}
        and f.month >= ${`${from}-01`}::date and f.month <= ${`${until}-01`}::date
      group by 1, 2, 3) g`
}

const linesOf = (rows: Row[]): FigureLine[] =>
  [...new Set(rows.map(({ value }) => value))].map((value) => {
    const own = rows.filter((row) => row.value === value)
    return lineOf(value, own[0]?.name ?? null, own)
  })

function lineOf(value: string, name: string | null, rows: Row[]): FigureLine {
  const count = (measure: Measure) =>
    rows.filter((row) => row.measure === measure).reduce((sum, row) => sum + row.count, 0)
  const times = (measure: Measure) => {
    const counts = new Map<number, number>()
    for (const row of rows)
      if (row.measure === measure) counts.set(row.bucket, (counts.get(row.bucket) ?? 0) + row.count)
    return counts
  }
  return {
    value,
    name,
    inflow: count('inflow'),
    outflow: count('outflow'),
    reopened: count('reopened'),
    firstMet: count('first.met'),
    firstMissed: count('first.missed'),
    nextMet: count('next.met'),
    nextMissed: count('next.missed'),
    resolutionMet: count('resolution.met'),
    resolutionMissed: count('resolution.missed'),
    firstMedian: percentile(times('first.time'), 0.5),
    firstNinety: percentile(times('first.time'), 0.9),
    resolutionMedian: percentile(times('resolution.time'), 0.5),
    resolutionNinety: percentile(times('resolution.time'), 0.9),
  }
}

/** Work by how long ago it came: counted off an index, and the few confidential tickets that the reader may see. */
async function backlogOf(
  db: Reader,
  actor: Actor,
  ids: string[],
  now: Date,
): Promise<FiguresPage['backlog']> {
  const age = Prisma.sql`${now}::timestamptz - t.created_at`
  const [backlog] = await db.$queryRaw<FiguresPage['backlog'][]>`
    select sum(day)::int as day, sum(week)::int as week, sum(month)::int as month, sum(longer)::int as longer from (
      select * from counted_backlog(${ids}::uuid[], ${now}::timestamptz)
      union all
      select count(*) filter (where ${age} <= interval '1 day'),
        count(*) filter (where ${age} > interval '1 day' and ${age} <= interval '7 days'),
        count(*) filter (where ${age} > interval '7 days' and ${age} <= interval '30 days'),
        count(*) filter (where ${age} > interval '30 days')
      from ticket t where t.is_confidential and t.status in ('new', 'open', 'pending')
        and ${ticketsOfDesk(actor, Prisma.sql`any(${ids}::uuid[])`)}) work`
  return backlog ?? { day: 0, week: 0, month: 0, longer: 0 }
}
