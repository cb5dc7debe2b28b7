import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { progressBar } from './bench/progress-bar'
import { createDatabase } from './bench/throw-away-database'
import { bringUpToDate } from './bootstrap.mjs'
import { readOptions } from './faults/options'

const AT_MOST_MILLISECONDS = 60 * 60_000

/** Undone in reverse order at the end, whatever the end is. */
const undo: (() => unknown)[] = []
const print = (name: string, value: number | string) => console.log(`${name}=${value}`)

async function faults(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env)
  if (!options) return 0
  await bringUpToDate(['build'], console.error)
  const { serverUrl, ...asked } = options
  print('seed', asked.seed)
  print('database', serverUrl ? 'postgresql' : 'embedded')
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-faults-'))
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const database = serverUrl ? await createDatabase(serverUrl) : null
  if (database) undo.push(database.drop)
  const bar = progressBar('Faults', asked.faults)
  // The settings are read once, when the first module asks for them.
  process.env.DATA_DIR = dataDir
  const { runFaults } = await import('./faults/run')
  const figures = await runFaults({
    ...asked,
    dataDir,
    databaseUrl: database?.url,
    progress: bar.show,
    tell: console.error,
  })
  bar.end()
  print(asked.kind, asked.faults)
  for (const [name, value] of Object.entries(figures.counts)) print(name, value)
  for (const complaint of figures.complaints) console.error(complaint)
  return figures.complaints.length > 0 || figures.counts.extra_mails > asked.faults ? 1 : 0
}

async function cleanUp(): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step()
}

const stop = (reason: string, exitCode: number) => {
  console.error(`\n${reason}: stopping, and dropping the database.`)
  cleanUp().finally(() => process.exit(exitCode))
}
process.once('SIGINT', () => stop('Interrupted', 130))
process.once('SIGTERM', () => stop('Ended', 143))
setTimeout(() => stop('This takes too long', 1), AT_MOST_MILLISECONDS).unref()

process.exitCode = await faults().finally(cleanUp)
