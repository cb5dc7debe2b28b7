import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DatabaseIsNewerError, type Migration, MigrationError, readMigrations } from '~/data/migrate.server'
import { migratePGlite, migratePostgresql } from '~/data/migrate-databases.server'
import { differenceToSchema } from '~/data/migration-difference.server'
import { openDatabase } from '~/data/open-database.server'
import { createEmptyDatabase, onDatabase, testBackend } from '../support/test-database'

const migration = (name: string, script: string): Migration => ({
  name,
  script,
  checksum: createHash('sha256').update(script).digest('hex'),
})
const first = migration('001_first', 'create table first (id int); insert into first values (1);')
const second = migration(
  '002_second',
  'create table second (id int); create function one() returns int language sql as $$ select 1; $$;',
)
const failing = migration('003_failing', 'create table third (id int); insert into nowhere values (1);')

/** An empty database, whichever the backend is. */
interface Empty {
  migrate(migrations: Migration[]): Promise<string[]>
  rows(sql: string): Promise<unknown[]>
}

const isPostgresql = testBackend === 'postgresql'
const opened: (() => Promise<void>)[] = []
let empty: Empty

async function anEmptyDatabase(): Promise<Empty & { url?: string }> {
  if (!isPostgresql) {
    const pglite = await PGlite.create()
    opened.push(() => pglite.close())
    return {
      migrate: (migrations) => migratePGlite(pglite, migrations),
      rows: async (sql) => (await pglite.query(sql)).rows,
    }
  }
  const { url, drop } = await createEmptyDatabase()
  opened.push(drop)
  return {
    url,
    migrate: (migrations) => migratePostgresql(url, migrations),
    rows: (sql) => onDatabase(url, async (client) => (await client.query(sql)).rows),
  }
}

beforeAll(async () => {
  empty = await anEmptyDatabase()
})
afterAll(async () => {
  for (const close of opened) await close()
})

describe('bringing a database up to date', () => {
  it('applies each change once, in the order of their names', async () => {
    expect(await empty.migrate([first, second])).toEqual(['001_first', '002_second'])
    expect(await empty.migrate([first, second])).toEqual([])
    expect(await empty.rows('select one() as one, (select count(*)::int from first) as rows')).toEqual([
      { one: 1, rows: 1 },
    ])
  })

  it("keeps the book of Prisma's own tools", async () => {
    const columns = await empty.rows(`
      select column_name || ' ' || udt_name || case is_nullable when 'NO' then ' required' else '' end as column
      from information_schema.columns where table_name = '_prisma_migrations' order by ordinal_position`)
    expect(columns.map((row) => (row as { column: string }).column)).toEqual([
      'id varchar required',
      'checksum varchar required',
      'finished_at timestamptz',
      'migration_name varchar required',
      'logs text',
      'rolled_back_at timestamptz',
      'started_at timestamptz required',
      'applied_steps_count int4 required',
    ])
    expect(
      await empty.rows(`select migration_name, checksum, finished_at is not null as finished, applied_steps_count
        from _prisma_migrations order by 1`),
    ).toEqual(
      [first, second].map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        finished: true,
        applied_steps_count: 1,
      })),
    )
  })

  it('a change that fails leaves nothing, is not recorded, and is told with its reason', async () => {
    await expect(empty.migrate([first, second, failing])).rejects.toThrow(
      /The change 003_failing of the database did not work: .*nowhere/,
    )
    expect(await empty.rows(`select to_regclass('third') as third`)).toEqual([{ third: null }])
    expect(await empty.rows(`select 1 from _prisma_migrations where migration_name = '003_failing'`)).toEqual(
      [],
    )
    const mended = migration('003_failing', 'create table third (id int);')
    expect(await empty.migrate([first, second, mended])).toEqual(['003_failing'])
  })

  it('a change is made and recorded, or neither', async () => {
    const third = migration('003_failing', 'create table third (id int);')
    const unrecordable = migration(`004_${'x'.repeat(300)}`, 'create table fourth (id int);')
    await expect(empty.migrate([first, second, third, unrecordable])).rejects.toThrow(MigrationError)
    expect(await empty.rows(`select to_regclass('fourth') as fourth`)).toEqual([{ fourth: null }])
  })

  it('refuses a change that was edited after it was applied', async () => {
    const edited = migration('002_second', 'create table other (id int);')
    const third = migration('003_failing', 'create table third (id int);')
    await expect(empty.migrate([first, edited, third])).rejects.toThrow(MigrationError)
    await expect(empty.migrate([first, edited, third])).rejects.toThrow(/its file was edited afterwards/)
  })

  it('refuses a database of a newer version in plain words, and changes nothing', async () => {
    await expect(empty.migrate([first, second])).rejects.toThrow(DatabaseIsNewerError)
    await expect(empty.migrate([first, second])).rejects.toThrow(
      'This database was used by a newer version of Irisdesk (it has the change 003_failing). Start that version, or restore a backup made before the upgrade.',
    )
  })

  it.runIf(isPostgresql)('several processes that start at once make each change once', async () => {
    const { url, migrate, rows } = await anEmptyDatabase()
    const slow = migration('001_slow', 'select pg_sleep(0.3); create table slow (id int);')
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate([slow, second])))
    expect(applied.flat().sort()).toEqual(['001_slow', '002_second'])
    expect(await rows('select count(*)::int as records from _prisma_migrations')).toEqual([{ records: 2 }])
    expect(url).toBeDefined()
  })

  it.runIf(isPostgresql)('two starts of the program on one empty server both end up with it', async () => {
    const { url } = await anEmptyDatabase()
    const starts = await Promise.all([1, 2].map(() => openDatabase({ databaseUrl: url, dataDir: '/unused' })))
    const counts = await Promise.all(
      starts.map((start) => start.prisma.$queryRaw`select count(*)::int as changes from _prisma_migrations`),
    )
    for (const start of starts) await start.close()
    expect(counts).toEqual([[{ changes: readMigrations().length }], [{ changes: readMigrations().length }]])
  })
})

// The engine that compares is the same on both; once is enough.
it.skipIf(isPostgresql)(
  'the migrations make exactly what prisma/schema.prisma asks for',
  async () => {
    expect(
      await differenceToSchema(readMigrations(), readFileSync('prisma/schema.prisma', 'utf8')),
    ).toBeNull()
  },
  120_000,
)
