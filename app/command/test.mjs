// npm test: everything that guards the program, in one go. `npm test -- unit integration` runs only those stages.
// What cannot run here is skipped by name and counted. The last line is the sum: "N passed, N failed, N skipped".
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import { bringUpToDate, root, run } from './bootstrap.mjs'

const tool = (path) => (args) => () => [process.execPath, join('node_modules', path), ...args]
const biome = tool('@biomejs/biome/bin/biome')
const typescript = tool('typescript/bin/tsc')
const dependencyCruiser = tool('dependency-cruiser/bin/dependency-cruise.mjs')
const knip = tool('knip/bin/knip.js')
const vitest = tool('vitest/vitest.mjs')

const chromium = findChromium()

/**
 * Where there is PostgreSQL too, the embedded database is tested with what can differ between the two: how it is opened,
 * locked, migrated and filled, its one connection under use cases, jobs and mails. The rest is the same SQL once more.
 */
const differsWhenEmbedded = [
  'command',
  'data',
  'demo',
  'events',
  'jobs',
  'mail-in',
  'mail-out',
  'promises',
  'use-cases',
]

const stages = [
  check('lint', biome(['check', '--error-on-warnings', '.'])),
  check('types', typescript(['--noEmit'])),
  check('imports', dependencyCruiser(['app', 'prisma'])),
  check('unused', knip([])),
  tests('unit', 'unit'),
  tests('integration', 'integration', {
    env: { IRISDESK_TEST_BACKEND: 'pglite' },
    only: process.env.TEST_DATABASE_URL ? differsWhenEmbedded.map((folder) => `tests/${folder}/`) : [],
  }),
  tests('integration on PostgreSQL', 'integration', {
    env: { IRISDESK_TEST_BACKEND: 'postgresql' },
    skipBecause: process.env.TEST_DATABASE_URL ? undefined : 'TEST_DATABASE_URL is not set',
  }),
  { name: 'build', act: () => bringUpToDate(['build'], quiet).then(() => ({ passed: 1 })) },
  tests('faults', 'faults'),
  tests('browser', 'browser', {
    env: { CHROMIUM_PATH: chromium ?? '' },
    skipBecause: chromium ? undefined : 'no Chromium was found (CHROMIUM_PATH names one)',
  }),
]

await bringUpToDate(['install', 'generate'])
const reports = mkdtempSync(join(tmpdir(), 'irisdesk-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

const wanted = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0 }
for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name.split(' ')[0]))) {
  const startedAt = performance.now()
  const { passed = 0, failed = 0, skipped = [], output = '' } = await perform(stage)
  const seconds = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
  if (failed > 0) console.log(output.trimEnd())
  console.log(`${stage.name.padEnd(26)} ${seconds.padStart(8)}   ${count(passed, failed, skipped.length)}`)
  for (const name of skipped) console.log(`  skipped: ${name}`)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped.length
}
console.log(count(total.passed, total.failed, total.skipped))
process.exitCode = total.failed > 0 ? 1 : 0

function perform(stage) {
  return stage.skipBecause ? { skipped: [`${stage.name}: ${stage.skipBecause}`] } : stage.act()
}

/** A tool that is content or not: counts as one. */
function check(name, command) {
  const act = async () => {
    const [program, ...args] = command()
    const { code, output } = await run(program, args, { NO_COLOR: '1' })
    stopIfInterrupted(code)
    return code === 0 ? { passed: 1 } : { failed: 1, output }
  }
  return { name, act }
}

/** One project of vitest.config.ts; each of its tests counts. */
function tests(name, project, { env = {}, only = [], skipBecause } = {}) {
  const act = async () => {
    const file = join(reports, `${name.replaceAll(' ', '-')}.json`)
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
    const command = vitest(['run', '--project', project, '--passWithNoTests', ...reporters, ...only])
    const [program, ...args] = command()
    const { code, output } = await run(program, args, { ...env, NODE_ENV: 'test', NO_COLOR: '1' })
    stopIfInterrupted(code)
    const result = existsSync(file) ? resultOf(JSON.parse(readFileSync(file, 'utf8'))) : { failed: 0 }
    // A file that cannot be read, an error outside of any test: vitest says so only by its exit code.
    if (code !== 0 && result.failed === 0) result.failed = 1
    return { ...result, output }
  }
  return { name, act, skipBecause }
}

/** @param report what vitest's json reporter writes */
function resultOf(report) {
  const all = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  )
  const isSkipped = ({ status }) =>
    status === 'pending' || status === 'skipped' || status === 'todo' || status === 'disabled'
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  return {
    passed: all.filter(({ status }) => status === 'passed').length,
    failed: all.filter(({ status }) => status === 'failed').length + brokenFiles.length,
    skipped: all.filter(isSkipped).map(({ file, fullName }) => `${relative(root, file)}: ${fullName}`),
  }
}

function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : undefined
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const folders = (process.env.PATH ?? '').split(delimiter)
  const applications = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), applications].find(
    (path) => existsSync(path),
  )
}

function stopIfInterrupted(code) {
  if (code !== null) return
  console.error('\nStopped.')
  process.exit(130)
}

function count(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function quiet() {}
