import { closeDatabase, setDatabase } from '~/data/database.server'
import { openDatabase } from '~/data/open-database.server'
import { env } from '~/env.server'
import { adminSocketPath } from '~/platform/admin-socket.server'
import type { Operations } from './operations'
import { ownOperations } from './own-operations.server'
import { runningHelpdesk } from './running-helpdesk'

/**
 * Gives the operations to a command: with DATABASE_URL over a connection of its own; else through the running helpdesk,
 * which has the embedded database to itself; else on the database that is opened for it and closed again.
 */
export async function withOperations<T>(work: (operations: Operations) => Promise<T>): Promise<T> {
  const running = env.databaseUrl ? null : await runningHelpdesk(adminSocketPath(env.dataDir))
  if (running) return work(running)
  setDatabase(await openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir }))
  try {
    return await work(ownOperations)
  } finally {
    await closeDatabase()
  }
}
