import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

const READY = 'Irisdesk is ready'
const READY_MILLISECONDS = 60_000

/** The built helpdesk in a process group of its own: what is killed is it, with all that it started, and nothing else. */
export interface KillableHelpdesk {
  /** @throws when it ends, or takes too long, before it says that it is ready */
  ready(): Promise<void>
  /** kill -9 of the group: no time to say goodbye. */
  kill(): Promise<void>
  /** SIGTERM, and waits for the end. @throws when it does not end with 0 */
  stop(): Promise<void>
}

/** Starts it with these settings and no others. The build must be there. */
export function startKillable(settings: Record<string, string>): KillableHelpdesk {
  const program = spawn(process.execPath, ['build/process/server.js'], {
    detached: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const collect = (chunk: Buffer) => {
    printed = (printed + chunk).slice(-20_000)
  }
  program.stdout.on('data', collect)
  program.stderr.on('data', collect)
  // Whoever ends in the middle leaves nobody behind.
  const killAtExit = () => {
    if (program.pid && !hasEnded(program)) process.kill(-program.pid, 'SIGKILL')
  }
  process.once('exit', killAtExit)
  program.once('exit', () => process.off('exit', killAtExit))
  return {
    async ready() {
      const until = Date.now() + READY_MILLISECONDS
      while (!printed.includes(READY)) {
        if (hasEnded(program) || Date.now() > until)
          throw new Error(`The helpdesk did not start:\n${printed}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async kill() {
      if (hasEnded(program)) throw new Error(`The helpdesk ended by itself:\n${printed}`)
      await endGroup(program, 'SIGKILL')
    },
    async stop() {
      await endGroup(program, 'SIGTERM')
      if (program.exitCode !== 0) throw new Error(`The helpdesk did not stop well:\n${printed}`)
    },
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

async function endGroup(program: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (hasEnded(program) || program.pid === undefined) return
  const ended = once(program, 'exit')
  process.kill(-program.pid, signal)
  await ended
}
