import { beforeAll, expect, test, vi } from 'vitest'
import { Prisma } from '~/data/generated/client'
import { aTestDatabase } from '../support/database'
import { helpdeskInProcess } from '../support/in-process'
import { type Walked, walkEverything } from './walk'
import { aCanaryWorld } from './world'

// The application's own filters are taken away: row-level security alone must hold.
vi.mock('~/data/visible-to.server', async (original) => {
  const filters = await original<Record<string, unknown>>()
  return Object.fromEntries(Object.keys(filters).map((name) => [name, () => Prisma.sql`true`]))
})

aTestDatabase()
let walked: Walked

beforeAll(async () => {
  walked = await walkEverything(await helpdeskInProcess(), await aCanaryWorld())
  console.log(`canary_without_filters_requests=${walked.requests} foreign_words=${walked.foreign.length}`)
}, 600_000)

test('without the application’s filters the database still shows nobody a foreign word', () => {
  expect(walked.foreign).toEqual([])
})
