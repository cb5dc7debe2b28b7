// A process of its own that raises a ticket and dies with kill -9 when its mail comes to a step: for outbox-steps.test.
// With the step `none` it lives until nothing waits any more, says what became of every mail, and ends.
//   node --import tsx tests/faults/die-at-step.ts STEP DATABASE_URL|embedded DATA_DIR SMTP_URL
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, setDatabase } from '~/data/database.server'
import { openDatabase } from '~/data/open-database.server'
import { startJobs } from '~/jobs/runner.server'
import { logger } from '~/lib/logger.server'
import { loadMjml } from '~/mail/template.server'
import { anOffice, arrange } from '../mail-out/support'
import { actorOf, anAdministration, aPerson, aTicket } from '../support/builders'

logger.level = 'silent'
const [wanted, where, dataDir, smtpUrl] = process.argv.slice(2) as [string, string, string, string]
const database = await openDatabase({ databaseUrl: where === 'embedded' ? undefined : where, dataDir })
setDatabase(database)
loadMjml()
const say = (line: string) => writeSync(1, `${line}\n`)

if (wanted !== 'none') {
  const administration = await anAdministration()
  const lotte = await actorOf(await aPerson({ roles: [{ administration }] }))
  await aTicket({ by: lotte, administration })
}

const jobs = await startJobs({
  database,
  retrySeconds: 1,
  office: {
    ...anOffice({ url: smtpUrl }),
    atStep(step) {
      if (step !== wanted) return
      say(step)
      process.kill(process.pid, 'SIGKILL')
    },
  },
})

/** What still waits: mails that are queued, jobs that somebody has or should take, events that nobody has read. */
async function waiting(): Promise<number> {
  const [row] = await database.prisma.$queryRaw<{ count: number }[]>`
    select ((select count(*) from notification where status = 'queued')
      + (select count(*) from pgboss.job where name like 'deliver-%' and state < 'completed')
      + (select count(*) from event_stream s where s.last_number is distinct from
          (select p.position from outbox_position p where p.administration_id = s.administration_id)))::int as count`
  return row?.count ?? 0
}

if (wanted === 'none') {
  while ((await waiting()) > 0) await pause(500)
  say(JSON.stringify(await arrange((db) => db.notification.findMany({ select: { id: true, status: true } }))))
  await jobs.stop()
  await closeDatabase()
}
