import { type Actor, leadAdministrations, nameOfAdministration } from '~/domain/actor'
import { type DuePeriod, dueBetween } from '~/domain/desk-list'
import { notFound } from '~/domain/errors'
import { byName } from '~/domain/order-of-names'
import type { PromiseKind } from '~/domain/promises/contract'
import type { Priority, TextLanguage } from '~/domain/ticket-values'
import { Prisma } from '../generated/client'
import { type Reader, viewAs } from '../scope.server'
import { ticketsOfDesk } from '../visible-to.server'
import { dueAt, inIndexOrder } from './desk-list-order.server'
import type { ReaderLocale } from './name-in.server'
import { type UnmannedTeam, unmannedTeams } from './unmanned-teams.server'

/** How much is late, and how much is due within an hour, four hours, a day; each without what is late. */
export type DueCounts = Record<DuePeriod, number>

export interface PromisesOfAdministration extends DueCounts {
  id: string
  code: string
  name: string
  work: number
  unassigned: number
  pending: number
}

export interface PromisesOfAgent extends DueCounts {
  id: string
  name: string
  work: number
}

export interface PromisedTicket {
  id: string
  number: string
  subject: string
  language: TextLanguage | null
  administrationId: string
  priority: Priority
  assigneeId: string | null
  version: number
  dueAt: Date | null
  duePromise: PromiseKind | null
  /** The last public word: since then somebody waits for the helpdesk. */
  lastPublicAt: Date
}

export interface ContestedTicket {
  id: string
  number: string
  subject: string
  language: TextLanguage | null
  administrationId: string
  sentence: string
  contestedAt: Date
}

export interface PromisesNow {
  administrations: PromisesOfAdministration[]
  agents: PromisesOfAgent[]
  /** What will be due, the first first; and what is late, the latest first. */
  next: PromisedTicket[]
  late: PromisedTicket[]
  waiting: PromisedTicket[]
  /** Waits that whoever is awaited says need not be, and nobody looked at yet; the oldest first. */
  contests: ContestedTicket[]
  /** Outside opening hours: whose urgent tickets nobody hears of until the morning. */
  unmanned: UnmannedTeam[]
  /** Who works at each desk, to give work to. */
  colleagues: { id: string; name: string; administrationIds: string[] }[]
}

const NEXT = 12
const WAITING = 5
const CONTESTS = 10

/**
 * What a lead watches: the promises of the administrations that they lead, at this moment. Six queries.
 * @throws ExpectedError not_found for whoever leads nowhere
 */
export async function promisesNow(actor: Actor, locale: ReaderLocale, now: Date): Promise<PromisesNow> {
  const led = leadAdministrations(actor)
  if (led.length === 0) throw notFound()
  const own = ticketsOfDesk(actor, Prisma.sql`any(${led}::uuid[])`)
  const atWork = Prisma.sql`t.status in ('new', 'open', 'pending') and ${own}`
  return viewAs(actor, async (db) => {
    const groups = await groupsOf(db, led, atWork, now)
    const colleagues = await colleaguesAt(db, led)
    await db.$queryRaw`select ${inIndexOrder}`
    const due = await dueTickets(db, atWork, now)
    const waiting = await db.$queryRaw<PromisedTicket[]>`
      select ${columns} from ticket t where ${own} and t.waits_for_helpdesk and t.status in ('new', 'open')
      order by t.last_public_at, t.id limit ${WAITING}`
    const contests = await db.$queryRaw<ContestedTicket[]>`
      select c.id, t.number, t.subject, t.language, t.administration_id as "administrationId", c.sentence,
        c.contested_at as "contestedAt"
      from contested_wait c join ticket t on t.id = c.ticket_id
      where c.settled_at is null and ${own}
      order by c.contested_at limit ${CONTESTS}`
    return {
      administrations: ofAdministrations(actor, led, groups, locale),
      agents: ofAgents(groups, colleagues),
      ...due,
      waiting,
      contests,
      unmanned: await unmannedTeams(db, led, { locale, now }),
      colleagues,
    }
  })
}

