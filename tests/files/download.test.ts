import '../support/data-folder'
import { beforeAll, describe, expect, test } from 'vitest'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, type Asked, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { anHtmlPage, anSvg, aPdf, aPng } from './contents'
import { attachmentCalled, look, stored } from './support'

aTestDatabase()

let ask: Ask
const cookies = {} as Record<'lotte' | 'agent' | 'foreigner', string>
const people = {} as Record<'lotte' | 'agent' | 'foreigner', TestPerson>
const ids: Record<string, string> = {}
const log = '0123456789'

const files: Record<string, Buffer> = {
  'log.txt': Buffer.from(log),
  'empty.txt': Buffer.alloc(0),
  'screen.png': aPng(),
  'invoice.pdf': aPdf(),
  'drawing.svg': anSvg(),
  'page.html': anHtmlPage(),
  'page.png': anHtmlPage(),
  'screen.txt': aPng(),
  'bomb.png': aPng(50_000, 50_000),
  'x".png\r\nSet-Cookie: a=b': aPng(),
}

beforeAll(async () => {
  ask = await helpdeskInProcess()
  const mobility = await anAdministration({ code: 'MOB' })
  const environment = await anAdministration({ code: 'ENV' })
  people.lotte = await aPerson({ roles: [{ administration: mobility }] })
  people.agent = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
  people.foreigner = await aPerson({
    roles: [{ administration: environment }, { administration: environment, role: 'agent' }],
  })
  for (const who of ['lotte', 'agent', 'foreigner'] as const) cookies[who] = await sessionCookie(people[who])
  const kept = []
  for (const [name, content] of Object.entries(files)) kept.push(await stored(name, content))
  const { number } = await aTicket({ by: await actorOf(people.lotte), administration: mobility, files: kept })
  await noteOnTicket(await actorOf(people.agent), {
    number,
    language: 'nl',
    body: 'Note',
    channel: 'web',
    files: [await stored('note.png', aPng())],
  })
  for (const { id, name } of await look((db) => db.attachment.findMany())) ids[name] = id
})

const fetchIt = (
  name: string,
  { headers = {}, method = 'GET', who = 'lotte' as keyof typeof cookies, preview = false } = {},
) =>
  ask(`/attachments/${ids[name] ?? name}${preview ? '/preview' : ''}`, {
    method: method as NonNullable<Asked['method']>,
    cookie: cookies[who],
    headers,
  })
const ranged = (range: string, more: Record<string, string> = {}) =>
  fetchIt('log.txt', { headers: { range, ...more } })

