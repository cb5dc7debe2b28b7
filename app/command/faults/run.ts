import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { closeDatabase, setDatabase } from '~/data/database.server'
import { openDatabase } from '~/data/open-database.server'
import { type Chance, chanceOf } from '~/lib/chance'
import { adminSocketPath } from '~/platform/admin-socket.server'
import { runningHelpdesk } from '../admin/running-helpdesk'
import { openMailSink } from '../bench/mail-sink'
import { freePort } from '../bench/processes'
import { type Doors, deeds } from './deeds'
import { startKillable } from './killable-helpdesk'
import { type Ledger, makeLedger } from './ledger'
import { type Counts, judge } from './verdict'
import { makePlaces } from './world'

export interface FaultRun {
  /** Absent: the embedded database in `dataDir`. */
  databaseUrl?: string | undefined
  /** Empty, and the data directory of the process that runs this too: DATA_DIR. */
  dataDir: string
  faults: number
  kind: 'kills' | 'cuts'
  seed: string
  /** Told what is not in order yet while the helpdesk clears up. */
  tell?: (line: string) => void
  /** Told after each fault. */
  progress?: (done: number) => void
}

export interface FaultFigures {
  counts: Counts & {
    /** What was asked, acknowledged or not. */
    asked: number
    /** How long the helpdesk took to clear up after the last fault. */
    cleared_seconds: number
  }
  complaints: string[]
}

/** Who works at the same time, and how long each pauses at most between two deeds. */
const WORKERS = 6
const PAUSE_MILLISECONDS = 120
/** A helpdesk lives for so many acknowledged deeds and some milliseconds more: on a slow machine as on a quick one. */
const DEEDS_OF_A_LIFE = [0, 25] as const
const REST_OF_A_LIFE_MILLISECONDS = [0, 300] as const
const LONGEST_LIFE_MILLISECONDS = 10_000
/** Of so many kills one is while it still starts. */
const EARLY = 0.1
const START_MILLISECONDS = [100, 2_000] as const
/** A job whose process died is missed within half a minute and tried half a minute later; a mail that was cut off is finished within two. */
const LOOK_AGAIN_MILLISECONDS = 20_000
const CLEARED_AFTER_MILLISECONDS = 300_000

/**
 * Runs the built helpdesk as a process of its own under load, does it harm again and again, and then holds what it
 * acknowledged against what it stored and mailed.
 */
export async function runFaults(run: FaultRun): Promise<FaultFigures> {
  const { dataDir, databaseUrl, seed } = run
  const arrived: string[] = []
  const sink = await openMailSink((raw) => {
    arrived.push(/^message-id:\s*(<[^>]+>)/im.exec(raw.toString('latin1'))?.[1] ?? '<none>')
  })
  const onDatabase = async <T>(work: () => Promise<T>): Promise<T> => {
    setDatabase(await openDatabase({ databaseUrl, dataDir }))
    return work().finally(closeDatabase)
  }
  try {
    const places = await onDatabase(makePlaces)
    const port = await freePort()
    const secret = randomBytes(32).toString('base64url')
    const settings = {
      PORT: String(port),
      DATA_DIR: dataDir,
      SMTP_URL: sink.url,
      SECRET: secret,
      DEMO: 'no',
      LOG_LEVEL: 'error',
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    }
    const ledger = makeLedger()
    let isOver = false
    const doors: Doors = {
      origin: `http://127.0.0.1:${port}`,
      secret,
      places,
      isOver: () => isOver,
      async mails() {
        const running = await runningHelpdesk(adminSocketPath(dataDir))
        if (!running) throw new Error('No helpdesk runs')
        return running
      },
    }
    let helpdesk = startKillable(settings)
    try {
      await helpdesk.ready()
      const working = Promise.all(
        Array.from({ length: WORKERS }, (_, index) =>
          work(doors, ledger, chanceOf(`${seed} worker ${index}`)),
        ),
      )
      const chance = chanceOf(`${seed} faults`)
      for (let fault = 0; fault < run.faults; fault++) {
        if (run.kind === 'cuts') {
          await life(ledger, chance)
          await cutConnections(databaseUrl)
        } else {
          if (chance.happens(EARLY)) await pause(chance.between(...START_MILLISECONDS))
          else {
            await helpdesk.ready()
            await life(ledger, chance)
          }
          await helpdesk.kill()
          helpdesk = startKillable(settings)
        }
        run.progress?.(fault + 1)
      }
      await helpdesk.ready()
      isOver = true
      await working
      const startedAt = performance.now()
      for (;;) {
        await quiet(arrived)
        await helpdesk.stop()
        const { counts, complaints } = await onDatabase(() => judge(ledger.asked, arrived, dataDir))
        const tookMilliseconds = performance.now() - startedAt
        if (complaints.length === 0 || tookMilliseconds > CLEARED_AFTER_MILLISECONDS) {
          const cleared_seconds = Math.round(tookMilliseconds / 1000)
          return { counts: { asked: ledger.asked.length, ...counts, cleared_seconds }, complaints }
        }
        run.tell?.(`Not clear yet: ${complaints.join('; ')}`)
        helpdesk = startKillable(settings)
        await helpdesk.ready()
        await pause(LOOK_AGAIN_MILLISECONDS)
      }
    } finally {
      isOver = true
      await helpdesk.kill().catch(() => undefined)
    }
  } finally {
    await sink.close()
  }
}

async function work(doors: Doors, ledger: Ledger, chance: Chance): Promise<void> {
  while (!doors.isOver()) {
    const [, deed] = chance.weighted(deeds, ([weight]) => weight)
    await deed(doors, ledger, chance)
    await pause(chance.between(0, PAUSE_MILLISECONDS))
  }
}

/** As long as the helpdesk lives until the next fault. */
async function life({ asked }: Ledger, chance: Chance): Promise<void> {
  const done = () => asked.filter(({ isAcknowledged }) => isAcknowledged).length
  const enough = done() + chance.between(...DEEDS_OF_A_LIFE)
  const until = performance.now() + LONGEST_LIFE_MILLISECONDS
  while (done() < enough && performance.now() < until) await pause(5)
  await pause(chance.between(...REST_OF_A_LIFE_MILLISECONDS))
}

/** Ends every connection of the program to its database, as a database that restarts does. */
async function cutConnections(databaseUrl: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client
    .query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    .finally(() => client.end())
}

/** Waits until no mail has come for two seconds. */
async function quiet(arrived: unknown[]): Promise<void> {
  for (let before = -1; before !== arrived.length; ) {
    before = arrived.length
    await pause(2_000)
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
