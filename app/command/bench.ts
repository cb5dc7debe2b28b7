import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureFanOut, openPages } from './bench/fan-out'
import { openMailSink } from './bench/mail-sink'
import { askOnce, type Measured, measure } from './bench/measure'
import { type BenchOptions, type Part, readOptions } from './bench/options'
import { weighPage } from './bench/page-weight'
import { type Served, serve } from './bench/processes'
import { progressBar } from './bench/progress-bar'
import { openQueryCounter } from './bench/query-counter'
import { pages, type Scenarios, scenarios } from './bench/scenarios'
import { slopeOf } from './bench/slope'
import { createDatabase } from './bench/throw-away-database'
import { type BenchWorld, fillDatabase, readWorld } from './bench/world'
import { bringUpToDate } from './bootstrap.mjs'

/** What the slope is measured against. */
const FEW_TICKETS = 10_000
/** Long enough for a slow machine with many tickets, short enough to be forgotten and still end. */
const AT_MOST_MILLISECONDS = 60 * 60_000

/** Undone in reverse order at the end, whatever the end is. */
const undo: (() => unknown)[] = []
const print = (name: string, value: number | string) => console.log(`${name}=${value}`)
const rounded = (value: number) => Number(value.toPrecision(4))

async function bench(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env)
  if (!options) return
  await bringUpToDate(['build'], console.error)
  const filledAt = performance.now()
  const databaseUrl = await databaseOf(options, options.tickets)
  print('tickets', options.tickets)
  print('seed_seconds', rounded((performance.now() - filledAt) / 1000))
  const world = await readWorld(databaseUrl)

  // One for the whole run: it knows which tickets were answered already.
  const asks = scenarios(world)
  const wants = (part: Part) => options.parts.includes(part)
  if (wants('queries')) await countQueries(databaseUrl, asks)
  if (wants('weight')) await weigh(databaseUrl, asks)
  if (wants('slope') && options.tickets > FEW_TICKETS) await measureSlope(databaseUrl, asks, options)
  if (wants('live')) await tellOpenPages(databaseUrl, world, options)
  if (wants('speed')) await compare(databaseUrl, { world, asks }, options.seconds)
}

/** A filled database of its own. */
async function databaseOf({ serverUrl }: BenchOptions, tickets: number): Promise<string> {
  const database = await createDatabase(serverUrl)
  undo.push(database.drop)
  const bar = progressBar('Tickets', tickets)
  await fillDatabase(database.url, tickets, bar.show)
  bar.end()
  return database.url
}

/** Each page over all these tickets, against the same page over few. */
async function measureSlope(databaseUrl: string, asks: Scenarios, options: BenchOptions): Promise<void> {
  const fewUrl = await databaseOf(options, FEW_TICKETS)
  const few = { helpdesk: await startHelpdesk(fewUrl), asks: scenarios(await readWorld(fewUrl)) }
  const many = { helpdesk: await startHelpdesk(databaseUrl), asks }
  for (const page of pages) {
    const slope = await slopeOf(page, few, many, options.seconds)
    print(`${page}_time_ratio_to_${FEW_TICKETS}`, rounded(slope))
  }
  await few.helpdesk.stop()
  await many.helpdesk.stop()
}

/** How many statements each thing costs; the fewest of several tries, because jobs ask in between. */
async function countQueries(databaseUrl: string, asks: Scenarios): Promise<void> {
  const counter = await openQueryCounter(databaseUrl)
  undo.push(counter.close)
  const helpdesk = await startHelpdesk(counter.url)
  for (const [name, next] of Object.entries(asks)) {
    const counts: number[] = []
    for (let time = 0; time < 12; time++) {
      const asked = next()
      counter.take()
      await askOnce(helpdesk.origin, asked)
      counts.push(counter.take())
    }
    print(`${name}_queries`, Math.min(...counts))
  }
  await helpdesk.stop()
  counter.close()
}

async function weigh(databaseUrl: string, asks: Scenarios): Promise<void> {
  const helpdesk = await startHelpdesk(databaseUrl)
  for (const [name, next] of Object.entries(asks).filter(([name]) => pages.includes(name))) {
    const { documentBytes, scriptBytes } = await weighPage(helpdesk.origin, next())
    print(`${name}_document_gzip_bytes`, documentBytes)
    print(`${name}_script_gzip_bytes`, scriptBytes)
  }
  await helpdesk.stop()
}

