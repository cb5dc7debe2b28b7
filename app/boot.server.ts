import type { RequestListener, Server } from 'node:http'
import { DEMO_PASSWORD, demoSignIns, isEmptyDatabase, seedDemo } from '../prisma/seed'
import { adminHandler } from './command/admin/handler.server'
import { closeDatabase, database, setDatabase } from './data/database.server'
import { openDatabase } from './data/open-database.server'
import { env } from './env.server'
import { reactAtOnce } from './events/reactions.server'
import { startLive } from './events/start-live.server'
import { startJobs } from './jobs/runner.server'

export interface Running {
  /** Closes what boot opened, database last. */
  stop(): Promise<void>
  /** True while requests can be served. */
  ready(): Promise<boolean>
  /** Answers operator commands on the unix socket, while the embedded database allows no second process. */
  adminHandler?: RequestListener
  /** What the person who started the program wants to read: the demo's sign-ins. */
  readyLines?: string[]
}

/** Starts what outlives a request: database, sockets, event log, jobs. */
export async function boot({ httpServer }: { httpServer: Server }): Promise<Running> {
  const opened = await openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir })
  setDatabase(opened)
  if (env.isDemo && (await isEmptyDatabase())) await seedWithProgress()
  const live = await startLive({ httpServer, origin: env.origin, react: reactAtOnce })
  const jobs = await startJobs({ database: opened })
  return {
    async stop() {
      await live.stop()
      await jobs.stop()
      await closeDatabase()
    },
    async ready() {
      await database().prisma.$queryRaw`select 1`
      return true
    },
    adminHandler,
    readyLines: env.isDemo ? signInLines() : [],
  }
}

async function seedWithProgress(): Promise<void> {
  let told = -1
  await seedDemo({
    progress(done, of) {
      const tenth = Math.floor((done / of) * 10)
      if (tenth === told) return
      told = tenth
      console.log(`Filling the demo: ${tenth * 10} %`)
    },
  })
}

const signInLines = (): string[] => {
  const width = Math.max(...demoSignIns.map(({ email }) => email.length))
  return [
    `Sign in with the password ${DEMO_PASSWORD} as`,
    ...demoSignIns.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`),
  ]
}
