import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeMail } from './compose.server'
import { keepMessage, listKept, readKept } from './kept.server'
import { threadHeaders } from './message-id'
import {
  createPost,
  type OutgoingMail,
  type Post,
  PostRefusedError,
  PostUnavailableError,
} from './post.server'
import { makeReplyToken, replyAddress, replyTokenId } from './reply-token'
import { samples } from './samples'

const host = 'helpdesk.example'
const token = makeReplyToken('a secret of at least sixteen letters', {
  ticketId: 't1',
  personId: 'p1',
  ticketNumber: 'MOB-1042',
})

async function aMail(changes: Partial<OutgoingMail> = {}): Promise<OutgoingMail> {
  const { subject, html, text, languages } = await composeMail('replied', samples.replied(null))
  return {
    ...threadHeaders({ notificationId: 'n1', ticketId: 't1', host, replyTokenId: replyTokenId(token, host) }),
    from: { name: 'Helpdesk Brussel Mobiliteit', address: 'helpdesk@mobiliteit.example' },
    to: { name: 'Zoë "D" Dupont, née <X>', address: 'zoe.dupont@mobiliteit.example' },
    replyTo: { name: 'Helpdesk', address: replyAddress('helpdesk@mobiliteit.example', token) },
    subject,
    html,
    text,
    languages,
    date: new Date('2026-11-24T09:12:00Z'),
    ...changes,
  }
}

let keepDir = ''
const closing: (() => void | Promise<void>)[] = []
beforeEach(async () => {
  keepDir = await mkdtemp(join(tmpdir(), 'irisdesk-post-'))
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  await rm(keepDir, { recursive: true, force: true })
})

const kept = (post: Post) => {
  closing.push(() => post.close())
  return post
}

interface Delivery {
  envelope: string[]
  raw: string
  mail: ParsedMail
}

/** A real mail server on a free port; `rules` refuse what a test wants refused. */
async function aMailServer(rules: SMTPServerOptions = {}) {
  const deliveries: Delivery[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks)
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
        deliveries.push({
          envelope: [from, ...session.envelope.rcptTo.map(({ address }) => address)],
          raw: raw.toString('latin1'),
          mail: await simpleParser(raw),
        })
        done()
      })
    },
    ...rules,
  })
  server.on('error', () => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => new Promise<void>((closed) => server.close(() => closed())))
  const { port } = server.server.address() as AddressInfo
  return { deliveries, post: kept(createPost({ smtpUrl: `smtp://127.0.0.1:${port}`, keepDir })) }
}

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })
const failureOf = (sending: Promise<void>) =>
  sending.then(
    () => null,
    (error: unknown) => error,
  )

describe('a mail server', () => {
  test('gets one mail to one person, with everything that keeps the conversation together', async () => {
    const { post, deliveries } = await aMailServer()
    await post.send(await aMail())
    const [{ envelope, mail, raw } = { envelope: [], mail: null, raw: '' }] = deliveries
    expect(envelope).toEqual(['helpdesk@mobiliteit.example', 'zoe.dupont@mobiliteit.example'])
    expect(mail?.messageId).toBe('<n1@helpdesk.example>')
    expect(mail?.inReplyTo).toBe('<ticket-t1@helpdesk.example>')
    expect(mail?.references).toEqual(['<ticket-t1@helpdesk.example>', `<reply.${token}@helpdesk.example>`])
    expect(mail?.replyTo?.value[0]?.address).toBe(`helpdesk+${token}@mobiliteit.example`)
    expect(mail?.from?.value).toEqual([
      { name: 'Helpdesk Brussel Mobiliteit', address: 'helpdesk@mobiliteit.example' },
    ])
    expect(mail?.to).toMatchObject({
      value: [{ name: 'Zoë "D" Dupont, née <X>', address: 'zoe.dupont@mobiliteit.example' }],
    })
    expect(mail?.date).toEqual(new Date('2026-11-24T09:12:00Z'))
    expect(mail?.subject).toContain('Uw vraag / Votre demande – L’imprimante')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.headers.get('x-auto-response-suppress')).not.toMatch(/NDR|All/)
    expect(mail?.headers.get('content-language')).toBe('nl, fr')
    expect(raw).toMatch(/Content-Type: multipart\/alternative/)
    expect(raw.indexOf('Content-Type: text/plain')).toBeLessThan(raw.indexOf('Content-Type: text/html'))
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThan(998)
  })

  test('carries HTML and text unchanged', async () => {
    const { post, deliveries } = await aMailServer()
    const sent = await aMail({ text: 'Eén\n.\n..\nFrom here\n', html: '<p>Eén</p>' })
    await post.send(sent)
    expect(deliveries[0]?.mail.text).toBe(sent.text)
    expect(deliveries[0]?.mail.html).toBe(sent.html)
  })

  test('takes many mails over few connections', async () => {
    const { post, deliveries } = await aMailServer()
    const mail = await aMail()
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => post.send({ ...mail, messageId: `<n${n}@helpdesk.example>` })),
    )
    expect(new Set(deliveries.map((delivery) => delivery.mail.messageId)).size).toBe(40)
  })

  test.each([
    [
      'the recipient does not exist',
      { onRcptTo: (_: unknown, __: unknown, done: (e: Error) => void) => done(refusal(550, 'No such user')) },
      PostRefusedError,
    ],
    [
      'the mailbox is full for now',
      { onRcptTo: (_: unknown, __: unknown, done: (e: Error) => void) => done(refusal(452, 'Full')) },
      PostUnavailableError,
    ],
    [
      'the sender is refused for good',
      { onMailFrom: (_: unknown, __: unknown, done: (e: Error) => void) => done(refusal(553, 'Not you')) },
      PostRefusedError,
    ],
    [
      'greylisting asks to come back',
      { onMailFrom: (_: unknown, __: unknown, done: (e: Error) => void) => done(refusal(451, 'Later')) },
      PostUnavailableError,
    ],
    [
      'the server turns everybody away',
      { onConnect: (_: unknown, done: (e: Error) => void) => done(refusal(554, 'Closed')) },
      PostUnavailableError,
    ],
  ])('when %s, the failure says whether trying again helps', async (_, rules, kind) => {
    const { post } = await aMailServer(rules as SMTPServerOptions)
    const failure = await failureOf(post.send(await aMail()))
    expect(failure).toBeInstanceOf(kind)
  })

  test('that refuses the content for good is not asked again', async () => {
    const { post } = await aMailServer({
      onData: (stream, _, done) => void stream.on('end', () => done(refusal(554, 'Spam'))).resume(),
    })
    expect(await failureOf(post.send(await aMail()))).toBeInstanceOf(PostRefusedError)
  })

  test('that does not accept our password is the operator’s trouble, not the recipient’s', async () => {
    const { post, deliveries } = await aMailServer({ authOptional: false })
    expect(await failureOf(post.send(await aMail()))).toBeInstanceOf(PostUnavailableError)
    expect(deliveries).toEqual([])
  })

  test('that is not there makes the mail wait', async () => {
    const post = kept(createPost({ smtpUrl: 'smtp://127.0.0.1:9', keepDir }))
    expect(await failureOf(post.send(await aMail()))).toBeInstanceOf(PostUnavailableError)
  })
})

