import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

export interface Served {
  origin: string
  /** Processor time that it has used; null where the system does not tell. A busy machine changes it little. */
  cpuMilliseconds(): number | null
  /** What it holds of the machine's memory now; null likewise. */
  residentMegabytes(): number | null
  stop(): Promise<void>
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/**
 * Starts a program of ours that serves on PORT, and waits for its ready line. It knows no settings but these.
 * @param undo gets how to stop it as soon as it runs, ready or not
 */
export async function serve(
  script: string[],
  readyWhen: string,
  settings: Record<string, string>,
  undo: (() => unknown)[],
): Promise<Served> {
  const port = await freePort()
  const program = spawn(process.execPath, script, {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  undo.push(() => end(program))
  let printed = ''
  await new Promise<void>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      printed = (printed + chunk).slice(-20_000)
      if (printed.includes(readyWhen)) resolve()
    }
    program.stdout.on('data', collect)
    program.stderr.on('data', collect)
    program.once('exit', (exitCode) =>
      reject(new Error(`${script.at(-1)} ended with ${exitCode}:\n${printed}`)),
    )
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    cpuMilliseconds: () => cpuOf(program.pid),
    residentMegabytes: () => memoryOf(program.pid),
    stop: () => end(program),
  }
}

/** Linux counts in hundredths of a second, behind a name that may hold anything but a closing bracket at its end. */
function cpuOf(pid: number | undefined): number | null {
  if (process.platform !== 'linux') return null
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function memoryOf(pid: number | undefined): number | null {
  if (process.platform !== 'linux') return null
  const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB$/m) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = once(program, 'exit')
  program.kill('SIGTERM')
  const tooLong = setTimeout(() => program.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(tooLong)
}
