import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { logger } from '~/lib/logger.server'
import { statementName } from './statement-name.server'

const CONNECTIONS = 20

/**
 * What every session of ours is set to:
 * - UTC. On a server in another time zone adapter-pg stores instants wrongly by the offset; reading cancels it, SQL
 *   does not.
 * - No just-in-time compiling. Row-level security makes our statements look costly to the planner, so that PostgreSQL
 *   compiles them anew at each run: 60 to 90 ms for statements that then run less than one.
 */
const SETTINGS = '-c TimeZone=UTC -c jit=off'

/** The same address, with our settings after those that it brings. */
export function withOurSettings(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  const given = url.searchParams.get('options')
  url.searchParams.set('options', [given, SETTINGS].filter(Boolean).join(' '))
  return url.href
}

/**
 * A pool whose lost connections are logged; unheard, such an error would end the process. The pool itself hears only
 * those that are idle: a database that restarts ends them in the middle of a transaction too.
 */
export function postgresqlPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: withOurSettings(databaseUrl), max: CONNECTIONS })
  pool.on('connect', (client) =>
    client.on('error', (error) => logger.warn({ err: error }, 'a database connection was lost')),
  )
  pool.on('error', () => undefined)
  return pool
}

/** @prisma/adapter-pg over our pool, repaired: tests/data/adapters.test.ts names the faults. */
export class PostgresqlAdapter extends PrismaPg {
  constructor(private readonly pool: pg.Pool) {
    super(pool, { statementNameGenerator: ({ sql }) => statementName(sql) ?? '' })
  }

  override async connect() {
    const adapter = await super.connect()
    // The original splits at every semicolon, also inside functions. One simple query takes a whole script.
    adapter.executeScript = (script) => runScript(adapter, () => this.pool.query(script))
    return adapter
  }
}

/** Runs a script and lets the adapter itself translate what goes wrong, as Prisma expects it. */
async function runScript(adapter: SqlDriverAdapter, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    ;(adapter as unknown as { onError(error: unknown): never }).onError(error)
  }
}
