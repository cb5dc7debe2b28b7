import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '~/data/open-database.server'
import { FolderInUseError, lockFolder } from '~/data/process-lock.server'
import { testBackend } from '../support/test-database'

// The lock knows no database: once is enough.
const onlyOnce = describe.skipIf(testBackend === 'postgresql')

const root = mkdtempSync(join(tmpdir(), 'irisdesk-lock-'))
const children = new Set<ChildProcess>()
let folder: string
let count = 0

beforeEach(() => {
  folder = join(root, String(++count), 'data')
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const lockFile = () => join(folder, 'lock.json')

/** Another process that wants the folder, and the first line it says. */
async function aProcess(): Promise<{ child: ChildProcess; said: string; ended: Promise<unknown> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/data/lock-a-folder.ts', folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.add(child)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const said = await new Promise<string>((resolve) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).once('line', resolve)
  })
  return { child, said, ended }
}

onlyOnce('a data folder', () => {
  it('belongs to one process: a second one is refused in plain words', async () => {
    const lock = await lockFolder(folder)
    const { said } = await aProcess()
    expect(said).toBe(
      `FolderInUseError: Another Irisdesk (process ${process.pid}) is using ${folder}. Stop it first, or set DATA_DIR to another folder.`,
    )
    lock.release()
    expect(existsSync(lockFile())).toBe(false)
  })

  it('is free again when its process ends, and also when it was killed', async () => {
    const polite = await aProcess()
    expect(polite.said).toBe('has it')
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError)
    polite.child.stdin?.end()
    await polite.ended

    const killed = await aProcess()
    expect(killed.said).toBe('has it')
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(existsSync(lockFile())).toBe(true)
    const lock = await lockFolder(folder)
    lock.release()
  })

  it('of several that start at once after a crash exactly one gets', async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      lockFile(),
      JSON.stringify({ pid: 1, bootId: 'another start of the machine', processStart: '1' }),
    )
    const starts = await Promise.all([1, 2, 3, 4].map(aProcess))
    const winners = starts.filter(({ said }) => said === 'has it')
    expect(winners).toHaveLength(1)
    for (const { said } of starts) expect(said).toMatch(/^has it$|^FolderInUseError: /)
    expect(JSON.parse(readFileSync(lockFile(), 'utf8')).pid).toBe(winners[0]?.child.pid)
  })

  it.each([
    [
      'another start of the machine',
      () => ({ pid: process.pid, bootId: 'before the restart', processStart: '1' }),
    ],
    ['a process whose number somebody else has now', () => ({ ...holder(), processStart: '1' })],
    ['a number that nobody has', () => ({ ...holder(), pid: 2 ** 22 - 1 })],
  ])('is taken over from %s', async (_whose, before) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(lockFile(), JSON.stringify(before()))
    const lock = await lockFolder(folder)
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid })
    lock.release()
  })

  it('is taken over when its process died while writing the lock', async () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(lockFile(), '{"pid":')
    const lock = await lockFolder(folder)
    lock.release()
  })

  it('keeps the lock of whoever came after: giving back twice takes nothing away', async () => {
    const lock = await lockFolder(folder)
    lock.release()
    const { said } = await aProcess()
    expect(said).toBe('has it')
    lock.release()
    expect(existsSync(lockFile())).toBe(true)
  })
})

/** This process as the lock writes it. */
function holder(): { pid: number; bootId: string; processStart: string } {
  const stat = readFileSync(`/proc/${process.pid}/stat`, 'utf8')
  return {
    pid: process.pid,
    bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    processStart: stat.split(') ').at(-1)?.split(' ')[19] ?? '',
  }
}

onlyOnce('the embedded database', () => {
  it('is opened by one alone, and gives its folder back when it closes', async () => {
    const database = await openDatabase({ dataDir: folder })
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(FolderInUseError)
    await database.close()
    expect(existsSync(lockFile())).toBe(false)
  })
})
