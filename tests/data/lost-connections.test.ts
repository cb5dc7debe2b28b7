import { expect, test } from 'vitest'
import { acrossAdministrationsInSql, asActor } from '~/data/scope.server'
import { isTemporaryFailure } from '~/data/temporary-failure.server'
import { actorOf, anAdministration, aPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { onDatabase, testBackend } from '../support/test-database'

const database = aTestDatabase()

/** Ends every connection of the program to its database, as a database that restarts does. */
async function cut(): Promise<void> {
  const opened = database()
  if (opened.kind !== 'postgresql') throw new Error('Only PostgreSQL has connections')
  await onDatabase(opened.databaseUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`),
  )
  // The news of it comes by itself, also to a connection that asks nothing.
  await new Promise((resolve) => setTimeout(resolve, 200))
}

// An error that nobody hears ends the process; here vitest hears it, and fails the run.
test.skipIf(testBackend === 'pglite')(
  'a connection that is lost in the middle of a transaction fails that one, and the next one works',
  async () => {
    const person = await actorOf(
      await aPerson({ roles: [{ administration: await anAdministration(), role: 'agent' }] }),
    )
    const count = () => asActor(person, (db) => db.ticket.count())
    expect(await count()).toBe(0)
    const reading = acrossAdministrationsInSql('a test reads', async (db) => {
      await cut()
      return db.$queryRaw`select 1`
    })
    // A mail that comes at this moment is tried again, and not laid before a human.
    expect(isTemporaryFailure(await reading.catch((error) => error))).toBe(true)
    expect(await count()).toBe(0)
    const changing = asActor(person, async (db) => {
      await cut()
      return db.ticket.count()
    })
    expect(isTemporaryFailure(await changing.catch((error) => error))).toBe(true)
    expect(await count()).toBe(0)
  },
)
