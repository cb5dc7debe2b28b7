import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type InstallationHealth, migrationState } from '~/data/installation-health.server'
import { env } from '~/env.server'
import { adminSocketPath } from '~/platform/admin-socket.server'
import { runningHelpdesk } from '../running-helpdesk'
import { withOperations } from '../with-operations.server'
import { type Check, fail, ok, warn, wordsOf } from './check'

/** The database, whoever has it open, and what it says of mails. */
export async function databaseChecks(): Promise<Check[]> {
  try {
    return env.databaseUrl ? await serverChecks(env.databaseUrl) : await embeddedChecks()
  } catch (error) {
    return [fail('database', wordsOf(error))]
  }
}

async function serverChecks(databaseUrl: string): Promise<Check[]> {
  const { pending, unknown } = await migrationState(databaseUrl)
  if (unknown.length > 0) {
    const newest = unknown.sort().at(-1)
    return [
      fail(
        'database',
        `A newer version of Irisdesk used it (it has the change ${newest}). Start that version, or restore a backup.`,
      ),
    ]
  }
  if (pending.length > 0)
    return [warn('database', `PostgreSQL answers; ${pending.length} changes wait for the next start.`)]
  return healthChecks(await withOperations((operations) => operations.health()), 'PostgreSQL answers.')
}

async function embeddedChecks(): Promise<Check[]> {
  const running = await runningHelpdesk(adminSocketPath(env.dataDir))
  if (!running && !existsSync(join(env.dataDir, 'database')))
    return [warn('database', 'There is none yet: the first start makes it.')]
  const health = await withOperations((operations) => operations.health())
  const who = running ? `The helpdesk runs (process ${running.pid}).` : 'The helpdesk does not run.'
  return healthChecks(health, `The embedded database is there and up to date. ${who}`)
}

/** The sentences for what was counted. */
export function healthChecks(health: InstallationHealth, sentence: string): Check[] {
  const checks = [ok('database', sentence)]
  const count = (about: string, number: number, good: string, bad: string) =>
    checks.push(number === 0 ? ok(about, good) : warn(about, `${number} ${bad}`))
  checks.push(
    health.addresses > 0
      ? ok('mailboxes', `Administrations have ${health.addresses} addresses.`)
      : warn('mailboxes', 'No administration has an address: every mail that comes in is held.'),
  )
  count(
    'mail in',
    health.mailsUnfinished,
    'No mail waits to be read.',
    'stored and not finished for five minutes. A job tries again every minute; the log says why.',
  )
  count(
    'mail unclaimed',
    health.mailsWithoutAdministration,
    'Every mail reached an address that we know.',
    'reached no address that we know. Does an administration lack an address?',
  )
  count(
    'mail out',
    health.notificationsWaiting,
    'No mail waits to be sent.',
    'wait for five minutes to be sent. They are tried for five days.',
  )
  count(
    'mail refused',
    health.notificationsFailed,
    'No mail was refused in the last seven days.',
    'refused or given up in the last seven days. Their tickets show it.',
  )
  count(
    'tasks',
    health.overdue,
    'Whatever was due by its time has happened.',
    'tickets wait beyond their time. Tasks run every minute while the helpdesk does; does it?',
  )
  return checks
}
