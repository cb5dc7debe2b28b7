import { test } from 'vitest'
import { createDatabase } from '../../app/command/bench/throw-away-database'
import { expectNothingLost, serverUrl } from './support'

test.skipIf(!serverUrl)(
  'killed with kill -9 four times under load, the helpdesk on PostgreSQL has every word that it acknowledged, once and whole',
  async () => {
    const database = await createDatabase(serverUrl as string)
    await expectNothingLost({ kind: 'kills', faults: 4, databaseUrl: database.url }).finally(database.drop)
  },
)