/** What will be due, the first first; and what is late, the latest first. Each in the order of the index. */
async function dueTickets(
  db: Reader,
  atWork: Prisma.Sql,
  now: Date,
): Promise<{ next: PromisedTicket[]; late: PromisedTicket[] }> {
  const first = (which: Prisma.Sql) =>
    Prisma.sql`(select ${columns} from ticket t where ${atWork} and ${which} order by ${dueAt}, t.id limit ${NEXT})`
  const tickets = await db.$queryRaw<PromisedTicket[]>`
    ${first(Prisma.sql`${dueAt} >= ${now}::timestamptz and t.due_at is not null`)}
    union all ${first(Prisma.sql`${dueAt} < ${now}::timestamptz`)}`
  const isLate = ({ dueAt: at }: PromisedTicket) => at !== null && at < now
  return { next: tickets.filter((ticket) => !isLate(ticket)), late: tickets.filter(isLate) }
}

const columns = Prisma.sql`t.id, t.number, t.subject, t.language, t.administration_id as "administrationId", t.priority,
  t.assignee_id as "assigneeId", t.version, t.due_at as "dueAt", t.due_promise as "duePromise",
  t.last_public_at as "lastPublicAt"`

interface Group extends DueCounts {
  administrationId: string
  assigneeId: string | null
  work: number
  pending: number
}

/**
 * All work by administration and assignee, from which every count is a sum: counted off an index by a function that
 * knows the reader's desks, and the few confidential tickets that they may see under the policies.
 */
function groupsOf(db: Reader, led: string[], atWork: Prisma.Sql, now: Date): Promise<Group[]> {
  const until = (period: DuePeriod) => Prisma.sql`${dueBetween(period, now)[1]}::timestamptz`
  const dueUntil = (period: DuePeriod) =>
    Prisma.sql`count(*) filter (where t.due_at >= ${now}::timestamptz and t.due_at < ${until(period)})::int`
  return db.$queryRaw<Group[]>`
    select administration_id as "administrationId", assignee_id as "assigneeId", work, pending, late, hour,
      four_hours as "fourHours", day
    from counted_work(${led}::uuid[], ${now}::timestamptz, ${until('hour')}, ${until('fourHours')}, ${until('day')})
    union all
    select t.administration_id, t.assignee_id, count(*)::int, count(*) filter (where t.status = 'pending')::int,
      count(*) filter (where t.due_at < ${now}::timestamptz)::int, ${dueUntil('hour')}, ${dueUntil('fourHours')}, ${dueUntil('day')}
    from ticket t where t.is_confidential and ${atWork} group by 1, 2`
}

const colleaguesAt = (db: Reader, led: string[]): Promise<PromisesNow['colleagues']> =>
  db.$queryRaw<PromisesNow['colleagues']>`
    select p.id, p.name, array_agg(distinct m.administration_id::text) as "administrationIds"
    from membership m join person p on p.id = m.person_id
    where m.administration_id = any(${led}::uuid[]) and m.role in ('agent', 'lead') and p.is_active
      and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
    group by p.id, p.name order by p.name`

const sum = (groups: Group[], of: 'work' | 'pending' | DuePeriod): number =>
  groups.reduce((total, group) => total + group[of], 0)
const dueCounts = (groups: Group[]): DueCounts => ({
  late: sum(groups, 'late'),
  hour: sum(groups, 'hour'),
  fourHours: sum(groups, 'fourHours'),
  day: sum(groups, 'day'),
})

const ofAdministrations = (
  actor: Actor,
  led: string[],
  groups: Group[],
  locale: ReaderLocale,
): PromisesOfAdministration[] =>
  led
    .flatMap((id) => actor.memberships.find(({ administrationId }) => administrationId === id) ?? [])
    .map((membership) => {
      const own = groups.filter(({ administrationId }) => administrationId === membership.administrationId)
      return {
        id: membership.administrationId,
        code: membership.code,
        name: nameOfAdministration(membership, locale),
        work: sum(own, 'work'),
        pending: sum(own, 'pending'),
        unassigned: sum(
          own.filter(({ assigneeId }) => assigneeId === null),
          'work',
        ),
        ...dueCounts(own),
      }
    })
    .sort(byName(locale))

/** By name and never by rank: a page is no contest. */
const ofAgents = (groups: Group[], colleagues: PromisesNow['colleagues']): PromisesOfAgent[] =>
  colleagues.map(({ id, name }) => {
    const own = groups.filter(({ assigneeId }) => assigneeId === id)
    return { id, name, work: sum(own, 'work'), ...dueCounts(own) }
  })
