import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A helpdesk as `npm start` runs it: its own process, port and data directory. */
export interface Helpdesk {
  origin: string
  /** Everything it printed. */
  printed: () => string
  /** From the start of the process to the ready line. */
  startedInMilliseconds: number
  /** SIGTERM, and waits for the end. */
  stop(): Promise<void>
  /** As a power cut for the program: no time to say goodbye. */
  kill(): Promise<void>
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Only what is named: the settings of whoever runs the tests must not reach the helpdesk. */
const environment = (settings: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  ...settings,
})

interface Options {
  dataDir: string
  port?: number
  settings?: Record<string, string>
}

/** Starts a helpdesk and waits until it says that it is ready. The build must be there: `npm test` makes it before. */
export async function startHelpdesk({ dataDir, port, settings = {} }: Options): Promise<Helpdesk> {
  const chosen = port ?? (await freePort())
  const startedAt = performance.now()
  const program = spawn(process.execPath, ['app/command/start.mjs'], {
    cwd: root,
    env: environment({ PORT: String(chosen), DATA_DIR: dataDir, ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const startedInMilliseconds = await new Promise<number>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Irisdesk is ready')) resolve(performance.now() - startedAt)
    }
    program.stdout.on('data', collect)
    program.stderr.on('data', collect)
    program.once('exit', (code) => reject(new Error(`The helpdesk ended with ${code}:\n${output}`)))
  })
  return {
    origin: `http://127.0.0.1:${chosen}`,
    printed: () => output,
    startedInMilliseconds,
    stop: () => end(program, 'SIGTERM'),
    kill: () => end(program, 'SIGKILL'),
  }
}

async function end(program: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = once(program, 'exit')
  program.kill(signal)
  await ended
}

/** Runs an operator's command as a person would, and gives what it printed. */
export async function runAdmin(
  dataDir: string,
  args: string[],
  input: Buffer | string = '',
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const program = spawn(process.execPath, ['app/command/run.mjs', 'admin', ...args], {
    cwd: root,
    env: environment({ DATA_DIR: dataDir }),
  })
  let stdout = ''
  let stderr = ''
  program.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  program.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  program.stdin.end(input)
  const [code] = await once(program, 'close')
  return { code, stdout, stderr }
}
