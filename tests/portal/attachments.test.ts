import { Readable } from 'node:stream'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { loader } from '~/routes/attachment'
import { storeUpload } from '~/use-cases/files/store-upload.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { ask, browserOf, cookieOf } from './support'

await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs')
  const { join } = await import('node:path')
  const { tmpdir } = await import('node:os')
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'irisdesk-portal-'))
})

aTestDatabase()

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const fileOf = (name: string, text = svg) => storeUpload(name, Readable.from([Buffer.from(text)]))
const people = {} as Record<'lotte' | 'follower' | 'colleague' | 'agent' | 'amine' | 'contact', TestPerson>
let publicFile: string
let fileOnNote: string
let fileForContact: string

beforeAll(async () => {
  const mobility = await anAdministration({ code: 'MOB' })
  const environment = await anAdministration({ code: 'ENV' })
  const own = { roles: [{ administration: mobility }] }
  people.lotte = await aPerson(own)
  people.follower = await aPerson(own)
  people.colleague = await aPerson(own)
  people.agent = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
  people.contact = await aPerson({ roles: [{ administration: mobility, role: 'contact' }] })
  people.amine = await aPerson({
    roles: [{ administration: environment }, { administration: environment, role: 'agent' }],
  })
  const lotte = await actorOf(people.lotte)
  const agent = await actorOf(people.agent)
  const idOf = (name: string) =>
    acrossAdministrations(
      'a test looks',
      async (db) => (await db.attachment.findFirstOrThrow({ where: { name } })).id,
    )

  const { number } = await aTicket({
    by: lotte,
    administration: mobility,
    files: [await fileOf('écran "brisé".svg')],
  })
  await addFollower(lotte, { number, personId: people.follower.id })
  await noteOnTicket(agent, {
    number,
    language: 'nl',
    body: 'Note',
    channel: 'web',
    files: [await fileOf('note.txt')],
  })
  await aTicket({
    by: await actorOf(people.contact),
    administration: mobility,
    files: [await fileOf('contact.txt')],
  })
  publicFile = await idOf('écran "brisé".svg')
  fileOnNote = await idOf('note.txt')
  fileForContact = await idOf('contact.txt')
})

const download = async (who: keyof typeof people, id: string) =>
  (await browserOf(people[who])).open(loader, `/attachments/${id}`, { id })

describe('a file', () => {
  test('is saved and never shown: nothing in it can run', async () => {
    const { status, headers, body } = await download('lotte', publicFile)
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="ecran _brise_.svg"; filename*=UTF-8''%C3%A9cran%20%22bris%C3%A9%22.svg`,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('content-length')).toBe(String(svg.length))
    expect(await body?.text()).toBe(svg)
  })

  test('answers HEAD with the same headers and no content', async () => {
    const headers = { cookie: await cookieOf(people.lotte) }
    const answer = await ask(loader, `/attachments/${publicFile}`, {
      method: 'HEAD',
      params: { id: publicFile },
      headers,
    })
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(svg.length)])
    expect(await answer.body?.text()).toBe('')
  })

  test.each([
    ['lotte', 200, 404],
    ['follower', 200, 404],
    ['agent', 200, 200],
    ['colleague', 404, 404],
    ['amine', 404, 404],
    ['contact', 404, 404],
  ] as const)('of a message and of a note: %s gets %i and %i', async (who, ofMessage, ofNote) => {
    const answers = [await download(who, publicFile), await download(who, fileOnNote)]
    expect(answers.map(({ status }) => status)).toEqual([ofMessage, ofNote])
    for (const { body } of answers) await body?.body?.cancel()
  })

  test('is not for an unconfirmed sender, not even their own', async () => {
    expect((await download('contact', fileForContact)).status).toBe(404)
  })

  test('that does not exist answers as one that one may not have', async () => {
    expect((await download('lotte', 'nonsense')).status).toBe(404)
    expect((await download('lotte', crypto.randomUUID())).status).toBe(404)
  })
})
