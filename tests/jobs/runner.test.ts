import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeJobQueue } from '~/data/job-queue.server'
import type { OpenDatabase } from '~/data/open-database.server'
import type { Actor } from '~/domain/actor'
import { type Jobs, startJobs } from '~/jobs/runner.server'
import { type Post, PostUnavailableError } from '~/mail/post.server'
import { loadMjml } from '~/mail/template.server'
import { askForPassword } from '~/use-cases/people/ask-for-password.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { resumePending } from '~/use-cases/tickets/resume-pending.server'
import { type SmtpSink, startSmtpSink } from '../browser/support/smtp-sink'
import { anOffice, arrange, notificationsOf, queueMails } from '../mail-out/support'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'

const database = aTestDatabase()

let sink: SmtpSink
let running: Jobs[] = []
let mobility: TestAdministration
let lotte: Actor
let fatima: Actor

// It takes seconds on a busy machine, and the program loads it before its first mail too.
beforeAll(loadMjml)
beforeEach(async () => {
  sink = await startSmtpSink()
  mobility = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  fatima = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
})
afterEach(async () => {
  for (const jobs of running) await jobs.stop()
  running = []
  await sink.close()
})

async function jobs(smtp: { url: string } | Post, retrySeconds = 1): Promise<Jobs> {
  const started = await startJobs({
    database: database() as OpenDatabase,
    office: anOffice(smtp),
    retrySeconds,
  })
  running.push(started)
  return started
}

const settled = (ticketId: string) =>
  expect.poll(async () => (await notificationsOf(ticketId)).map(({ status }) => status), { timeout: 20_000 })

describe('delivery', () => {
  test('a mail goes out by itself after the ticket is made', async () => {
    await jobs(sink)
    const { id } = await aTicket({ by: lotte, administration: mobility })
    await settled(id).toEqual(['sent'])
    expect(sink.mails.map(({ recipients }) => recipients)).toEqual([[lotte.email]])
  })

  test('what was queued when the process died is sent after a new start, once', async () => {
    const { id } = await aTicket({ by: lotte, administration: mobility })
    // The outbox committed, and nobody made a job of it.
    expect(await queueMails()).toHaveLength(1)
    await jobs(sink)
    await settled(id).toEqual(['sent'])
    expect(sink.mails).toHaveLength(1)
  })

  test('a mail about somebody’s access goes out by itself too, and comes back after the server was away', async () => {
    const { url } = sink
    await sink.close()
    await jobs({ url })
    await askForPassword(lotte.email)
    const state = () =>
      arrange((db) => db.accountMail.findFirstOrThrow({ where: { personId: lotte.personId } }))
    await expect.poll(async () => (await state()).problem, { timeout: 20_000 }).toBe('unavailable')
    sink = await startSmtpSink({ port: Number(new URL(url).port) })
    await expect.poll(async () => (await state()).status, { timeout: 20_000 }).toBe('sent')
    const mail = await sink.mailTo(lotte.email)
    expect(mail.messageId).toMatch(/^<account-[\w-]+@helpdesk\.example>$/)
    expect(mail.text).toMatch(/https:\/\/helpdesk\.example\/reset\?token=[\w-]{43}/)
  })

  test('two processes side by side send each mail once', async () => {
    await jobs(sink)
    await jobs(sink)
    const tickets = await Promise.all(
      Array.from({ length: 10 }, () => aTicket({ by: lotte, administration: mobility })),
    )
    for (const { id } of tickets) await settled(id).toEqual(['sent'])
    expect(sink.mails).toHaveLength(10)
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(10)
  })

  test('a server that is away for a while gets the mail when it is back, with the attempts counted', async () => {
    const { url } = sink
    await sink.close()
    await jobs({ url })
    const { id } = await aTicket({ by: lotte, administration: mobility })
    await expect
      .poll(() => notificationsOf(id), { timeout: 10_000 })
      .toMatchObject([{ status: 'queued', problem: 'unavailable' }])
    sink = await startSmtpSink({ port: Number(new URL(url).port) })
    await settled(id).toEqual(['sent'])
    expect(sink.mails).toHaveLength(1)
    const [notification] = await notificationsOf(id)
    expect(notification?.attempts).toBeGreaterThan(1)
    expect(notification?.problem).toBeNull()
  })

  test('one mail that cannot go keeps no other waiting', async () => {
    const unlucky = await aPerson({ roles: [{ administration: mobility }] })
    const sent: string[] = []
    await jobs(
      {
        close() {},
        async send({ to }) {
          if (to.address === unlucky.email) throw new PostUnavailableError('try later')
          sent.push(to.address)
        },
      },
      600,
    )
    const { id } = await aTicket({ by: await actorOf(unlucky), administration: mobility })
    const { id: other } = await aTicket({ by: lotte, administration: mobility })
    await settled(other).toEqual(['sent'])
    expect(sent).toEqual([lotte.email])
    await settled(id).toEqual(['queued'])
  })
})

