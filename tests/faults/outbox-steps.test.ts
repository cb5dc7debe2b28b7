import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outboxSteps } from '~/events/outbox-steps.server'
import { openMailSink } from '../../app/command/bench/mail-sink'
import { createDatabase, type ThrowAwayDatabase } from '../../app/command/bench/throw-away-database'

const serverUrl = process.env.TEST_DATABASE_URL
const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-steps-'))
/** The Message-ID of each mail that arrived, as often as it came. */
const arrived: string[] = []
let sink: Awaited<ReturnType<typeof openMailSink>>
let database: ThrowAwayDatabase | null = null
let onMail = () => {}
let deaths = 0

beforeAll(async () => {
  sink = await openMailSink((raw) => {
    arrived.push(/^message-id:\s*(<[^>]+>)/im.exec(raw.toString('latin1'))?.[1] ?? 'none')
    onMail()
  })
  if (serverUrl) database = await createDatabase(serverUrl)
})
afterAll(async () => {
  await sink?.close()
  await database?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Starts the process that dies at a step; gives it and what it said when it is over. */
async function live(step: string, begun: (child: ChildProcess) => void = () => {}) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/faults/die-at-step.ts', step, database?.url ?? 'embedded', dataDir, sink.url],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'test' } },
  )
  let said = ''
  let complained = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    complained += chunk
  })
  begun(child)
  const tooLong = setTimeout(() => child.kill('SIGKILL'), 110_000)
  const [code, signal] = await once(child, 'close')
  clearTimeout(tooLong)
  return { code, signal, said: said.trim(), complained }
}

describe('a process is ended with kill -9', () => {
  test.each(outboxSteps)(
    'when a mail is %s',
    async (step) => {
      const { signal, said, complained } = await live(step)
      expect({ signal, said }, complained).toEqual({ signal: 'SIGKILL', said: step })
      deaths += 1
    },
    120_000,
  )

  test('while the mail server has the mail and has not said so', async () => {
    const { signal } = await live('inDoubt', (child) => {
      onMail = () => child.kill('SIGKILL')
    })
    onMail = () => {}
    expect(signal).toBe('SIGKILL')
    deaths += 1
  }, 120_000)

  test('and the next start sends everything, each mail under one Message-ID, and nothing is left in hand', async () => {
    const { code, said, complained } = await live('none')
    expect(code, complained).toBe(0)
    const mails = JSON.parse(said) as { id: string; status: string }[]
    expect(deaths).toBe(outboxSteps.length + 1)
    expect(mails.map(({ status }) => status)).toEqual(mails.map(() => 'sent'))
    expect(mails).toHaveLength(deaths)
    expect([...new Set(arrived)].sort()).toEqual(mails.map(({ id }) => `<${id}@helpdesk.example>`).sort())
    // Two deaths came after the mail server had the mail: those two went out twice, and no death made more.
    const extra = arrived.length - mails.length
    expect(extra).toBeGreaterThanOrEqual(2)
    expect(extra).toBeLessThanOrEqual(deaths)
  }, 120_000)
})
