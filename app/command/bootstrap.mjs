// Brings a clone up to date before anything else runs: libraries, database client, build. Plain JavaScript and
// nothing but Node, because it runs before anything is installed. Each result carries a stamp of what it was made
// from, inside itself: whoever deletes the result deletes the stamp, and a step cut short leaves none.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const NODE_AT_LEAST = [20, 19]

const steps = {
  install: {
    says: 'Installing libraries',
    stamp: 'node_modules/.irisdesk-stamp',
    madeFrom: () => [
      contentOf('package-lock.json'),
      process.version.split('.')[0],
      process.platform,
      process.arch,
    ],
    command: () => [...npm(), 'install', '--no-save', '--no-audit', '--no-fund', '--include=dev'],
    advice: 'The npm registry must be reachable for this.',
  },
  generate: {
    says: 'Generating the database client',
    stamp: 'app/data/generated/.irisdesk-stamp',
    madeFrom: () => [contentOf('prisma/schema.prisma'), contentOf('node_modules/prisma/package.json')],
    command: () => [process.execPath, 'node_modules/prisma/build/index.js', 'generate'],
    // Prisma wants to download an engine that generating does not use; any program that exists satisfies it.
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    advice: 'The message above names the line of prisma/schema.prisma.',
  },
  build: {
    says: 'Building the pages',
    stamp: 'build/.irisdesk-stamp',
    madeFrom: () => [contentOf('package-lock.json'), contentOf('prisma/schema.prisma'), ...sourceTimes()],
    command: () => [process.execPath, 'app/command/build.mjs'],
    env: { NODE_ENV: 'production' },
    advice: 'The message above names the file.',
  },
}

/**
 * Does those of the named steps (install, generate, build) that are due, in the order given.
 * Ends the process with a sentence when one fails or is interrupted: everything can be started again.
 * @param {('install' | 'generate' | 'build')[]} names
 * @param {(line: string) => void} [tell] gets a line before and after each step that is due
 */
export async function bringUpToDate(names, tell = console.log) {
  refuseOldNode()
  process.chdir(root)
  for (const name of names) {
    const step = steps[name]
    const stamp = createHash('sha256').update(JSON.stringify(step.madeFrom())).digest('hex')
    if (existsSync(step.stamp) && readFileSync(step.stamp, 'utf8') === stamp) continue
    rmSync(step.stamp, { force: true })
    tell(`${step.says} ...`)
    const startedAt = performance.now()
    await runOrExit(step)
    mkdirSync(dirname(step.stamp), { recursive: true })
    writeFileSync(step.stamp, stamp)
    tell(`${step.says}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  }
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [needMajor, needMinor] = NODE_AT_LEAST
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return
  console.error(
    `Irisdesk needs Node ${NODE_AT_LEAST.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
  )
  process.exit(1)
}

async function runOrExit({ says, command, env, advice }) {
  const [program, ...args] = command()
  const { code, output } = await run(program, args, env)
  if (code === 0) return
  if (code === null) {
    console.error('\nStopped. Start again when you like: it goes on from here.')
    process.exit(130)
  }
  console.error(`${output.trimEnd().split('\n').slice(-40).join('\n')}\n\n${says} did not work. ${advice}`)
  process.exit(1)
}

/**
 * Runs a program to its end, passing on Ctrl-C and SIGTERM.
 * @returns {Promise<{ code: number | null, output: string }>} code null when it was interrupted
 */
export function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const isWindowsScript = process.platform === 'win32' && program.endsWith('.cmd')
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindowsScript,
    })
    let output = ''
    let interrupted = false
    const collect = (chunk) => {
      output += chunk
    }
    const pass = (signal) => {
      interrupted = true
      child.kill(signal)
    }
    const settle = (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve({ code: interrupted ? null : code, output })
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    child.once('error', (error) => {
      output += `${error.message}\n`
      settle(1)
    })
    child.once('close', (code, signal) => settle(signal === null ? code : null))
  })
}

/** The npm that started us, so that a version manager's choice is kept. */
function npm() {
  const script = process.env.npm_execpath
  if (script && /npm-cli\.c?js$/.test(script)) return [process.execPath, script]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

const contentOf = (file) =>
  existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'absent'

/** Name, size and time of everything that a build is made from: some milliseconds, where contents would take more. */
function sourceTimes() {
  const configuration = ['vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package.json']
  const skipped = new Set([join('app', 'command'), join('app', 'data', 'generated')])
  const files = []
  const visit = (folder) => {
    if (skipped.has(folder) || !existsSync(folder)) return
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (!/\.(test\.tsx?|md)$/.test(entry.name)) files.push(path)
    }
  }
  for (const folder of ['app', 'public', 'emails']) visit(folder)
  return [...configuration, ...files].sort().map((file) => {
    const { size, mtimeMs } = statSync(file)
    return [file, size, mtimeMs]
  })
}