describe('what happens by itself', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000)

  async function aWaitingTicket(pendingOn: 'date' | 'supplier', pendingUntil: Date | null) {
    const ticket = await aTicket({ by: lotte, administration: mobility })
    await changeStatus(fatima, {
      number: ticket.number,
      next: { status: 'pending', pendingOn, pendingUntil },
      version: null,
      sentence: { body: 'We wait.', language: 'en', channel: 'web' },
    })
    return ticket
  }
  const statusOf = async (id: string) => {
    const { status, pendingUntil, pendingOn } = await arrange((db) =>
      db.ticket.findUniqueOrThrow({ where: { id } }),
    )
    return { status, pendingOn, pendingUntil }
  }

  test('a ticket that waits for a date goes on when the date has come, and the log says that nobody did it', async () => {
    const until = inAnHour()
    const { id } = await aWaitingTicket('date', until)
    await resumePending(new Date(until.getTime() - 1))
    expect(await statusOf(id)).toMatchObject({ status: 'pending' })
    await resumePending(until)
    expect(await statusOf(id)).toEqual({ status: 'open', pendingOn: null, pendingUntil: null })
    const event = await arrange((db) =>
      db.event.findFirst({ where: { ticketId: id }, orderBy: { number: 'desc' } }),
    )
    expect(event).toMatchObject({ type: 'ticket.statusChanged', actorId: null, isPublic: true })
    const [count] = await arrange((db) => db.queueCount.findMany({ where: { queueId: mobility.queueId } }))
    expect(count).toMatchObject({ open: 1, pending: 0 })
  })

  test('a process that dies in the middle of a job of the timetable holds it up for half a minute, and not for longer', async () => {
    const name = 'finish-received-mails'
    const before = await jobs(sink)
    running = running.filter((each) => each !== before)
    await before.stop()
    const dying = makeJobQueue(database() as OpenDatabase)
    await dying.start()
    const id = await dying.send(name)
    const [taken] = await dying.fetch(name)
    expect(taken?.id).toBe(id)
    await dying.stop({ graceful: false })
    await database().prisma.$executeRaw`
      update pgboss.job set heartbeat_on = heartbeat_on - interval '1 minute' where id = ${id}::uuid`
    await jobs(sink)
    const state = async () => {
      const [row] = await database().prisma.$queryRaw<{ state: string }[]>`
        select state::text from pgboss.job where id = ${id}::uuid`
      return row?.state
    }
    await expect.poll(state, { timeout: 40_000 }).not.toBe('active')
  }, 60_000)

  test('a wait without an end goes on, and two runs at once resume a ticket once', async () => {
    const until = inAnHour()
    const { id: endless } = await aWaitingTicket('supplier', null)
    const { id } = await aWaitingTicket('supplier', until)
    await Promise.all([resumePending(until), resumePending(until)])
    expect(await statusOf(endless)).toMatchObject({ status: 'pending', pendingOn: 'supplier' })
    const events = await arrange((db) => db.event.findMany({ where: { ticketId: id, actorId: null } }))
    expect(events).toHaveLength(1)
  })
})
