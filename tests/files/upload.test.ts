import '../support/data-folder'
import { beforeAll, describe, expect, test } from 'vitest'
import { actorOf, anAdministration, aPerson, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { aPng } from './contents'
import { look } from './support'

aTestDatabase()

let ask: Ask
let lotte: TestPerson
let cookie: string
let otherCookie: string
let ticket: { id: string; number: string }

beforeAll(async () => {
  ask = await helpdeskInProcess()
  const administration = await anAdministration({ code: 'MOB' })
  lotte = await aPerson({ roles: [{ administration }] })
  const agent = await aPerson({ roles: [{ administration, role: 'agent' }] })
  cookie = await sessionCookie(lotte)
  otherCookie = await sessionCookie(agent)
  ticket = await aTicket({ by: await actorOf(lotte), administration })
})

const formOf = (fields: Record<string, string | File | string[]>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one)
  return form
}
const upload = async (file: File, who = cookie) => {
  const answer = await ask('/uploads', { cookie: who, form: formOf({ files: file }) })
  return {
    status: answer.status,
    headers: answer.headers,
    ...((await answer.json()) as { kept?: string; sentence?: string }),
  }
}
const reply = (fields: Record<string, string | File | string[]>, path = `/tickets/${ticket.number}`) =>
  ask(path, { cookie, form: formOf({ intent: 'reply', body: 'Answer', ...fields }) })
const namesOnTicket = async () =>
  (
    await look((db) => db.attachment.findMany({ where: { ticketId: ticket.id }, orderBy: { id: 'asc' } }))
  ).map(({ name }) => name)

describe('a file that arrives before its form', () => {
  test('goes with the form, beside one that comes with it', async () => {
    const first = await upload(new File([new Uint8Array(aPng())], 'screen.png'))
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const second = await upload(new File(['x'], 'log.txt'))
    const sent = await reply({
      uploaded: [first.kept ?? '', second.kept ?? ''],
      files: new File(['y'], 'with.txt'),
    })
    expect(sent.status).toBe(303)
    expect(await namesOnTicket()).toEqual(['screen.png', 'log.txt', 'with.txt'])
  })

  test('stays when the form is refused, and can still be left out', async () => {
    const before = (await namesOnTicket()).length
    const { kept = '' } = await upload(new File(['x'], 'kept.txt'))
    const refused = await reply({ body: '', uploaded: kept })
    const page = await refused.text()
    expect([refused.status, page.includes('kept.txt')]).toEqual([422, true])
    const [, token = ''] = /name="keptFiles" value="([^"]+)"/.exec(page) ?? []
    expect((await reply({ keptFiles: token, 'dropFile-0': 'yes' })).status).toBe(303)
    expect(await namesOnTicket()).toHaveLength(before)
    expect((await reply({ keptFiles: token })).status).toBe(303)
    expect((await namesOnTicket()).at(-1)).toBe('kept.txt')
  })

  test('is of use to nobody but the person who uploaded it', async () => {
    const before = await namesOnTicket()
    const { kept = '' } = await upload(new File(['x'], 'foreign.txt'), otherCookie)
    expect((await reply({ uploaded: kept })).status).toBe(303)
    expect(await namesOnTicket()).toEqual(before)
  })

  test('that is too large is refused in words', async () => {
    const { status, sentence } = await upload(new File([new Uint8Array(26_300_000)], 'film.mov'))
    expect([status, /25/.test(sentence ?? '')]).toEqual([413, true])
  })

  test('that is none is refused in words', async () => {
    const answer = await ask('/uploads', { cookie, form: formOf({ other: 'x' }) })
    expect([answer.status, Object.keys(await answer.json())]).toEqual([422, ['sentence']])
  })

  test('is for people who are signed in, and there is nothing to look at', async () => {
    const answer = await ask('/uploads', { form: formOf({ files: new File(['x'], 'x.txt') }) })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/sign-in'])
    expect((await ask('/uploads', { cookie })).status).toBe(404)
  })

  test('makes no more than ten in one message', async () => {
    const before = await namesOnTicket()
    const { kept = '' } = await upload(new File(['x'], 'many.txt'))
    const refused = await reply({ uploaded: Array.from({ length: 11 }, () => kept) })
    expect(refused.status).toBe(422)
    expect(await namesOnTicket()).toEqual(before)
  })

  test('is refused when far too many arrive from one person', async () => {
    const hasty = await aPerson({ roles: [] })
    const none = await sessionCookie(hasty)
    expect(
      (await ask('/uploads', { cookie: none, form: formOf({ files: new File(['x'], 'x') }) })).status,
    ).toBe(404)
    let last = await upload(new File(['x'], 'x.txt'), otherCookie)
    for (let index = 0; index < 100 && last.status === 200; index++)
      last = await upload(new File(['x'], 'x.txt'), otherCookie)
    expect([last.status, Boolean(last.sentence)]).toEqual([429, true])
  })
})
