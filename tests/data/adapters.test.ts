import { PGlite } from '@electric-sql/pglite'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PGliteAdapter } from '~/data/adapters/pglite.server'
import { PostgresqlAdapter, postgresqlPool, withOurSettings } from '~/data/adapters/postgresql.server'
import { PrismaClient } from '~/data/generated/client'
import { createEmptyDatabase, onServer, testBackend } from '../support/test-database'

// Both published adapters have faults that lose data without a word; ours are these, repaired. One test per fault.

let adapter: SqlDriverAdapter
let prisma: PrismaClient
let clean: () => Promise<void>

/** The reading of the clock that the database itself sees, whatever a driver makes of it. */
const textOf = async (sql: string) => {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] })
  return rows[0]?.[0]
}

beforeAll(async () => {
  if (testBackend === 'postgresql') {
    const { url, drop } = await createEmptyDatabase()
    // A server whose clocks are not in UTC, as most in Brussels.
    const name = new URL(url).pathname.slice(1)
    await onServer((client) => client.query(`alter database ${name} set timezone to 'Europe/Brussels'`))
    const pool = postgresqlPool(url)
    const factory = new PostgresqlAdapter(pool)
    adapter = await factory.connect()
    prisma = new PrismaClient({ adapter: factory })
    clean = async () => {
      await prisma.$disconnect()
      await pool.end()
      await drop()
    }
  } else {
    const pglite = await PGlite.create()
    const factory = new PGliteAdapter(pglite)
    adapter = await factory.connect()
    prisma = new PrismaClient({ adapter: factory })
    clean = async () => {
      await prisma.$disconnect()
      await pglite.close()
    }
  }
  await adapter.executeScript(`
    create table parent (id int primary key);
    create table child (id int primary key, parent_id int references parent deferrable initially deferred);
    create table moment (id int primary key, at timestamptz not null);
  `)
}, 60_000)
afterAll(() => clean())

describe('a script', () => {
  it('may contain blocks and functions with semicolons inside', async () => {
    await adapter.executeScript(`
      do $$ begin insert into parent values (1); insert into parent values (2); end $$;
      create function twice(n int) returns int language plpgsql as $$ begin n := n * 2; return n; end $$;
      insert into parent values (twice(20));
    `)
    expect(await textOf('select string_agg(id::text, $$ $$ order by id) from parent')).toBe('1 2 40')
  })

  it('that fails says so, and is awaited', async () => {
    await expect(
      adapter.executeScript('insert into parent values (3); insert into parent values (3)'),
    ).rejects.toMatchObject({ cause: { kind: 'UniqueConstraintViolation' } })
    await expect(adapter.executeScript('this is no SQL')).rejects.toThrow()
    expect(await textOf('select count(*)::text from parent where id = 3')).toBe('0')
  })

  it('is finished when it has answered', async () => {
    await adapter.executeScript('select pg_sleep(0.2); insert into parent values (4)')
    expect(await textOf('select count(*)::text from parent where id = 4')).toBe('1')
  })
})

describe('a transaction', () => {
  it('whose commit fails is reported as failed: a deferred key is checked only there', async () => {
    const orphan = prisma.$transaction((db) => db.$executeRaw`insert into child values (1, 999)`)
    await expect(orphan).rejects.toMatchObject({ cause: { kind: 'ForeignKeyConstraintViolation' } })
    expect(await prisma.$queryRaw`select id from child`).toEqual([])
  })

  it('works after one whose commit failed, and after one that was rolled back', async () => {
    await expect(
      prisma.$transaction(async (db) => {
        await db.$executeRaw`insert into child values (2, 1)`
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    await prisma.$transaction((db) => db.$executeRaw`insert into child values (3, 1)`)
    expect(await prisma.$queryRaw`select id from child`).toEqual([{ id: 3 }])
  })

  it.each([
    ['Serializable', 'serializable'],
    ['RepeatableRead', 'repeatable read'],
    ['ReadCommitted', 'read committed'],
  ] as const)('has the isolation level that was asked for: %s', async (isolationLevel, level) => {
    const answer = await prisma.$transaction(
      (db) => db.$queryRaw`select current_setting('transaction_isolation') as level`,
      { isolationLevel },
    )
    expect(answer).toEqual([{ level }])
  })

  it('leaves no isolation level behind for the next one', async () => {
    await prisma.$transaction((db) => db.$queryRaw`select 1`, { isolationLevel: 'Serializable' })
    expect(
      await prisma.$transaction(
        (db) => db.$queryRaw`select current_setting('transaction_isolation') as level`,
      ),
    ).toEqual([{ level: 'read committed' }])
  })

  it('with a failed statement stores nothing of what came before it', async () => {
    await expect(
      prisma.$transaction(async (db) => {
        await db.$executeRaw`insert into parent values (5)`
        await db.$executeRaw`insert into parent values (1)`
      }),
    ).rejects.toThrow()
    expect(await prisma.$queryRaw`select id from parent where id = 5`).toEqual([])
  })
})

describe('a moment', () => {
  const summer = new Date('2026-07-01T10:00:00.123Z')
  const winter = new Date('2026-12-01T10:00:00.456Z')

  it('is stored as it is on a server in another time zone, not only read back so', async () => {
    await prisma.$executeRaw`insert into moment values (1, ${summer}), (2, ${winter})`
    expect(await textOf(`select extract(epoch from at)::text from moment where id = 1`)).toBe(
      `${summer.getTime() / 1000}000`,
    )
    expect(await textOf(`select extract(epoch from at)::text from moment where id = 2`)).toBe(
      `${winter.getTime() / 1000}000`,
    )
    expect(await prisma.$queryRaw`select at from moment order by id`).toEqual([
      { at: summer },
      { at: winter },
    ])
  })

  it('of the database agrees with one of the program', async () => {
    const [answer] = await prisma.$queryRaw<{ at: Date; apart: number }[]>`
      select now() as at, abs(extract(epoch from now() - ${new Date()}::timestamptz))::float8 as apart`
    expect(Math.abs(Number(answer?.at) - Date.now())).toBeLessThan(60_000)
    expect(answer?.apart).toBeLessThan(60)
  })

  it.skipIf(testBackend !== 'postgresql')('compiles no statement, however costly it looks', async () => {
    expect(await prisma.$queryRaw`select current_setting('jit') as jit`).toEqual([{ jit: 'off' }])
  })

  it.skipIf(testBackend !== 'postgresql')('keeps options that the address already gave', () => {
    const address = new URL(withOurSettings('postgresql://h/d?options=-c%20statement_timeout%3D5000'))
    expect(address.searchParams.get('options')).toBe('-c statement_timeout=5000 -c TimeZone=UTC -c jit=off')
  })
})
