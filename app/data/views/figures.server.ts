import { type Actor, deskAdministrations, nameOfAdministration } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import {
  type Dimension,
  FEWEST_ANSWERS,
  type FigureNumbers,
  type Measure,
  monthsBetween,
  percentile,
} from '~/domain/figures'
import { type Grade, grades } from '~/domain/satisfaction'
import type { PendingReason } from '~/domain/ticket-values'
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
  /** One of the administrations lets its leads see the figures of each agent. */
  showsAgents: boolean
}

/** The figures of whoever asks. */
export interface OwnFigures {
  total: FigureLine
  months: FigureLine[]
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
      ...overMonths(wish, byMonth),
      lines: lines.sort((one, other) =>
        (one.name ?? one.value).localeCompare(other.name ?? other.value, locale),
      ),
      ...(await backlogOf(db, actor, ids, new Date())),
    }
  })
}

/**
 * What whoever works at a desk did there, over whole months, wherever they do: theirs to see at any time. One query.
 * @throws ExpectedError not_found for whoever works at none
 */
export async function ownFigures(
  actor: Actor,
  wish: Pick<FiguresWish, 'from' | 'until'>,
): Promise<OwnFigures> {
  const desks = deskAdministrations(actor)
  if (desks.length === 0) throw notFound()
  const rows = await viewAs(
    actor,
    (db) => db.$queryRaw<Row[]>`
      select to_char(f.month, 'YYYY-MM') as value, null::text as name, f.measure, f.bucket, sum(f.count)::float8 as count
      from figure_month f
      where f.administration_id = any(${desks}::uuid[]) and f.dimension = 'agent' and f.value = ${actor.personId}
        and ${inMonths(wish)}
      group by 1, 3, 4`,
  )
  return overMonths(wish, rows)
}

const overMonths = ({ from, until }: Pick<FiguresWish, 'from' | 'until'>, rows: Row[]): OwnFigures => ({
  total: lineOf('', null, rows),
  months: monthsBetween(from, until).map((month) =>
    lineOf(
      month,
      null,
      rows.filter(({ value }) => value === month),
    ),
  ),
})

const inMonths = ({ from, until }: Pick<FiguresWish, 'from' | 'until'>): Prisma.Sql =>
  Prisma.sql`f.month >= ${`${from}-01`}::date and f.month <= ${`${until}-01`}::date`

function rowsOf(
  db: Reader,
  ids: string[],
  wish: FiguresWish,
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
      ? // Several administrations call one alike.
        Prisma.sql`(select ${nameIn(locale, 's')} || case when ${ids.length > 1} then ' (' || a.code || ')' else '' end
          from service s join administration a on a.id = s.administration_id where s.id::text = g.value)`
      : by === 'team'
        ? Prisma.sql`(select ${nameIn(locale, 'team')} from team where team.id::text = g.value)`
        : by === 'agent'
          ? Prisma.sql`(select person.name from person where person.id::text = g.value)`
          : Prisma.sql`null::text`
  // The policy says the same.
  const mayBeShown =
    by === 'agent'
      ? Prisma.sql`exists (select from administration a where a.id = f.administration_id and a.shows_agent_figures)`
      : Prisma.sql`true`
  return db.$queryRaw<Row[]>`
    select g.value, ${name} as name, g.measure, g.bucket, g.count from (
      select ${value} as value, f.measure, f.bucket, sum(f.count)::float8 as count from figure_month f
      where f.administration_id = any(${ids}::uuid[]) and f.dimension = ${isOfAll ? 'all' : by} and ${mayBeShown}
        and ${inMonths(wish)}
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
  const waits = (reason: PendingReason) => ({
    times: count(`waits.${reason}`),
    minutes: count(`waiting.${reason}`),
  })
  const answers = count('rating')
  return {
    value,
    name,
    withdrawn: count('withdrawn'),
    apart: count('apart'),
    spam: count('spam'),
    ownLanguage: count('language.own'),
    otherLanguage: count('language.other'),
    waits: {
      requester: waits('requester'),
      supplier: waits('supplier'),
      date: waits('date'),
      colleague: waits('colleague'),
    },
    answers,
    grades: answers < FEWEST_ANSWERS ? null : gradesIn(rows),
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

/** The kept count names a grade by its place. */
function gradesIn(rows: Row[]): Record<Grade, number> {
  const given = (grade: Grade) =>
    rows
      .filter(({ measure, bucket }) => measure === 'rating' && grades[bucket - 1] === grade)
      .reduce((sum, { count }) => sum + count, 0)
  return {
    veryWell: given('veryWell'),
    well: given('well'),
    notWell: given('notWell'),
    notAtAll: given('notAtAll'),
  }
}

/** Work by how long ago it came: counted off an index, and the few confidential tickets that the reader may see. */
async function backlogOf(
  db: Reader,
  actor: Actor,
  ids: string[],
  now: Date,
): Promise<Pick<FiguresPage, 'backlog' | 'showsAgents'>> {
  const age = Prisma.sql`${now}::timestamptz - t.created_at`
  const [answer] = await db.$queryRaw<(FiguresPage['backlog'] & { showsAgents: boolean })[]>`
    select sum(day)::int as day, sum(week)::int as week, sum(month)::int as month, sum(longer)::int as longer,
      exists (select from administration a where a.id = any(${ids}::uuid[]) and a.shows_agent_figures) as "showsAgents"
    from (
      select * from counted_backlog(${ids}::uuid[], ${now}::timestamptz)
      union all
      select count(*) filter (where ${age} <= interval '1 day'),
        count(*) filter (where ${age} > interval '1 day' and ${age} <= interval '7 days'),
        count(*) filter (where ${age} > interval '7 days' and ${age} <= interval '30 days'),
        count(*) filter (where ${age} > interval '30 days')
      from ticket t where t.is_confidential and t.status in ('new', 'open', 'pending')
        and ${ticketsOfDesk(actor, Prisma.sql`any(${ids}::uuid[])`)}) work`
  const { showsAgents = false, ...backlog } = answer ?? { day: 0, week: 0, month: 0, longer: 0 }
  return { backlog, showsAgents }
}
