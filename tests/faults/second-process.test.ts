import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Helpdesk, startHelpdesk } from '../browser/support/helpdesk'

const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-second-'))
const started: Helpdesk[] = []
afterAll(async () => {
  for (const helpdesk of started) await helpdesk.kill()
  rmSync(dataDir, { recursive: true, force: true })
})

const start = async () => {
  const helpdesk = await startHelpdesk({ dataDir, settings: { DEMO: 'no', LOG_LEVEL: 'error' } })
  started.push(helpdesk)
  return helpdesk
}

test('a second helpdesk on one data directory is refused in a sentence, the first goes on, and after a kill -9 the next one starts', async () => {
  const first = await start()
  const sentence = `Another Irisdesk \\(process \\d+\\) is using ${dataDir}. Stop it first, or set DATA_DIR to another folder.`
  await expect(start()).rejects.toThrow(new RegExp(`^The helpdesk ended with 1:\n${sentence}\n$`))
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200)
  await first.kill()
  const next = await start()
  expect((await fetch(`${next.origin}/readyz`)).status).toBe(200)
  await next.stop()
})
