import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { oncePerProcess } from '~/lib/once-per-process'
import type { IncomingMail, MailReading, UnreadableReason } from './incoming-mail'

interface ReaderOptions {
  /** After so long the worker is ended and the mail is unreadable. */
  deadlineMilliseconds?: number
  /** Heap of the worker; contents of attachments lie outside it and are bounded by `largestBytes`. */
  memoryMegabytes?: number
  largestBytes?: number
  workerFile?: string
}

export interface MailReader {
  /** Reads one raw message; messages wait for each other. Never rejects. */
  read(raw: Uint8Array): Promise<MailReading>
  stop(): Promise<void>
}

type Attempt = { mail: IncomingMail | null } | { failure: UnreadableReason }

/**
 * The worker lies among the sources, also when this module was bundled into build/server: whichever folder above
 * holds `app/mail/incoming` is the project.
 */
function findWorkerFile(): string {
  const inProject = join('app', 'mail', 'incoming', 'parse-worker.mjs')
  const own = dirname(fileURLToPath(import.meta.url))
  for (let folder = own; ; folder = dirname(folder)) {
    if (existsSync(join(folder, inProject))) return join(folder, inProject)
    if (folder === dirname(folder)) throw new Error(`${inProject} is in no folder above ${own}`)
  }
}

/**
 * Reads mails in one worker thread, which is ended and started anew when a mail makes it hang, run out of memory or
 * crash: mails come from strangers, and the process that serves people must not wait for them.
 */
export function makeMailReader({
  deadlineMilliseconds = 10_000,
  memoryMegabytes = 256,
  largestBytes = 64 * 1024 * 1024,
  workerFile = findWorkerFile(),
}: ReaderOptions = {}): MailReader {
  let worker: Worker | null = null
  let jobs = 0
  let queue: Promise<unknown> = Promise.resolve()

  const end = async () => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }

  const start = () => {
    // No environment and no loaders: what reads strangers' mail gets no secrets.
    const started = new Worker(workerFile, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 32 },
    })
    started.on('error', () => {
      if (worker === started) worker = null
    })
    started.on('exit', () => {
      if (worker === started) worker = null
    })
    return started
  }

  function attempt(raw: Uint8Array, manner: 'whole' | 'minimal'): Promise<Attempt> {
    worker ??= start()
    const used = worker
    const job = ++jobs
    return new Promise((resolve) => {
      const settle = (outcome: Attempt) => {
        clearTimeout(timer)
        used.off('message', onMessage).off('error', onError).off('exit', onExit)
        used.unref()
        resolve(outcome)
      }
      const onMessage = (answer: { job: number; mail: IncomingMail | null }) => {
        if (answer.job === job) settle({ mail: answer.mail })
      }
      const onError = (error: NodeJS.ErrnoException) =>
        settle({
          failure: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'needed-too-much-memory' : 'parser-crashed',
        })
      const onExit = () => settle({ failure: 'parser-crashed' })
      const timer = setTimeout(() => {
        // Ending it makes it exit, which must not look like a crash.
        used.off('exit', onExit)
        void end().then(() => settle({ failure: 'took-too-long' }))
      }, deadlineMilliseconds)
      used.ref()
      used.on('message', onMessage).on('error', onError).on('exit', onExit)
      used.postMessage({ job, manner, raw })
    })
  }

  async function glimpse(raw: Uint8Array): Promise<IncomingMail | null> {
    const second = await attempt(raw.subarray(0, 2 * 1024 * 1024), 'minimal')
    return 'mail' in second && second.mail ? { ...second.mail, sizeBytes: raw.length } : null
  }

  async function readOne(raw: Uint8Array): Promise<MailReading> {
    if (raw.every((byte) => byte <= 0x20)) return { outcome: 'unreadable', reason: 'empty', glimpse: null }
    if (raw.length > largestBytes)
      return { outcome: 'unreadable', reason: 'too-large', glimpse: await glimpse(raw) }
    const first = await attempt(raw, 'whole')
    if ('mail' in first && first.mail) return { outcome: 'read', mail: first.mail }
    const reason = 'failure' in first ? first.failure : 'parser-crashed'
    const seen = await glimpse(raw)
    // A crash is the parser's fault and over at once; a mail which took time or memory may be an attack: a human looks.
    return reason === 'parser-crashed' && seen
      ? { outcome: 'read', mail: seen }
      : { outcome: 'unreadable', reason, glimpse: seen }
  }

  return {
    read(raw) {
      const reading = queue
        .then(() => readOne(raw))
        .catch((): MailReading => ({ outcome: 'unreadable', reason: 'parser-crashed', glimpse: null }))
      queue = reading
      return reading
    },
    stop: end,
  }
}

/** Reads one raw message with the process's own reader. Never rejects: what cannot be read says why. */
export const parseMessage = (raw: Uint8Array): Promise<MailReading> =>
  oncePerProcess('mail reader', () => makeMailReader()).read(raw)
