import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One connection to a database, whichever it is. */
export interface MigrationSession {
  rows<T>(sql: string, values?: unknown[]): Promise<T[]>
  /** Runs a script of several statements and records it, both or neither. */
  inTransaction(
    work: (run: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>,
  ): Promise<void>
}

export interface Migration {
  name: string
  script: string
  checksum: string
}

/** The database was brought up to date by a newer version of the program. */
export class DatabaseIsNewerError extends Error {
  constructor(unknown: string[]) {
    super(
      `This database was used by a newer version of Irisdesk (it has the change ${unknown.at(-1)}). Start that version, or restore a backup made before the upgrade.`,
      { cause: unknown },
    )
    this.name = 'DatabaseIsNewerError'
  }
}

/** A change could not be made, or is not the one that the database knows by that name. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Every migration of a folder laid out as Prisma does, in the order of their names. */
export function readMigrations(folder = 'prisma/migrations'): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      // Git may have turned line ends into CR LF; the checksum is of the text.
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    })
}

// The table of Prisma's own tools, column by column, so that `prisma migrate deploy` and `status` go on working.
const bookOfMigrations = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`

interface Applied {
  name: string
  checksum: string
  finished: boolean
}

/**
 * Brings a database up to date. Each migration is one transaction: a failing one leaves nothing, not even a record.
 * Whoever calls it holds a lock against a second process.
 * @returns the names of what was applied now
 * @throws DatabaseIsNewerError when the database has a migration that is not in the list
 */
export async function migrate(session: MigrationSession, migrations = readMigrations()): Promise<string[]> {
  const applied = new Map((await appliedMigrations(session)).map((row) => [row.name, row]))
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...applied.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0) throw new DatabaseIsNewerError(unknown)
  for (const { name, checksum } of migrations) assertUnchanged(name, checksum, applied.get(name))

  const pending = migrations.filter(({ name }) => !applied.has(name))
  for (const migration of pending) await apply(session, migration)
  return pending.map(({ name }) => name)
}

async function appliedMigrations(session: MigrationSession): Promise<Applied[]> {
  const [book] = await session.rows<{ exists: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as exists`,
  )
  if (!book?.exists) return []
  return session.rows<Applied>(`
    select migration_name as name, checksum, finished_at is not null as finished
    from _prisma_migrations where rolled_back_at is null order by migration_name`)
}

function assertUnchanged(name: string, checksum: string, applied: Applied | undefined): void {
  if (!applied) return
  if (!applied.finished) {
    throw new MigrationError(
      `The change ${name} of the database was begun by another tool and not finished.`,
      {
        cause: applied,
      },
    )
  }
  if (applied.checksum !== checksum) {
    throw new MigrationError(
      `The change ${name} is not the one that this database was made with: its file was edited afterwards. Restore the file, or begin with an empty database.`,
      { cause: applied },
    )
  }
}

async function apply(session: MigrationSession, { name, script, checksum }: Migration): Promise<void> {
  try {
    await session.inTransaction(async (run) => {
      await run(bookOfMigrations)
      await run(script)
      await run(
        `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         values ($1, $2, $3, now(), clock_timestamp(), 1)`,
        [randomUUID(), checksum, name],
      )
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationError(`The change ${name} of the database did not work: ${reason}`, { cause: error })
  }
}
