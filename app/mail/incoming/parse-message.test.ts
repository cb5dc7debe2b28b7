import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { IncomingMail } from './incoming-mail'
import { type MailReader, makeMailReader } from './parse-message.server'

const readers: MailReader[] = []
const folder = mkdtempSync(join(tmpdir(), 'irisdesk-reader-'))
const reader = (options?: Parameters<typeof makeMailReader>[0]) => {
  const made = makeMailReader(options)
  readers.push(made)
  return made
}
afterAll(async () => {
  await Promise.all(readers.map((one) => one.stop()))
  rmSync(folder, { recursive: true, force: true })
})

const own = reader({ deadlineMilliseconds: 30_000 })
async function read(text: string | Buffer, by = own): Promise<IncomingMail> {
  const reading = await by.read(Buffer.from(text))
  if (reading.outcome !== 'read') throw new Error(`unreadable: ${reading.reason}`)
  return reading.mail
}
const head =
  'From: Lotte <lotte@mob.example>\r\nTo: helpdesk@mob.example\r\nSubject: Printer\r\nMIME-Version: 1.0\r\n'

describe('an ordinary mail', () => {
  test('is read: who, what, when, in its own letters', async () => {
    const mail = await read(
      `${head.replace('Printer', '=?utf-8?Q?Imprimante_cass=C3=A9e?=')}Date: Tue, 24 Nov 2026 09:30:00 +0100\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nElle est cass=E9e.\r\n`,
    )
    expect(mail).toMatchObject({
      completeness: 'whole',
      from: { name: 'Lotte', address: 'lotte@mob.example' },
      subject: 'Imprimante cassée',
      text: 'Elle est cassée.',
      date: new Date('2026-11-24T08:30:00Z'),
      html: null,
    })
  })

  test('in HTML alone has its words as text, and nothing in its HTML that runs or fetches', async () => {
    const mail = await read(
      `${head}Content-Type: text/html; charset=utf-8\r\n\r\n<p onclick="x()">Hallo<br>daar</p><script>alert(1)</script><img src="https://spy.example/1.gif"><a href="javascript:x()">klik</a><style>p{}</style>`,
    )
    expect(mail.text).toBe('Hallo\ndaar\n\nklik')
    expect(mail.html).not.toMatch(/script|onclick|spy\.example|javascript|style/i)
  })
})

describe('header tricks', () => {
  test('NUL and line ends do not survive in subject, names and text', async () => {
    const mail = await read(
      `From: "A\u0000B" <a@x.example>\r\nSubject: =?utf-8?Q?Printer=0D=0ABcc:_all@x.example=00?=\r\n\r\nTekst\u0000 hier`,
    )
    expect(mail.subject).toBe('Printer Bcc: all@x.example')
    expect(JSON.stringify(mail)).not.toContain('\\u0000')
  })

  test('two senders are nobody to believe', async () => {
    const twice = await read('From: a@x.example\r\nFrom: b@x.example\r\nSubject: x\r\n\r\ny')
    const list = await read('From: a@x.example, b@x.example\r\nSubject: x\r\n\r\ny')
    expect([twice.from, list.from]).toEqual([null, null])
  })

  test('a mail with 2,000 recipients names some of them', async () => {
    const to = Array.from({ length: 2_000 }, (_, place) => `p${place}@x.example`).join(', ')
    expect((await read(`From: a@x.example\r\nTo: ${to}\r\n\r\ny`)).to.length).toBe(200)
  })
})

describe('what is made to break readers', () => {
  test('200,000 nested div are read within the deadline', async () => {
    const html = `<p>boven</p>${'<div>'.repeat(100_000)}diep${'<div>'.repeat(100_000)}te diep${'</div>'.repeat(200_000)}`
    const mail = await read(`${head}Content-Type: text/html\r\n\r\n${html}`)
    expect(mail.text).toMatch(/boven\s+diep/)
    // A megabyte of HTML is read; that there was more is said, and the stored mail has it.
    expect(mail.completeness).toBe('cut')
  }, 60_000)

  test('a mail of many thousand parts, and one nested hundreds deep, end in an answer', async () => {
    const wide = `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n${'--x\r\nContent-Type: text/plain; name=a\r\nContent-Disposition: attachment\r\n\r\ny\r\n'.repeat(5_000)}--x--`
    const found = await own.read(Buffer.from(wide))
    if (found.outcome === 'read') {
      expect(found.mail.attachments.length).toBeLessThanOrEqual(50)
      expect(found.mail.omittedAttachments.length).toBeLessThanOrEqual(50)
    } else expect(found.glimpse?.subject).toBe('Printer')
    const deep = Array.from(
      { length: 500 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
    )
    const nested = await own.read(Buffer.from(`${head}${deep.join('')}Content-Type: text/plain\r\n\r\ny`))
    expect(['read', 'unreadable']).toContain(nested.outcome)
  }, 90_000)

  test('a compressed bomb stays compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024)).toString('base64')
    const mail = await read(
      `${head}Content-Type: application/gzip; name=bomb.gz\r\nContent-Transfer-Encoding: base64\r\n\r\n${bomb}`,
    )
    expect(mail.attachments[0]?.bytes.length).toBeLessThan(100_000)
  })

  test('nothing but spaces is empty, and too much is too large, with a glimpse', async () => {
    expect(await own.read(Buffer.from(' \r\n\t'))).toEqual({
      outcome: 'unreadable',
      reason: 'empty',
      glimpse: null,
    })
    const small = reader({ largestBytes: 1_000 })
    expect(await small.read(Buffer.from(`${head}\r\n${'x'.repeat(2_000)}`))).toMatchObject({
      outcome: 'unreadable',
      reason: 'too-large',
      glimpse: { subject: 'Printer', sizeBytes: expect.any(Number) },
    })
  })
})

describe('a reader that breaks', () => {
  /** A worker that does something terrible when asked for the whole mail, and answers the minimal question. */
  const broken = (name: string, terrible: string) => {
    const workerFile = join(folder, `${name}.mjs`)
    writeFileSync(
      workerFile,
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', ({ job, manner }) => {
         if (manner === 'whole') { ${terrible} }
         parentPort.postMessage({ job, mail: { subject: 'seen', attachments: [], sizeBytes: 0 } })
       })`,
    )
    return reader({ workerFile, deadlineMilliseconds: 2_000, memoryMegabytes: 32 })
  }

  test('by hanging is ended at its deadline, and the next mail is read', async () => {
    const hanging = broken('hangs', 'for (;;) {}')
    for (let time = 0; time < 2; time++)
      expect(await hanging.read(Buffer.from(head))).toMatchObject({
        outcome: 'unreadable',
        reason: 'took-too-long',
        glimpse: { subject: 'seen', sizeBytes: head.length },
      })
  }, 30_000)

  test('by eating memory takes only itself along', async () => {
    const hungry = broken('eats', 'const all = []; for (;;) all.push(new Array(100000).fill({}))')
    expect(await hungry.read(Buffer.from(head))).toMatchObject({
      outcome: 'unreadable',
      glimpse: { subject: 'seen' },
    })
  }, 30_000)

  test('by crashing leaves headers and rough text', async () => {
    const crashing = broken('crashes', 'process.exit(3)')
    expect(await crashing.read(Buffer.from(head))).toMatchObject({
      outcome: 'read',
      mail: { subject: 'seen' },
    })
  }, 30_000)
})
