import pg from 'pg'
import { withOurSettings } from './adapters/postgresql.server'
import { database } from './database.server'
import { readMigrations } from './migrate.server'
import { acrossAdministrationsInSql } from './scope.server'

/** What an operator may know of the contents: counts, and nobody's words. */
export interface InstallationHealth {
  database: 'pglite' | 'postgresql'
  /** Mails that were stored and not finished for more than five minutes. */
  mailsUnfinished: number
  /** Mails that reached no address of an administration. */
  mailsWithoutAdministration: number
  /** Mails to people that wait for more than five minutes, and that the recipient's server refused in the last week. */
  notificationsWaiting: number
  notificationsFailed: number
  addresses: number
  /** Tickets that should have moved by themselves more than five minutes ago: the tasks do not run. */
  overdue: number
}

/** One transaction across administrations. */
export const installationHealth = (): Promise<InstallationHealth> =>
  acrossAdministrationsInSql('an operator asks how the installation is', async (db) => {
    const [counts] = await db.$queryRaw<Omit<InstallationHealth, 'database'>[]>`
      select
        (select count(*)::int from incoming_mail
          where outcome = 'received' and received_at < now() - interval '5 minutes') as "mailsUnfinished",
        (select count(*)::int from mail_delivery
          where administration_id is null and outcome = 'held') as "mailsWithoutAdministration",
        (select count(*)::int from notification
          where status = 'queued' and created_at < now() - interval '5 minutes') as "notificationsWaiting",
        (select count(*)::int from notification
          where status = 'failed' and created_at > now() - interval '7 days') as "notificationsFailed",
        (select count(*)::int from administration_address) as addresses,
        (select count(*)::int from ticket
          where status = 'pending' and pending_until < now() - interval '5 minutes') as overdue`
    if (!counts) throw new Error('The database gave no counts')
    return { database: database().kind, ...counts }
  })

/** What the database's own book of changes says beside ours. Reads only: a look must not migrate. */
export async function migrationState(databaseUrl: string): Promise<{ pending: string[]; unknown: string[] }> {
  const client = new pg.Client({
    connectionString: withOurSettings(databaseUrl),
    connectionTimeoutMillis: 5_000,
  })
  await client.connect()
  try {
    const { rows } = await client.query<{ book: boolean }>(
      `select to_regclass('public._prisma_migrations') is not null as book`,
    )
    const applied = rows[0]?.book
      ? (
          await client.query<{ name: string }>(
            'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
          )
        ).rows.map(({ name }) => name)
      : []
    const known = readMigrations().map(({ name }) => name)
    return {
      pending: known.filter((name) => !applied.includes(name)),
      unknown: applied.filter((name) => !known.includes(name)),
    }
  } finally {
    await client.end()
  }
}
