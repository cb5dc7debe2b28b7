import { type Actor, deskAdministrations, nameOfAdministration } from '~/domain/actor'
import { notFound } from '~/domain/errors'
import { figureNumbers } from '~/domain/figure-numbers'
import { type Dimension, type FigureNumbers, monthsBetween } from '~/domain/figures'
import { byName, inOrderOfNames } from '~/domain/order-of-names'
import { groupedBy } from '~/lib/grouped-by'
import { Prisma } from '../generated/client'
import { type Reader, viewAs } from '../scope.server'
import { ticketsOfDesk } from '../visible-to.server'
import { type KeptFigures, keptFigures, type Months } from './kept-figures.server'
import { nameIn, type ReaderLocale } from './name-in.server'

/** Over which months, at which administration (its code; null: all that the actor leads), and by what. */
export interface FiguresWish extends Months {
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

/**
 * The figures of the administrations that the actor leads, over whole months. Four queries at most, however many tickets.
 * @throws ExpectedError not_found for whoever leads nowhere, or not there
 */
export async function figures(actor: Actor, wish: FiguresWish, locale: ReaderLocale): Promise<FiguresPage> {
  const led = actor.memberships.filter(({ role }) => role === 'lead')
  const asked = led.filter(({ code }) => wish.administration === null || code === wish.administration)
  if (asked.length === 0) throw notFound()
  const ids = asked.map(({ administrationId }) => administrationId)
  const compare = inOrderOfNames(locale)
  const names = new Map(led.map((one) => [one.administrationId, nameOfAdministration(one, locale)]))
  return viewAs(actor, async (db) => {
    const all = await keptFigures(db, ids, 'all', wish)
    const lines =
      wish.by === 'administration'
        ? linesOf(all, ({ administrationId }) => administrationId, names)
        : await brokenDown(db, ids, wish, wish.by, locale)
    return {
      administrations: led
        .map((one) => ({ code: one.code, name: nameOfAdministration(one, locale) }))
        .sort(byName(locale)),
      ...overMonths(wish, all),
      lines: lines.sort((one, other) => compare(one.name ?? one.value, other.name ?? other.value)),
      ...(await backlogOf(db, actor, ids, new Date())),
    }
  })
}

/**
 * What whoever works at a desk did there, over whole months, wherever they do: theirs to see at any time. One query.
 * @throws ExpectedError not_found for whoever works at none
 */
export async function ownFigures(actor: Actor, months: Months): Promise<OwnFigures> {
  const desks = deskAdministrations(actor)
  if (desks.length === 0) throw notFound()
  const kept = await viewAs(actor, (db) =>
    keptFigures(db, desks, 'agent', months, Prisma.sql`f.value = ${actor.personId}`),
  )
  return overMonths(months, kept)
}

function overMonths({ from, until }: Months, kept: KeptFigures[]): OwnFigures {
  const ofMonth = groupedBy(kept, ({ month }) => month)
  return {
    total: lineOf('', null, kept),
    months: monthsBetween(from, until).map((month) => lineOf(month, null, ofMonth.get(month) ?? [])),
  }
}

const lineOf = (value: string, name: string | null, kept: KeptFigures[]): FigureLine => ({
  value,
  name,
  ...figureNumbers(kept.map(({ counts }) => counts)),
})

const linesOf = (
  kept: KeptFigures[],
  by: (one: KeptFigures) => string,
  names: ReadonlyMap<string, string>,
): FigureLine[] =>
  [...groupedBy(kept, by)].map(([value, own]) => lineOf(value, names.get(value) ?? null, own))

async function brokenDown(
  db: Reader,
  ids: string[],
  months: Months,
  by: Dimension,
  locale: ReaderLocale,
): Promise<FigureLine[]> {
  // The policy says the same.
  const mayBeShown =
    by === 'agent'
      ? Prisma.sql`exists (select from administration a where a.id = f.administration_id and a.shows_agent_figures)`
      : Prisma.sql`true`
  const kept = await keptFigures(db, ids, by, months, mayBeShown)
  const values = [...new Set(kept.map(({ value }) => value))].filter((value) => value !== '')
  const names = await namesOf(db, by, values, { locale, areOfSeveral: ids.length > 1 })
  return linesOf(kept, ({ value }) => value, names)
}

/** The names of what has an id; of everything else, none. */
async function namesOf(
  db: Reader,
  by: Dimension,
  ids: string[],
  { locale, areOfSeveral }: { locale: ReaderLocale; areOfSeveral: boolean },
): Promise<Map<string, string>> {
  const named = (which: Prisma.Sql) => db.$queryRaw<{ id: string; name: string }[]>`${which}`
  const rows =
    by === 'service'
      ? await named(Prisma.sql`
          select s.id, ${nameIn(locale, 's')} || case when ${areOfSeveral} then ' (' || a.code || ')' else '' end as name
          from service s join administration a on a.id = s.administration_id where s.id = any(${ids}::uuid[])`)
      : by === 'team'
        ? await named(
            Prisma.sql`select id, ${nameIn(locale, 'team')} as name from team where id = any(${ids}::uuid[])`,
          )
        : by === 'agent'
          ? await named(Prisma.sql`select id, name from person where id = any(${ids}::uuid[])`)
          : []
  return new Map(rows.map(({ id, name }) => [id, name]))
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
