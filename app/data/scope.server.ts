import { database } from './database.server'
import { Prisma } from './generated/client'

/** The database inside a scoped transaction: what row-level security lets its role see. */
export type Db = Prisma.TransactionClient

// PGlite has one connection: whoever waits longer than this is told to try again (P2028, answered as 503).
const patience = { maxWait: 8_000, timeout: 20_000 }

interface Scope {
  role: 'irisdesk_app' | 'irisdesk_system'
  actorId: string
  reason: string
}

async function within<T>({ role, actorId, reason }: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  return database().prisma.$transaction(async (db) => {
    const [scope] = await db.$queryRaw<{ role: string }[]>`
      select set_config('role', ${role}, true), set_config('app.actor', ${actorId}, true),
        set_config('app.reason', ${reason}, true), current_user::text as role`
    // A login that ignores row-level security would show everything to everybody: better to show nothing.
    if (scope?.role !== role) throw new Error(`The database did not take on the role ${role}`)
    return work(db)
  }, patience)
}

/** What a view reads with. A `Db` fits as well, so that a read can be part of a change. */
export interface Reader {
  $queryRaw<T>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<T>
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The same scope as asActor, for views: SQL only, and several times lighter. Two round trips more than its queries.
 */
export async function viewAs<T>(actor: { personId: string }, work: (db: Reader) => Promise<T>): Promise<T> {
  if (!uuid.test(actor.personId)) throw new Error('An actor needs the id of a person')
  return inSql({ role: 'irisdesk_app', actorId: actor.personId, reason: '' }, work)
}

/** The same scope as acrossAdministrations in SQL only, for what runs with every event: outbox and delivery. */
export const acrossAdministrationsInSql = <T>(reason: string, work: (db: Reader) => Promise<T>): Promise<T> =>
  inSql({ role: 'irisdesk_system', actorId: '', reason }, work)

function inSql<T>({ role, actorId, reason }: Scope, work: (db: Reader) => Promise<T>): Promise<T> {
  // It stands in the statement itself, so that the scope is set in the same round trip as BEGIN. Planning under row-level
  // security takes longer than reading (20 ms and more): plans are kept, because ours do not depend on the values.
  const opening = `select set_config('role', ${quoted(role)}, true), set_config('app.actor', ${quoted(actorId)}, true),
    set_config('app.reason', ${quoted(reason)}, true), set_config('plan_cache_mode', 'force_generic_plan', true),
    current_user::text as role`
  return database().bareTransaction(opening, async (run, opened) => {
    if ((opened as { role?: string } | undefined)?.role !== role)
      throw new Error(`The database did not take on the role ${role}`)
    const perform = (query: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
      const { text, values: inOrder } = 'text' in query ? query : Prisma.sql(query, ...values)
      return run(text, inOrder)
    }
    return work({
      $queryRaw: async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
        (await perform(query, values)).rows as Rows,
      $executeRaw: async (query, ...values) => (await perform(query, values)).count,
    })
  })
}

/** A text of ours as a literal; standard_conforming_strings is on in both databases. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * One transaction in which row-level security shows what this person may see now, and nothing else.
 * No network, hashing or file work inside: the embedded database has one connection.
 */
export const asActor = <T>(actor: { personId: string }, work: (db: Db) => Promise<T>): Promise<T> =>
  within({ role: 'irisdesk_app', actorId: actor.personId, reason: '' }, work)

/**
 * From here on the actor's own transaction sees every administration, until its end: for an act by which its actor
 * loses sight of what they change. Every right was checked before.
 */
export async function goOnAcrossAdministrations(db: Db, reason: string): Promise<void> {
  await db.$queryRaw`select set_config('role', 'irisdesk_system', true), set_config('app.reason', ${reason}, true)`
}

/**
 * One transaction that sees every administration: sign-in, intake, jobs. The reason stands in the code for whoever
 * reviews it, and in the database's own log.
 */
export const acrossAdministrations = <T>(reason: string, work: (db: Db) => Promise<T>): Promise<T> =>
  within({ role: 'irisdesk_system', actorId: '', reason }, work)
