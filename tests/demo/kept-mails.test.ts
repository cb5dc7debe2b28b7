import '../support/data-folder'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { env } from '~/env.server'
import { createPost } from '~/mail/post.server'
import { demoMailBodyPath, demoMailPath, demoMailsPath } from '~/paths'
import { anAdministration, aPerson, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'

aTestDatabase()

let ask: Ask
let lotte: TestPerson
let agent: TestPerson
const lottesMail = 'n1@helpdesk.example'
const strangersMail = 'n2@helpdesk.example'

beforeAll(async () => {
  ask = await helpdeskInProcess()
  const administration = await anAdministration()
  lotte = await aPerson({ email: 'lotte@people.example', roles: [{ administration }] })
  agent = await aPerson({ roles: [{ administration, role: 'agent' }] })
  const post = createPost({ keepDir: join(env.dataDir, 'mails') })
  const keep = (messageId: string, address: string, subject: string) =>
    post.send({
      messageId: `<${messageId}>`,
      inReplyTo: '<thread@helpdesk.example>',
      references: [],
      to: { name: 'Somebody', address },
      from: { name: 'Helpdesk', address: 'helpdesk@mobility.example' },
      subject,
      html: `<html><head></head><body><p>${subject}</p><script>alert(1)</script></body></html>`,
      text: `${subject} as text`,
      languages: ['en'],
      date: new Date(),
    })
  await keep(lottesMail, 'lotte@people.example', 'For Lotte only')
  await keep(strangersMail, 'stranger@people.example', 'For a stranger')
})
const asItWas = { ...env }
afterEach(() => void Object.assign(env, asItWas))

const read = async (path: string, person?: TestPerson) => {
  const answer = await ask(path, { cookie: person && (await sessionCookie(person)) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

test('somebody sees the mails that were written to them, and no other', async () => {
  const list = await read(demoMailsPath(), lotte)
  expect(list.status).toBe(200)
  expect(list.text).toContain('For Lotte only')
  expect(list.text).not.toContain('For a stranger')
  expect((await read(demoMailPath(lottesMail), lotte)).text).toContain('For Lotte only as text')
})

test('a mail to somebody else is not there, not even for an agent', async () => {
  for (const person of [lotte, agent]) {
    expect((await read(demoMailPath(strangersMail), person)).status).toBe(404)
    expect((await read(demoMailBodyPath(strangersMail), person)).status).toBe(404)
  }
  expect((await read(demoMailsPath(), agent)).text).not.toMatch(/For Lotte|For a stranger/)
})

test('whoever is not signed in is sent to the sign-in page', async () => {
  for (const path of [demoMailsPath(), demoMailPath(lottesMail), demoMailBodyPath(lottesMail)])
    expect((await read(path)).status).toBe(302)
})

test('the frame with a mail’s HTML runs nothing and asks nobody for anything', async () => {
  const body = await read(demoMailBodyPath(lottesMail), lotte)
  expect(body.status).toBe(200)
  const policy = body.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/sandbox(?!.*allow-scripts)/)
  expect(body.text).toContain('<base target="_blank">')
  expect((await read(demoMailPath(lottesMail), lotte)).text).toMatch(
    /<iframe[^>]+sandbox="(?![^"]*(scripts|same-origin))/,
  )
})

test('where mails are really sent, and where it is no demo, there are no such pages', async () => {
  Object.assign(env, { smtpUrl: 'smtp://127.0.0.1:2525' })
  expect((await read(demoMailsPath(), lotte)).status).toBe(404)
  expect((await read(demoMailBodyPath(lottesMail), lotte)).status).toBe(404)
  Object.assign(env, { smtpUrl: undefined, isDemo: false })
  expect((await read(demoMailsPath(), lotte)).status).toBe(404)
  expect((await read(demoMailPath(lottesMail), lotte)).status).toBe(404)
})
