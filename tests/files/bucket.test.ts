import '../support/data-folder'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isTemporaryFailure } from '~/data/temporary-failure.server'
import { env } from '~/env.server'
import { collectOrphans } from '~/use-cases/files/collect-orphans.server'
import { finishReceivedMails } from '~/use-cases/mail/finish-received-mails.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { aPng } from './contents'
import { anS3Server } from './s3-server'
import { attachmentCalled, look, stored } from './support'

// The whole helpdesk with its files in a bucket, over real requests to a server on this machine.

aTestDatabase()

const { port, server } = await vi.hoisted(async () => {
  const { anS3Server } = await import('./s3-server')
  const server = await anS3Server()
  const { settings } = server
  Object.assign(process.env, {
    S3_ENDPOINT: settings.endpoint,
    S3_BUCKET: settings.bucket,
    S3_ACCESS_KEY_ID: settings.accessKeyId,
    S3_SECRET_ACCESS_KEY: settings.secretAccessKey,
  })
  return { port: Number(new URL(settings.endpoint).port), server }
})

let ask: Ask
let lotte: TestPerson
let cookie: string
let number: string

beforeAll(async () => {
  ask = await helpdeskInProcess()
  const administration = await anAdministration({ code: 'MOB' })
  lotte = await aPerson({ roles: [{ administration }] })
  cookie = await sessionCookie(lotte)
  ;({ number } = await aTicket({
    by: await actorOf(lotte),
    administration,
    files: [await stored('screen.png', aPng()), await stored('log.txt', '0123456789')],
  }))
})
afterAll(() => server.close())

const answerForm = (text: string, file?: File) => {
  const form = new FormData()
  form.set('intent', 'reply')
  form.set('body', text)
  if (file) form.set('files', file)
  return form
}

test('attachments come from the bucket, whole and in parts, and nothing of them stays on the machine', async () => {
  const id = await attachmentCalled('log.txt')
  expect(await (await ask(`/attachments/${id}`, { cookie })).text()).toBe('0123456789')
  const part = await ask(`/attachments/${id}`, { cookie, headers: { range: 'bytes=3-5' } })
  expect([part.status, await part.text()]).toEqual([206, '345'])
  expect((await ask(`/attachments/${await attachmentCalled('screen.png')}/preview`, { cookie })).status).toBe(
    200,
  )
  const local = join(env.dataDir, 'files')
  expect(existsSync(local) ? readdirSync(local) : []).toEqual(['arriving'])
  expect(readdirSync(join(local, 'arriving'))).toEqual([])
})

test('what hangs on nothing is removed from the bucket after a day, and nothing else', async () => {
  await stored('never-sent.png', 'x')
  expect(await collectOrphans(new Date(Date.now() + 25 * 3_600_000))).toBe(1)
  const id = await attachmentCalled('log.txt')
  expect((await ask(`/attachments/${id}`, { cookie })).status).toBe(200)
})

test('while the server of the files is gone tickets are read and answered, and files wait', async () => {
  const raw = Buffer.from(`From: ${lotte.email}\r\nTo: x@y.example\r\nSubject: x\r\n\r\nHello\r\n`)
  const mail = await receiveMail(raw)
  await look((db) => db.mailDelivery.deleteMany({ where: { incomingMailId: mail.id } }))
  await look((db) =>
    db.incomingMail.update({
      where: { id: mail.id },
      data: { outcome: 'received', receivedAt: new Date(0) },
    }),
  )
  await server.close()

  const download = await ask(`/attachments/${await attachmentCalled('log.txt')}`, {
    cookie,
    headers: { 'accept-language': 'nl' },
  })
  expect([download.status, download.headers.get('retry-after')]).toEqual([503, '60'])
  expect(await download.text()).toMatch(/\S+ \S+/)

  expect(await (await ask(`/tickets/${number}`, { cookie })).text()).toContain('screen.png')
  const written = await ask(`/tickets/${number}`, { cookie, form: answerForm('Without a file') })
  expect(written.status).toBe(303)

  const refused = await ask(`/tickets/${number}`, {
    cookie,
    form: answerForm('My words', new File(['x'], 'x.txt')),
  })
  expect(refused.status).toBe(503)
  const page = await refused.text()
  expect(page).toContain('My words')
  expect(page).toContain('id="files-error"')

  const upload = new FormData()
  upload.set('files', new File(['x'], 'x.txt'))
  const early = await ask('/uploads', { cookie, form: upload })
  expect([early.status, Object.keys(await early.json())]).toEqual([503, ['sentence']])

  // A mail that cannot be kept goes back to the mail server, which tries again; one that came before stays unfinished.
  const lost = await receiveMail(raw).catch((error: unknown) => error)
  expect(isTemporaryFailure(lost)).toBe(true)
  await finishReceivedMails().catch(() => undefined)
  const outcomeOf = () => look((db) => db.incomingMail.findUniqueOrThrow({ where: { id: mail.id } }))
  expect((await outcomeOf()).outcome).toBe('received')

  const again = await anS3Server(port)
  const replaced = new FormData()
  replaced.set('files', new File(['x'], 'x.txt'))
  expect((await ask('/uploads', { cookie, form: replaced })).status).toBe(200)
  await again.close()
}, 60_000)
