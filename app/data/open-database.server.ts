import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { bareTransactionOnPGlite, bareTransactionOnPostgresql } from './adapters/bare-transaction.server'
import { durable } from './adapters/durable-files.server'
import { PGliteAdapter } from './adapters/pglite.server'
import { PostgresqlAdapter, postgresqlPool } from './adapters/postgresql.server'
import type { Database } from './database.server'
import { PrismaClient } from './generated/client'
import { migratePGlite, migratePostgresql } from './migrate-databases.server'
import { exchangeOverPostgresql, nobodyElse } from './process-exchange.server'
import { lockFolder } from './process-lock.server'

/** An open database with what job-queue.server needs of it. */
export type OpenDatabase =
  | (Database & { kind: 'pglite'; pglite: PGlite })
  | (Database & { kind: 'postgresql'; databaseUrl: string })

/**
 * Opens the database and brings it up to date: PostgreSQL at `databaseUrl`, or the embedded one in
 * `dataDir`/database, which then belongs to this process alone.
 * @throws FolderInUseError, DatabaseIsNewerError, MigrationError with a sentence for whoever started the program
 */
export async function openDatabase({
  databaseUrl,
  dataDir,
}: {
  databaseUrl?: string | undefined
  dataDir: string
}): Promise<OpenDatabase> {
  if (databaseUrl) {
    await migratePostgresql(databaseUrl)
    return overPostgresql(databaseUrl)
  }
  const lock = await lockFolder(dataDir)
  try {
    const folder = join(dataDir, 'database')
    mkdirSync(folder, { recursive: true })
    const pglite = await PGlite.create(durable(folder))
    await migratePGlite(pglite)
    const database = overPGlite(pglite)
    return {
      ...database,
      async close() {
        await database.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A migrated embedded database that is open already. */
export function overPGlite(pglite: PGlite): OpenDatabase & { kind: 'pglite' } {
  const prisma = new PrismaClient({ adapter: new PGliteAdapter(pglite) })
  return {
    kind: 'pglite',
    prisma,
    bareTransaction: bareTransactionOnPGlite(pglite),
    openExchange: nobodyElse,
    pglite,
    async close() {
      await prisma.$disconnect()
      await pglite.close()
    },
  }
}

/** A migrated PostgreSQL database. */
export function overPostgresql(databaseUrl: string): OpenDatabase & { kind: 'postgresql' } {
  const pool = postgresqlPool(databaseUrl)
  const prisma = new PrismaClient({ adapter: new PostgresqlAdapter(pool) })
  return {
    kind: 'postgresql',
    prisma,
    bareTransaction: bareTransactionOnPostgresql(pool),
    openExchange: exchangeOverPostgresql(databaseUrl),
    databaseUrl,
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
