import { beforeAll, describe, expect, test, vi } from 'vitest'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import { action, loader } from '~/routes/portal/new-ticket'
import { loader as received } from '~/routes/portal/ticket-received'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { browserOf, cookieOf } from './support'

await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs')
  const { join } = await import('node:path')
  const { tmpdir } = await import('node:os')
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'irisdesk-portal-'))
})

aTestDatabase()

const look = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test looks', work)
const ticketsOf = (person: TestPerson) =>
  look((db) => db.ticket.findMany({ where: { requesterId: person.id }, orderBy: { id: 'asc' } }))

let mobility: TestAdministration
let environment: TestAdministration
let colleague: TestPerson

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  colleague = await aPerson({ name: 'Nora Claes', roles: [{ administration: mobility }] })
  await aPerson({ name: 'Jan Maes', roles: [{ administration: mobility }] })
  await aPerson({ name: 'Jan Maes', roles: [{ administration: mobility }] })
  await aPerson({
    name: 'Amine Benali',
    email: 'amine@env.example',
    roles: [{ administration: environment }],
  })
})

const lotte = () =>
  aPerson({ name: 'Lotte Peeters', roles: [{ administration: mobility, unitId: mobility.unitIds[0] }] })

const filled = {
  type: 'incident',
  subject: 'Printer stopt',
  description: 'Hij knippert twee keer.\r\nDaarna niets.',
  affected: 'several',
  ability: 'no',
}
interface Refused {
  answer: { values: Record<string, string>; fieldErrors: Record<string, string> }
  files: { token: string; names: string[] }
}

const post = async (person: TestPerson, fields: Record<string, string | File>) =>
  (await browserOf(person)).post(action, '/tickets/new', fields)

test('somebody answers three questions and gets a number, and the receipt says what they wrote', async () => {
  const person = await lotte()
  const browser = await browserOf(person)
  const answer = await browser.post(action, '/tickets/new', {
    ...filled,
    service: mobility.serviceId,
    room: '3.12',
    sharedWithUnit: 'yes',
    files: new File(['screen'], 'scherm.txt'),
  })
  expect(answer.status).toBe(303)
  const [ticket] = await ticketsOf(person)
  expect(answer.location).toBe(`/tickets/${ticket?.number}/received`)
  expect(ticket).toMatchObject({
    administrationId: mobility.id,
    type: 'incident',
    impact: 'medium',
    urgency: 'high',
    priority: 'P2',
    channel: 'web',
    language: 'nl',
    serviceId: mobility.serviceId,
    room: '3.12',
    isSharedWithUnit: true,
    filerId: null,
  })
  const params = { number: ticket?.number ?? '' }
  const page = await browser.open(received, answer.location ?? '', params)
  expect(page.data).toMatchObject({
    receipt: {
      subject: 'Printer stopt',
      description: 'Hij knippert twee keer.\nDaarna niets.',
      fileNames: ['scherm.txt'],
    },
    sentDraft: null,
  })
  const stranger = await browserOf(colleague)
  expect((await stranger.open(received, answer.location ?? '', params)).status).toBe(404)
})

test('the page after sending tells the browser once that the draft is not needed any more', async () => {
  const person = await lotte()
  const browser = await browserOf(person)
  const sent = await browser.post(action, '/tickets/new', filled)
  const flash = sent.headers.get('set-cookie')?.split(';')[0] ?? ''
  const params = { number: (await ticketsOf(person))[0]?.number ?? '' }
  const session = await browserOf(person)
  const path = sent.location ?? ''
  const cookie = `${await cookieOf(person)}; ${flash}`
  const inBackground = await session.open(received, path, params, { cookie, 'sec-fetch-mode': 'cors' })
  expect(inBackground.data).toMatchObject({ sentDraft: null })
  const visit = await session.open(received, path, params, { cookie, 'sec-fetch-mode': 'navigate' })
  expect(visit.data).toMatchObject({ sentDraft: `${person.id}:new` })
  expect(visit.headers.get('set-cookie')).toMatch(/Max-Age=0/)
})

