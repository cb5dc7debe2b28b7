import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { readMigrations } from '~/data/migrate.server'
import { migratePGlite, migratePostgresql } from '~/data/migrate-databases.server'
import { type OpenDatabase, overPGlite, overPostgresql } from '~/data/open-database.server'

/** Which database this run of the integration tests is on. */
export const testBackend = process.env.IRISDESK_TEST_BACKEND === 'postgresql' ? 'postgresql' : 'pglite'

/** An empty, migrated database of its own; close() also throws it away. */
export const openTestDatabase = (): Promise<OpenDatabase> =>
  testBackend === 'postgresql' ? openOnPostgresql() : openOnPGlite()

const versionOfMigrations = () =>
  createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 16)

/** In memory, from a dump that is made once for each version of the migrations: half a second instead of four. */
async function openOnPGlite(): Promise<OpenDatabase> {
  const folder = 'node_modules/.cache/irisdesk'
  const file = join(folder, `pglite-${versionOfMigrations()}.tar`)
  if (!existsSync(file)) {
    const fresh = await PGlite.create()
    await migratePGlite(fresh)
    const dump = Buffer.from(await (await fresh.dumpDataDir('none')).arrayBuffer())
    await fresh.close()
    mkdirSync(folder, { recursive: true })
    // Several test files may do this at once: a name of its own first, so that nobody reads half a file.
    const own = `${file}.${process.pid}`
    writeFileSync(own, dump)
    renameSync(own, file)
  }
  return overPGlite(await PGlite.create({ loadDataDir: new Blob([readFileSync(file)]) }))
}

/** Where the tests' PostgreSQL is; any database of it, by a login that may create databases and roles. */
export function testDatabaseUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('IRISDESK_TEST_BACKEND=postgresql needs TEST_DATABASE_URL')
  return url
}

/** The same server, another database. */
export function urlOfDatabase(name: string): string {
  const url = new URL(testDatabaseUrl())
  url.pathname = `/${name}`
  return url.href
}

/** Runs work on the server itself, where databases are made and dropped. */
export const onServer = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  onDatabase(testDatabaseUrl(), work)

/** Runs work over a connection of its own, past everything of the program. */
export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A database with nothing in it, not even tables. */
export async function createEmptyDatabase(
  template = 'template1',
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `irisdesk_test_${randomBytes(6).toString('hex')}`
  await onServer((client) => client.query(`create database ${name} template ${template}`))
  return {
    url: urlOfDatabase(name),
    drop: () => onServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  }
}

async function openOnPostgresql(): Promise<OpenDatabase> {
  const { url, drop } = await createEmptyDatabase(await migratedTemplate())
  const database = overPostgresql(url)
  return {
    ...database,
    async close() {
      await database.close()
      await drop()
    },
  }
}

const TEMPLATE_LOCK = 20261124

/** A migrated database to copy, made once for each version of the migrations. */
function migratedTemplate(): Promise<string> {
  const name = `irisdesk_template_${versionOfMigrations()}`
  return onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return name
    const making = `${name}_making`
    await client.query(`drop database if exists ${making} with (force)`)
    await client.query(`create database ${making}`)
    await migratePostgresql(urlOfDatabase(making))
    await client.query(`alter database ${making} rename to ${name}`)
    return name
  })
}
