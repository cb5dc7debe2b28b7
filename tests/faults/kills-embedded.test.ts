import { test } from 'vitest'
import { expectNothingLost } from './support'

test('killed with kill -9 three times under load, so has the helpdesk on the embedded database', async () => {
  await expectNothingLost({ kind: 'kills', faults: 3 })
})