/** What happens to one ticket, told to all pages that are open. */
async function tellOpenPages(
  databaseUrl: string,
  { watched }: BenchWorld,
  options: BenchOptions,
): Promise<void> {
  const sink = await openMailSink()
  undo.push(sink.close)
  const helpdesks: Served[] = []
  for (let process = 0; process < options.processes; process++)
    helpdesks.push(await startHelpdesk(databaseUrl, sink.url))
  const told = await measureFanOut(helpdesks, watched, options.pages)
  print('live_processes', helpdesks.length)
  print('live_pages', told.pages)
  print('live_deliveries', told.deliveries)
  print('live_first_ms', rounded(told.first))
  print('live_p50_ms', rounded(told.p50))
  print('live_p99_ms', rounded(told.p99))
  print('live_resident_megabytes', told.residentMegabytes.map((held) => held ?? 'unknown').join('+'))
  for (const helpdesk of helpdesks) await helpdesk.stop()
}

/** The helpdesk and, in the same run, what machine and framework allow at all. */
async function compare(
  databaseUrl: string,
  { world, asks }: { world: BenchWorld; asks: Scenarios },
  seconds: number,
): Promise<void> {
  const sink = await openMailSink()
  undo.push(sink.close)
  const bare = await serve(
    ['--import', 'tsx', 'app/command/bench/bare.tsx'],
    'Bare pages are ready',
    {
      DATABASE_URL: databaseUrl,
    },
    undo,
  )
  const limits = {
    bare_query: { path: `/query?queue=${world.queueId}` },
    bare_remix_page: { path: `/?queue=${world.queueId}` },
  }
  for (const [name, asked] of Object.entries(limits)) {
    report(`${name}_c1`, await measure(bare, () => asked, 1, seconds))
    report(`${name}_c16`, await measure(bare, () => asked, 16, seconds))
  }

  const helpdesk = await startHelpdesk(databaseUrl, sink.url)
  // What is written is told to open pages as well.
  const open = await openPages([helpdesk], 50, world.watched)
  print('first_mails_ms', rounded(await firstMails(helpdesk, asks, sink.taken)))
  for (const [name, next] of Object.entries(asks)) {
    report(`${name}_c1`, await measure(helpdesk, next, 1, seconds))
    const at16 = await measure(helpdesk, next, 16, seconds)
    report(`${name}_c16`, at16)
    if (!pages.includes(name)) continue
    // Beside it, and not at the start of the run: a machine is not equally busy for minutes.
    for (const [limit, asked] of Object.entries(limits)) {
      const beside = await measure(bare, () => asked, 16, seconds)
      print(`${name}_${limit}_ratio`, rounded(beside.perSecond / at16.perSecond))
      if (at16.cpu && beside.cpu) print(`${name}_${limit}_cpu_ratio`, rounded(at16.cpu / beside.cpu))
    }
  }
  open.close()
  print('mails_taken_by_sink', sink.taken())
}

/** The first mail of each kind and language makes its template ready; what follows is measured without that. */
async function firstMails(
  helpdesk: Served,
  { create, reply }: Scenarios,
  taken: () => number,
): Promise<number> {
  const startedAt = performance.now()
  const kinds = [create, reply].filter((ask) => ask !== undefined)
  const each = 4
  for (const ask of kinds) for (let time = 0; time < each; time++) await askOnce(helpdesk.origin, ask())
  while (taken() < kinds.length * each && performance.now() - startedAt < 30_000)
    await new Promise((resolve) => setTimeout(resolve, 50))
  return performance.now() - startedAt
}

function report(name: string, { perSecond, p50, p99, cpu }: Measured): void {
  print(`${name}_per_second`, rounded(perSecond))
  print(`${name}_p50_ms`, p50)
  print(`${name}_p99_ms`, p99)
  if (cpu !== null) print(`${name}_cpu_ms`, rounded(cpu))
}

/** The built helpdesk as one process, as `npm start` runs it; without a mail server it keeps its mails. */
async function startHelpdesk(databaseUrl: string, smtpUrl?: string): Promise<Served> {
  const dataDir = mkdtempSync(join(tmpdir(), 'irisdesk-bench-'))
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }))
  return serve(
    ['app/command/start.mjs'],
    'Irisdesk is ready',
    {
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DEMO: 'no',
      LOG_LEVEL: 'error',
      ...(smtpUrl && { SMTP_URL: smtpUrl }),
    },
    undo,
  )
}

async function cleanUp(): Promise<void> {
  for (let step = undo.pop(); step; step = undo.pop()) await step()
}

let isStopping = false
const stop = (reason: string, exitCode: number) => {
  isStopping = true
  console.error(`\n${reason}: stopping, and dropping the bench's database.`)
  cleanUp().finally(() => process.exit(exitCode))
}
process.once('SIGINT', () => stop('Interrupted', 130))
process.once('SIGTERM', () => stop('Ended', 143))
setTimeout(() => stop('This takes too long', 1), AT_MOST_MILLISECONDS).unref()

try {
  await bench()
} catch (error) {
  // What breaks off because somebody stopped it is no news.
  if (!isStopping) console.error(`The bench did not work: ${(error as Error).message}`)
  process.exitCode = 1
}
if (!isStopping) await cleanUp()
