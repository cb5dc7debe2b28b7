import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { withOurSettings } from './adapters/postgresql.server'
import { type Migration, migrate } from './migrate.server'

/** The number that Prisma's own tools lock while they migrate: neither runs beside the other. */
const MIGRATION_LOCK = 72707369

/** Brings the embedded database up to date; its folder is locked by the process already. */
export function migratePGlite(pglite: PGlite, migrations?: Migration[]): Promise<string[]> {
  return migrate(
    {
      rows: async <T>(sql: string, values?: unknown[]) => (await pglite.query<T>(sql, values)).rows,
      inTransaction: (work) =>
        pglite.transaction((tx) => work((sql, values) => (values ? tx.query(sql, values) : tx.exec(sql)))),
    },
    migrations,
  )
}

/** Brings a PostgreSQL database up to date over a connection of its own; several processes may start at once. */
export async function migratePostgresql(databaseUrl: string, migrations?: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: withOurSettings(databaseUrl) })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    return await migrate(
      {
        rows: async <T>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as T[],
        async inTransaction(work) {
          await client.query('begin')
          try {
            await work((sql, values) => client.query(sql, values))
            await client.query('commit')
          } catch (error) {
            await client.query('rollback')
            throw error
          }
        },
      },
      migrations,
    )
  } finally {
    // Ending the connection gives the lock back.
    await client.end()
  }
}
