import type { Actor } from '~/domain/actor'
import type { NotificationChoices, NotificationKind } from '~/domain/notifications'
import type { TextLanguage } from '~/domain/ticket-values'
import { choicesOf } from '../app-notifications.server'
import { Prisma } from '../generated/client'
import { viewAs } from '../scope.server'
import { ticketsVisibleTo } from '../visible-to.server'

/** A line behind the bell. */
export interface ShownNotification {
  id: string
  kind: NotificationKind
  number: string
  subject: string
  language: TextLanguage | null
  createdAt: Date
  isRead: boolean
  /** How many tickets it tells of, where it is not about one. */
  count: number | null
}

/** Beyond, "more than 99" says enough. */
const MOST_COUNTED = 100
const PAGE = 25

/**
 * The lines of this actor, `app_notification n`, whose ticket they see now: a right that ended takes its lines with it.
 * An answer that may not be read (a contact knows only their own words and the helpdesk's) is no news.
 * `offset 0` asks for the ticket line by line; as a join PostgreSQL has read every ticket there is to count no line.
 */
const linesOf = (actor: Actor): Prisma.Sql => Prisma.sql`n.recipient_id = ${actor.personId}::uuid
  and exists (select 1 from ticket t where t.id = n.ticket_id and ${ticketsVisibleTo(actor)} offset 0)
  and (n.kind <> 'replied' or exists (select 1 from event e
    join message m on m.id = (e.data->>'messageId')::uuid where e.id = n.event_id))`

/** How many lines are unread, counted up to a hundred: an expression, for a view that reads more. */
export const unreadCount = (actor: Actor): Prisma.Sql => Prisma.sql`(select count(*)::int from (
  select 1 from app_notification n where n.read_at is null and ${linesOf(actor)} limit ${MOST_COUNTED}) unread)`

/** The same by itself. One query. */
export const unreadNotifications = (actor: Actor): Promise<number> =>
  viewAs(actor, async (db) => {
    const [counted] = await db.$queryRaw<[{ unread: number }]>`select ${unreadCount(actor)} as unread`
    return counted.unread
  })

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One page, the newest first. The keys of the neighbouring pages are null at an end. One query. */
export const notifications = (
  actor: Actor,
  { after, before }: { after: string | null; before: string | null },
): Promise<{ lines: ShownNotification[]; previous: string | null; next: string | null }> =>
  viewAs(actor, async (db) => {
    const given = after || before
    const key = given && id.test(given) ? given : null
    const backwards = !after && key !== null
    const order = backwards ? Prisma.sql`n.id asc` : Prisma.sql`n.id desc`
    const beyond = backwards ? Prisma.sql`n.id > ${key}::uuid` : Prisma.sql`n.id < ${key}::uuid`
    const rows = await db.$queryRaw<ShownNotification[]>`
      select n.id, n.kind, t.number, t.subject, t.language, n.created_at as "createdAt",
        n.read_at is not null as "isRead",
        case when n.kind = 'laidBack' then (select (e.data->'batch'->>'count')::int from event e where e.id = n.event_id)
          end as count
      from (select * from app_notification n where ${linesOf(actor)} and ${key ? beyond : Prisma.sql`true`}
        order by ${order} limit ${PAGE + 1}) n
        join ticket t on t.id = n.ticket_id
      order by ${order}`
    const hasMore = rows.length > PAGE
    const lines = rows.slice(0, PAGE)
    if (backwards) lines.reverse()
    return {
      lines,
      previous: (backwards ? hasMore : key) ? (lines[0]?.id ?? null) : null,
      next: backwards || hasMore ? (lines.at(-1)?.id ?? null) : null,
    }
  })

/** A line of a digest; without a subject for a confidential ticket, whose mails carry number and link only. */
export interface DigestLine {
  number: string
  subject: string | null
  kind: NotificationKind
}

/**
 * What is unread of the kinds that this person wants in a digest, oldest first, at most `most` and how many there are.
 * Two queries.
 */
export const digestLines = (
  actor: Actor,
  { since, until, most }: { since: Date; until: Date; most: number },
): Promise<{ lines: DigestLine[]; inAll: number }> =>
  viewAs(actor, async (db) => {
    const choices = (await choicesOf(db, [actor.personId])).get(actor.personId) ?? {}
    const kinds = Object.entries(choices).flatMap(([kind, ways]) => (ways === 'digest' ? [kind] : []))
    const rows = await db.$queryRaw<(DigestLine & { inAll: number })[]>`
      select t.number, case when not t.is_confidential then t.subject end as subject, n.kind,
        (count(*) over ())::int as "inAll"
      from (select * from app_notification n
          where n.read_at is null and n.kind = any(${kinds}::text[]) and ${linesOf(actor)}) n
        join ticket t on t.id = n.ticket_id
      where n.created_at > ${since.toISOString()}::timestamptz and n.created_at <= ${until.toISOString()}::timestamptz
      order by n.id limit ${most}`
    return { lines: rows.map(({ inAll: _, ...line }) => line), inAll: rows[0]?.inAll ?? 0 }
  })

/** By which ways this person wants to hear of what; kinds that they did not choose for are missing. One query. */
export const notificationChoices = (actor: Actor): Promise<NotificationChoices> =>
  viewAs(actor, async (db) => (await choicesOf(db, [actor.personId])).get(actor.personId) ?? {})
