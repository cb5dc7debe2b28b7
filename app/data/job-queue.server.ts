import { fromPglite, PgBoss } from 'pg-boss'
import { withOurSettings } from './adapters/postgresql.server'
import type { OpenDatabase } from './open-database.server'

export type { OpenDatabase }

/** Jobs are small and short-lived: how often their table is looked after, and nothing that only an operator of pg-boss reads. */
const upkeep = {
  // A process that dies with a job in hand: its heart is missed within half a minute, and the job starts again.
  superviseIntervalSeconds: 15,
  monitorIntervalSeconds: 15,
  cronMonitorIntervalSeconds: 20,
  cronWorkerIntervalSeconds: 5,
  registerInstance: false,
  openTelemetry: { enabled: false },
}

/**
 * The job queue in this database, not started yet. It works as the database's owner in a schema of its own, so
 * row-level security is not in its way: jobs carry ids only, and their work takes on rights through data/scope.
 */
export const makeJobQueue = (database: OpenDatabase): PgBoss =>
  database.kind === 'pglite'
    ? new PgBoss({ ...upkeep, db: fromPglite(database.pglite), backend: 'pglite' })
    : new PgBoss({ ...upkeep, connectionString: withOurSettings(database.databaseUrl), max: 5 })
