import { join } from 'node:path'
import type { PgBoss } from 'pg-boss'
import { makeJobQueue, type OpenDatabase } from '~/data/job-queue.server'
import { env, secret } from '~/env.server'
import { deliverAccountMail } from '~/events/deliver-account-mail.server'
import { deliverNotification, type MailOffice } from '~/events/deliver-notification.server'
import { type Enqueue, startOutbox } from '~/events/outbox.server'
import { logger } from '~/lib/logger.server'
import { createPost } from '~/mail/post.server'
import { loadMjml } from '~/mail/template.server'
import { startPreparingFiles } from './prepared-files.server'
import { startPromiseTimers } from './promise-timers.server'
import { startRecounts } from './recounts.server'
import { startReleases } from './releases.server'
import { timetable } from './timetable'

/** What is delivered, and by how many at a time: as many as the post has connections. */
const deliveries = {
  'deliver-notification': { workers: 4, deliver: deliverNotification },
  // Few, and somebody sits in front of a screen and waits: not behind a hundred notifications.
  'deliver-account-mail': { workers: 1, deliver: deliverAccountMail },
} as const
/** Each worker takes a batch and asks again at once while batches are full. */
const DELIVERY_BATCH = 20

/** A job whose process does not say for so long that it lives is taken for dead. */
const HEARTBEAT_SECONDS = 15

/** After a failure twice as long each time, at most an hour; notifications give up by their age. */
const deliveryQueue = {
  // One live job per notification, whoever asks for it.
  policy: 'exclusive',
  retryLimit: 1_000,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 900,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: 3_600,
} as const

/** Of each task one job at a time. When its process dies, the next is not held up until it would have expired. */
const taskQueue = {
  policy: 'exclusive',
  retryLimit: 0,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: 3_600,
} as const

/** The first page comes before the first mail. */
const PREPARE_MILLISECONDS = 2_000

export interface Jobs {
  /** Finishes what is in hand and takes nothing new. */
  stop(): Promise<void>
}

/** Starts what works without being asked: delivery of mails, the outbox that feeds it, answers that wait, files, the timetable. */
export async function startJobs({
  database,
  office = ownOffice(),
  retrySeconds = 30,
}: {
  database: OpenDatabase
  office?: MailOffice
  /** From a failed delivery to the next attempt, the first time. */
  retrySeconds?: number
}): Promise<Jobs> {
  const queue = makeJobQueue(database)
  queue.on('error', (error) => logger.warn({ err: error }, 'the job queue had trouble'))
  await queue.start()
  const enqueueNotifications = await startDelivery(queue, 'deliver-notification', office, retrySeconds)
  const enqueueAccountMails = await startDelivery(queue, 'deliver-account-mail', office, retrySeconds)
  await startTimetable(queue)
  const outbox = startOutbox(enqueueNotifications, enqueueAccountMails, office.atStep)
  const releases = startReleases()
  const files = startPreparingFiles()
  const recounts = startRecounts()
  const timers = startPromiseTimers()
  const preparing = setTimeout(loadMjml, PREPARE_MILLISECONDS)
  return {
    async stop() {
      clearTimeout(preparing)
      await releases.stop()
      await files.stop()
      await recounts.stop()
      await timers.stop()
      await outbox.stop()
      await queue.stop({ graceful: true, timeout: 10_000 })
      office.post.close()
    },
  }
}

const ownOffice = (): MailOffice => ({
  post: createPost({ smtpUrl: env.smtpUrl, keepDir: join(env.dataDir, 'mails') }),
  origin: env.origin,
  secret: secret(),
  isDemo: env.isDemo,
})

async function startDelivery(
  queue: PgBoss,
  name: keyof typeof deliveries,
  office: MailOffice,
  retrySeconds: number,
): Promise<Enqueue> {
  const { workers: count, deliver } = deliveries[name]
  await defineQueue(queue, name, { ...deliveryQueue, retryDelay: retrySeconds })
  const workers = await Promise.all(
    Array.from({ length: count }, () =>
      queue.work<{ mailId: string }>(
        name,
        {
          batchSize: DELIVERY_BATCH,
          pollingIntervalSeconds: 2,
          burstWhenBatchFull: true,
          perJobResults: true,
        },
        async (jobs) => {
          const results = []
          for (const { id, data } of jobs) {
            const status = await deliver(data.mailId, office).then(
              () => 'completed' as const,
              (error) => {
                logger.warn({ err: error, ...data }, 'a mail could not be sent; it is tried again')
                return 'failed' as const
              },
            )
            results.push({ id, status })
          }
          return results
        },
      ),
    ),
  )
  return async (mailIds) => {
    await queue.insert(
      name,
      mailIds.map((mailId) => ({ data: { mailId }, singletonKey: mailId })),
    )
    // Polling alone would let a mail wait for seconds, and a hundred of them for longer.
    for (const worker of workers) queue.notifyWorker(worker)
  }
}

async function startTimetable(queue: PgBoss): Promise<void> {
  for (const [name, { when, work }] of Object.entries(timetable)) {
    await defineQueue(queue, name, taskQueue)
    await queue.schedule(name, when, null, { tz: 'Europe/Brussels' })
    await queue.work(name, { pollingIntervalSeconds: 10 }, work)
  }
}

/** A queue that an earlier release made gets what is new about it as well. */
async function defineQueue(
  queue: PgBoss,
  name: string,
  { policy, ...options }: typeof taskQueue | (typeof deliveryQueue & { retryDelay: number }),
): Promise<void> {
  await queue.createQueue(name, { policy, ...options })
  await queue.updateQueue(name, options)
}