describe('a download', () => {
  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=9-9', '9', 'bytes 9-9/10'],
    ['bytes=8-999999999', '89', 'bytes 8-9/10'],
    ['bytes=-999', log, 'bytes 0-9/10'],
  ])('gives the part that %s asks for', async (range, content, contentRange) => {
    const answer = await ranged(range)
    expect([answer.status, await answer.text()]).toEqual([206, content])
    expect(answer.headers.get('content-range')).toBe(contentRange)
    expect(answer.headers.get('content-length')).toBe(String(content.length))
  })

  test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0', 'bytes=999999999999999-'])(
    'answers 416 with its size to %s, which lies behind its end',
    async (range) => {
      const answer = await ranged(range)
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
      expect(await answer.text()).toBe('')
    },
  )

  test('of an empty file has no parts', async () => {
    expect((await fetchIt('empty.txt', { headers: { range: 'bytes=0-' } })).status).toBe(416)
    const whole = await fetchIt('empty.txt')
    expect([whole.status, whole.headers.get('content-length'), await whole.text()]).toEqual([200, '0', ''])
  })

  test.each([
    ['many parts at once', `bytes=${Array.from({ length: 500 }, () => '0-9').join(',')}`],
    ['two parts', 'bytes=0-1,3-4'],
    ['an end before its beginning', 'bytes=5-2'],
    ['another unit', 'lines=0-3'],
    ['a negative number', 'bytes=--3'],
    ['a number that nobody can hold', `bytes=0-${'9'.repeat(400)}`],
    ['nothing', 'bytes=-'],
  ])('asked for %s gives the whole file, once', async (_, range) => {
    const answer = await ranged(range)
    expect([answer.status, await answer.text()]).toEqual([200, log])
  })

  test('goes on with a part only while the browser’s beginning is of the same file', async () => {
    const tag = (await fetchIt('log.txt')).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/)
    expect((await ranged('bytes=2-', { 'if-range': tag })).status).toBe(206)
    for (const other of ['"other"', `W/${tag}`, 'Tue, 24 Nov 2026 12:00:00 GMT'])
      expect((await ranged('bytes=2-', { 'if-range': other })).status).toBe(200)
  })

  test('of a copy that the browser still has is 304, and is asked for each time by nobody else', async () => {
    const first = await fetchIt('log.txt')
    expect(first.headers.get('cache-control')).toBe('private, no-cache, no-transform')
    const tag = first.headers.get('etag') ?? ''
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await fetchIt('log.txt', { headers: { 'if-none-match': known } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect((await fetchIt('log.txt', { headers: { 'if-none-match': '"x"' } })).status).toBe(200)
    // On a shared computer the next person’s browser shows the copy only after a 304, and gets none.
    const foreign = await fetchIt('log.txt', { who: 'foreigner', headers: { 'if-none-match': tag } })
    expect([foreign.status, foreign.headers.get('etag')]).toEqual([404, null])
  })

  test('announces itself to HEAD, and ignores a range there', async () => {
    const answer = await fetchIt('log.txt', { method: 'HEAD', headers: { range: 'bytes=0-3' } })
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '10',
      '',
    ])
    expect(answer.headers.get('accept-ranges')).toBe('bytes')
  })

  test('has the type that its content has, whatever its name says', async () => {
    const type = async (name: string) => (await fetchIt(name)).headers.get('content-type')
    expect(await type('screen.txt')).toBe('image/png')
    expect(await type('page.png')).toBe('application/octet-stream')
    expect(await type('page.html')).toBe('application/octet-stream')
  })

  test('cannot smuggle a header in with its name', async () => {
    const name = Object.keys(ids).find((one) => one.startsWith('x"')) ?? ''
    for (const preview of [false, true]) {
      const { headers } = await fetchIt(name, { preview })
      expect(headers.get('set-cookie')).toBeNull()
      expect(headers.get('content-disposition')).toBe(
        `${preview ? 'inline' : 'attachment'}; filename="x_.pngSet-Cookie: a=b"; filename*=UTF-8''x%22.pngSet-Cookie%3A%20a%3Db`,
      )
    }
  })

  test('ends for whoever lost access between two parts of it', async () => {
    const part = (range: string) => fetchIt('log.txt', { who: 'agent', headers: { range } })
    expect((await part('bytes=0-4')).status).toBe(206)
    await look((db) =>
      db.membership.updateMany({
        where: { personId: people.agent.id },
        data: { validUntil: new Date(Date.now() - 1000) },
      }),
    )
    expect((await part('bytes=5-9')).status).toBe(404)
    await look((db) =>
      db.membership.updateMany({ where: { personId: people.agent.id }, data: { validUntil: null } }),
    )
  })

  test.each(['GET', 'HEAD'])(
    'of another administration is not found with %s, a part, or a preview',
    async (method) => {
      for (const name of ['log.txt', 'screen.png', 'note.png'])
        for (const preview of [false, true])
          for (const headers of [{}, { range: 'bytes=0-0' }, { 'if-none-match': '*' }]) {
            const answer = await fetchIt(name, { who: 'foreigner', method, headers, preview })
            expect([answer.status, answer.headers.get('content-length')]).toEqual([404, null])
          }
      expect((await fetchIt('note.png', { method, preview: true })).status).toBe(404)
    },
  )
})

describe('a preview', () => {
  test('shows a picture where nothing can run, and a PDF in the browser’s own viewer', async () => {
    const picture = await fetchIt('screen.png', { preview: true })
    expect(picture.status).toBe(200)
    expect(Object.fromEntries(picture.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename="screen.png"; filename*=UTF-8''screen.png`,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    })
    const pdf = await fetchIt('invoice.pdf', { preview: true })
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(pdf.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/)
    expect(pdf.headers.get('content-disposition')).toMatch(/^inline/)
    expect((await fetchIt('invoice.pdf', { preview: true, headers: { range: 'bytes=0-3' } })).status).toBe(
      206,
    )
  })

  test.each(['drawing.svg', 'page.html', 'page.png', 'log.txt', 'empty.txt'])(
    'of %s does not exist: what could run is only ever saved',
    async (name) => {
      expect((await fetchIt(name, { preview: true })).status).toBe(404)
      const saved = await fetchIt(name)
      expect(saved.headers.get('content-disposition')).toMatch(/^attachment/)
      expect(saved.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    },
  )

  test('of a picture that claims 2,500 million pixels does not exist', async () => {
    expect((await fetchIt('bomb.png', { preview: true })).status).toBe(404)
    expect((await fetchIt('bomb.png')).status).toBe(200)
    const rows = await look((db) =>
      db.attachment.findMany({ where: { name: { in: ['bomb.png', 'screen.png'] } } }),
    )
    expect(rows.map(({ name, width, height }) => [name, width, height]).sort()).toEqual([
      ['bomb.png', null, null],
      ['screen.png', 3, 2],
    ])
  })

  test('of a file on a note is for the desk', async () => {
    const id = await attachmentCalled('note.png')
    expect((await fetchIt(id, { who: 'agent', preview: true })).status).toBe(200)
  })
})
