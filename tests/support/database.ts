import { afterAll, beforeAll } from 'vitest'
import { closeDatabase, setDatabase } from '~/data/database.server'
import type { OpenDatabase } from '~/data/open-database.server'
import { openTestDatabase } from './test-database'

/**
 * Gives the tests of this file a database of their own, registered as the process's, so that use cases, views and
 * scopes work as in the program. IRISDESK_TEST_BACKEND says which: pglite (also when absent) or postgresql.
 * It starts empty; support/builders fills it.
 * @returns a function that gives the open database inside a test
 */
export function aTestDatabase(): () => OpenDatabase {
  let opened: OpenDatabase | undefined
  beforeAll(async () => {
    opened = await openTestDatabase()
    setDatabase(opened)
  })
  afterAll(closeDatabase)
  return () => {
    if (!opened) throw new Error('The test database opens in beforeAll: ask for it inside a test')
    return opened
  }
}