describe('a mail that would say more than it should', () => {
  const tricks: [string, Partial<OutgoingMail>][] = [
    ['a second recipient in the address', { to: { name: 'x', address: 'a@b.example, c@d.example' } }],
    ['a line end in the address', { to: { name: 'x', address: 'a@b.example\r\nBcc: c@d.example' } }],
    ['angle brackets in the address', { to: { name: 'x', address: '<a@b.example> SIZE=1' } }],
    ['a line end in the subject', { subject: 'Printer\r\nBcc: c@d.example' }],
    ['a line end in an id', { references: ['<a@b>\r\nBcc: c@d.example'] }],
    ['a line end in the reply address', { replyTo: { name: '', address: 'a@b.example\nX: y' } }],
    ['a line end in the bounce address', { bounceTo: 'a@b.example>\r\nRCPT TO:<c@d.example' }],
  ]
  test.each(tricks)('is refused: %s', async (_, changes) => {
    const { post, deliveries } = await aMailServer()
    expect(await failureOf(post.send(await aMail(changes)))).toBeInstanceOf(PostRefusedError)
    expect(deliveries).toEqual([])
  })

  test('has its names made into one line', async () => {
    const { post, deliveries } = await aMailServer()
    await post.send(await aMail({ to: { name: 'Zoë\r\nBcc: c@d.example', address: 'a@b.example' } }))
    expect(deliveries[0]?.envelope).toEqual(['helpdesk@mobiliteit.example', 'a@b.example'])
    expect(deliveries[0]?.mail.bcc).toBeUndefined()
  })
})

describe('without a mail server', () => {
  test('the mail is kept as a file, once however often it is sent', async () => {
    const post = kept(createPost({ keepDir: join(keepDir, 'deep', 'er') }))
    const mail = await aMail()
    await post.send(mail)
    await post.send(mail)
    expect(await readdir(join(keepDir, 'deep', 'er'))).toEqual(['n1@helpdesk.example.eml'])
    expect((await stat(join(keepDir, 'deep', 'er', 'n1@helpdesk.example.eml'))).mode & 0o077).toBe(0)
    const raw = await readFile(join(keepDir, 'deep', 'er', 'n1@helpdesk.example.eml'), 'latin1')
    expect(raw).toMatch(/^Message-ID: <n1@helpdesk.example>\r$/m)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  })

  test('a page can show it as it was sent', async () => {
    const post = kept(createPost({ keepDir }))
    const mail = await aMail()
    await post.send(mail)
    const shown = await readKept(keepDir, 'n1@helpdesk.example')
    const { to, from, subject, html, text, date, messageId } = mail
    expect(shown).toMatchObject({ id: 'n1@helpdesk.example', to, from, subject, date, messageId })
    expect(shown?.html.trim()).toBe(html.trim())
    expect(shown?.text.trim()).toBe(text.trim())
  })

  test('the newest stand first, no more than asked, and half-written files are not shown', async () => {
    for (const n of [1, 2, 3]) {
      await keepMessage(keepDir, `<n${n}@x.example>`, Buffer.from(`Subject: ${n}\r\n\r\n`))
      await new Promise((passed) => setTimeout(passed, 15))
    }
    await writeFile(join(keepDir, '.half.part'), 'x')
    expect((await listKept(keepDir)).map(({ subject }) => subject)).toEqual(['3', '2', '1'])
    expect((await listKept(keepDir, 1)).map(({ subject }) => subject)).toEqual(['3'])
    expect(await listKept(join(keepDir, 'nowhere'))).toEqual([])
  })

  test('an id from an address cannot lead out of the folder', async () => {
    await writeFile(join(keepDir, 'secret.eml'), 'Subject: secret\r\n\r\n')
    for (const id of ['../secret', '..', '', '.secret', '/etc/passwd', 'a/../secret', 'a\0', 'absent'])
      expect(await readKept(join(keepDir, 'inner'), id)).toBeNull()
  })
})
