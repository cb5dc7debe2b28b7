import '../support/data-folder'
import { expect } from 'vitest'
import { env } from '~/env.server'
import { type FaultRun, runFaults } from '../../app/command/faults/run'

// A few faults of each kind; `npm run faults` does many.
export const serverUrl = process.env.TEST_DATABASE_URL

/** Each in a file, and so a data folder, of its own. */
export async function expectNothingLost(
  run: Pick<FaultRun, 'kind' | 'faults' | 'databaseUrl'>,
): Promise<void> {
  const seed = String(Date.now())
  const { counts, complaints } = await runFaults({
    ...run,
    seed,
    dataDir: env.dataDir,
    tell: console.log,
  })
  const figures = Object.entries({ seed, [run.kind]: run.faults, ...counts })
  console.log(figures.map(([name, value]) => `${name}=${value}`).join(' '))
  expect(complaints).toEqual([])
  expect(counts).toMatchObject({ acknowledged_lost: 0, half_written: 0, mails_lost: 0, strange_mails: 0 })
  expect(counts.acknowledged).toBeGreaterThan(run.faults)
  expect(counts.extra_mails).toBeLessThanOrEqual(run.faults)
}