describe('a form that is refused stores nothing and keeps what was typed', () => {
  test.each([
    ['without a type', { type: '' }, { type: 'typeMissing' }],
    ['without a subject', { subject: '  ' }, { subject: 'subjectMissing' }],
    ['with a subject that is too long', { subject: 'x'.repeat(201) }, { subject: 'subjectTooLong' }],
    ['without a description', { description: '\n' }, { description: 'descriptionMissing' }],
    [
      'with a description that is too long',
      { description: 'x'.repeat(20_001) },
      { description: 'textTooLong' },
    ],
    ['without who is affected', { affected: '' }, { affected: 'affectedMissing' }],
    ['with an answer that is not offered', { ability: 'maybe' }, { ability: 'abilityMissing' }],
    ['with a service that is none', { service: 'computers' }, { service: 'serviceUnknown' }],
    [
      'with a telephone number that is too long',
      { callbackNumber: '1'.repeat(61) },
      { callbackNumber: 'telephoneTooLong' },
    ],
    [
      'shared and confidential at once',
      { sharedWithUnit: 'yes', confidential: 'yes' },
      { sharedWithUnit: 'confidentialNotShared' },
    ],
    ['for a colleague whom nobody knows', { colleague: 'Nobody' }, { colleague: 'colleagueUnknown' }],
    ['for a name that two people have', { colleague: 'jan maes' }, { colleague: 'colleagueSeveral' }],
    [
      'for somebody of another administration',
      { colleague: 'amine@env.example' },
      { colleague: 'colleagueUnknown' },
    ],
  ])('%s', async (_, changed, fieldErrors) => {
    const person = await lotte()
    const before = await look((db) => db.ticket.count())
    const { status, data } = await post(person, { ...filled, ...changed })
    const { answer } = data as Refused
    expect(status).toBe(422)
    expect(answer.fieldErrors).toEqual(fieldErrors)
    expect(answer.values).toMatchObject({
      ...filled,
      description: 'Hij knippert twee keer.\nDaarna niets.',
      ...changed,
    })
    expect(await look((db) => db.ticket.count())).toBe(before)
  })

  test('with a file: it arrived, and goes along when the form is sent again', async () => {
    const person = await lotte()
    const first = await post(person, { ...filled, subject: '', files: new File(['screen'], 'scherm.txt') })
    const { files } = first.data as Refused
    expect(files.names).toEqual(['scherm.txt'])
    expect((await post(person, { ...filled, keptFiles: files.token })).status).toBe(303)
    const ticketId = (await ticketsOf(person))[0]?.id ?? ''
    expect(await look((db) => db.attachment.findMany({ where: { ticketId } }))).toMatchObject([
      { name: 'scherm.txt', sizeBytes: 6, uploadedById: person.id },
    ])
  })

  test('a kept file can be left out, and belongs to who sent it', async () => {
    const [person, other] = [await lotte(), await lotte()]
    const first = await post(person, { ...filled, subject: '', files: new File(['screen'], 'scherm.txt') })
    const { token } = (first.data as Refused).files
    await post(person, { ...filled, keptFiles: token, 'dropFile-0': 'yes' })
    await post(other, { ...filled, keptFiles: token })
    expect(
      await look((db) => db.attachment.count({ where: { uploadedById: { in: [person.id, other.id] } } })),
    ).toBe(0)
  })

  test('with a file over 25 MB: said beside the field, together with what else is wrong', async () => {
    const person = await lotte()
    const large = new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'film.mp4')
    const { status, data } = await post(person, { ...filled, subject: '', files: large })
    expect(status).toBe(422)
    expect((data as Refused).answer.fieldErrors).toEqual({ subject: 'subjectMissing', files: 'fileTooLarge' })
  })
})

test('a colleague is found by address or by a name that only they have, and the filer stays in sight', async () => {
  const person = await lotte()
  for (const typed of [colleague.email.toUpperCase(), 'nora cl']) {
    expect((await post(person, { ...filled, colleague: typed })).status).toBe(303)
  }
  const filed = await look((db) => db.ticket.findMany({ where: { filerId: person.id } }))
  expect(filed.map(({ requesterId }) => requesterId)).toEqual([colleague.id, colleague.id])
})

test('who belongs to two administrations says which, and only one of theirs', async () => {
  const both = await aPerson({ roles: [{ administration: mobility }, { administration: environment }] })
  const asked = await post(both, filled)
  expect((asked.data as Refused).answer.fieldErrors).toEqual({ administration: 'administrationMissing' })
  expect((await post(both, { ...filled, administration: environment.id })).status).toBe(303)
  expect(await ticketsOf(both)).toMatchObject([{ administrationId: environment.id }])
  expect((await post(await lotte(), { ...filled, administration: environment.id })).status).toBe(404)
})

test('the service of another administration is refused', async () => {
  const { status, data } = await post(await lotte(), { ...filled, service: environment.serviceId })
  expect([status, (data as Refused).answer.fieldErrors]).toEqual([422, { service: 'serviceUnknown' }])
})

test('a new ticket goes on from a closed one of one’s own, and from nobody else’s', async () => {
  const [person, other] = [await lotte(), await lotte()]
  const earlier = await aTicket({ by: await actorOf(person), administration: mobility })
  const page = await (await browserOf(other)).open(loader, `/tickets/new?after=${earlier.number}`)
  expect(page.data).toMatchObject({ earlier: null })
  await post(person, { ...filled, after: earlier.number })
  await post(other, { ...filled, after: earlier.number })
  const links = await look((db) => db.ticketLink.findMany({ where: { toId: earlier.id } }))
  expect(links).toMatchObject([{ fromId: (await ticketsOf(person))[1]?.id, kind: 'follow_up' }])
})

test('the link that leads to the form answers its type and service; a service of elsewhere is not taken', async () => {
  const browser = await browserOf(await lotte())
  const open = (query: string) => browser.open(loader, `/tickets/new?${query}`)
  expect((await open(`type=question&service=${mobility.serviceId}`)).data).toMatchObject({
    chosen: { type: 'question', serviceId: mobility.serviceId },
  })
  expect((await open(`type=joke&service=${environment.serviceId}`)).data).toMatchObject({
    chosen: { type: null, serviceId: null },
  })
})
