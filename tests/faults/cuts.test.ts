import { test } from 'vitest'
import { createDatabase } from '../../app/command/bench/throw-away-database'
import { expectNothingLost, serverUrl } from './support'

test.skipIf(!serverUrl)(
  'four times all of its connections to PostgreSQL are cut under load: the same, without a restart',
  async () => {
    const database = await createDatabase(serverUrl as string)
    await expectNothingLost({ kind: 'cuts', faults: 4, databaseUrl: database.url }).finally(database.drop)
  },
)
