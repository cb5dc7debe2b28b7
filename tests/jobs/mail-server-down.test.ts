import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { viewAs } from '~/data/scope.server'
import { undeliveredOf } from '~/data/views/undelivered.server'
import type { Actor } from '~/domain/actor'
import { type Jobs, startJobs } from '~/jobs/runner.server'
import { loadMjml } from '~/mail/template.server'
import { startSmtpSink } from '../browser/support/smtp-sink'
import { anOffice, arrange, notificationsOf } from '../mail-out/support'
import { actorOf, anAdministration, aPerson, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'

const database = aTestDatabase()
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let jobs: Jobs
let port: number
let lotte: Actor
let fatima: Actor
let administration: { id: string }

beforeAll(async () => {
  await loadMjml()
  administration = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration }] }))
  fatima = await actorOf(await aPerson({ roles: [{ administration, role: 'agent' }] }))
  const down = await startSmtpSink()
  port = Number(new URL(down.url).port)
  await down.close()
  // With the waits of the program, and not with those of tests.
  jobs = await startJobs({ database: database(), office: anOffice(down) })
})
afterAll(() => jobs.stop())

/** The clock goes on: whatever was noted with a moment happened that much earlier. */
async function timePasses(milliseconds: number): Promise<void> {
  await database().prisma.$executeRaw`
    update pgboss.job set start_after = start_after - ${milliseconds} * interval '1 millisecond'
    where state in ('created', 'retry')`
  await arrange(
    (db) => db.$executeRaw`
    update notification set created_at = created_at - ${milliseconds} * interval '1 millisecond'
    where status = 'queued'`,
  )
}

/** How long the job of the mail waits from now on for its next attempt. */
async function nextWait(): Promise<number> {
  const [row] = await database().prisma.$queryRaw<{ wait: number }[]>`
    select (extract(epoch from start_after - now()) * 1000)::float8 as wait
    from pgboss.job where name = 'deliver-notification' and state = 'retry'`
  return row?.wait ?? Number.NaN
}

const attempted = (ticketId: string, attempts: number) =>
  expect.poll(async () => (await notificationsOf(ticketId))[0]?.attempts, { timeout: 20_000 }).toBe(attempts)
const waits = () => expect.poll(nextWait, { timeout: 20_000 }).not.toBeNaN()
const seenByDesk = (ticketId: string) => viewAs(fatima, (db) => undeliveredOf(db, ticketId))

test('a mail server that is away for an hour gets the mail when it is back, after fewer and fewer attempts, and the desk sees that it waits', async () => {
  const { id } = await aTicket({ by: lotte, administration })
  const pauses: number[] = []
  let passed = 0
  for (let attempts = 1; passed < HOUR; attempts++) {
    await attempted(id, attempts)
    await waits()
    const wait = await nextWait()
    pauses.push(wait)
    passed += wait
    await timePasses(wait)
  }
  expect(pauses.length).toBeGreaterThanOrEqual(4)
  expect(pauses.length).toBeLessThanOrEqual(12)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(HOUR)
  expect(pauses.at(-1)).toBeGreaterThan((pauses[0] as number) * 4)
  await attempted(id, pauses.length + 1)
  // An attempt counts from its beginning: it must have failed before the server is back, or it would be the one that arrives.
  await waits()
  expect(await seenByDesk(id)).toMatchObject([{ status: 'queued', problem: 'unavailable' }])

  const up = await startSmtpSink({ port })
  onTestFinished(() => up.close())
  await timePasses(await nextWait())
  await expect.poll(async () => (await notificationsOf(id))[0]?.status, { timeout: 20_000 }).toBe('sent')
  const [notification] = await notificationsOf(id)
  expect(up.mails.map(({ messageId }) => messageId)).toEqual([`<${notification?.id}@helpdesk.example>`])
  expect(await seenByDesk(id)).toEqual([])
}, 120_000)

test('one that is away for five days is given up, and that stands on the ticket', async () => {
  const { id } = await aTicket({ by: lotte, administration })
  await attempted(id, 1)
  await waits()
  await timePasses(5 * DAY - HOUR)
  await attempted(id, 2)
  expect(await seenByDesk(id)).toMatchObject([{ status: 'queued', problem: 'unavailable' }])
  await waits()
  await timePasses(2 * HOUR)
  await expect
    .poll(() => seenByDesk(id), { timeout: 20_000 })
    .toMatchObject([{ status: 'failed', problem: 'unavailable', attempts: 3, recipientName: lotte.name }])
}, 60_000)
