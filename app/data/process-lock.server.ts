import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Who holds a folder. A number alone would be somebody else's after a restart. */
interface Holder {
  pid: number
  /** This start of the machine, and of the process; empty where the system does not tell. */
  bootId: string
  processStart: string
}

export interface ProcessLock {
  release(): void
}

/** Another process works with this folder. */
export class FolderInUseError extends Error {
  constructor(folder: string, { pid }: Holder) {
    super(
      `Another Irisdesk (process ${pid}) is using ${folder}. Stop it first, or set DATA_DIR to another folder.`,
      { cause: pid },
    )
    this.name = 'FolderInUseError'
  }
}

const TAKEOVER_IS_STALE_AFTER = 5_000

/**
 * Takes a folder for this process alone: two processes on one embedded database silently lose rows. The lock of a
 * process that is gone is taken over.
 * @throws FolderInUseError when a living process has it
 */
export async function lockFolder(folder: string): Promise<ProcessLock> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'lock.json')
  const own = JSON.stringify(thisProcess())
  while (!writeNew(file, own)) {
    const found = read(file)
    if (found === null) continue // given back just now
    const holder = parse(found)
    if (holder && isAlive(holder)) throw new FolderInUseError(folder, holder)
    await removeStale(file, found)
  }
  return {
    release() {
      if (read(file) === own) rmSync(file, { force: true })
    },
  }
}

/** Removes the lock that was found stale, and never the one that somebody else put in its place meanwhile. */
async function removeStale(file: string, found: string): Promise<void> {
  const turn = `${file}.takeover`
  try {
    mkdirSync(turn)
  } catch {
    const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > TAKEOVER_IS_STALE_AFTER) rmdirSync(turn)
    await wait(20)
    return
  }
  if (read(file) === found) rmSync(file, { force: true })
  rmdirSync(turn)
}

const thisProcess = (): Holder => ({
  pid: process.pid,
  bootId: bootId(),
  processStart: startOf(process.pid),
})

function isAlive(holder: Holder): boolean {
  if (holder.bootId !== bootId()) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return holder.processStart === startOf(holder.pid)
}

// Linux tells both; elsewhere the number of the process has to do.
const bootId = () => read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
/** Field 22 of the process' line; its name, in brackets, may itself contain spaces. */
const startOf = (pid: number) => read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')[19] ?? ''

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return null // its process died while it was writing
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function writeNew(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}
