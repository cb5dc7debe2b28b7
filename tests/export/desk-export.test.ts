import { beforeAll, expect, test } from 'vitest'
import { deskExport, deskListSize } from '~/data/views/desk-export.server'
import type { Actor } from '~/domain/actor'
import { type DeskFilter, everythingAtWork } from '~/domain/desk-list'
import { statuses } from '~/domain/ticket-values'
import { newId } from '~/lib/new-id'
import { deskExportPath } from '~/paths'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { leafThrough } from '../desk-list/support'
import { arrange } from '../mail-out/support'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  atTime,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { partOfXlsx, readCsv } from './support'

aTestDatabase()

let ask: Ask
let mobility: TestAdministration
let taxation: TestAdministration
let agent: Actor
let lotte: Actor
let amine: Actor

/** More than a page of the list, in all statuses and priorities, and some of another administration. */
beforeAll(async () => {
  ask = await helpdeskInProcess()
  mobility = await anAdministration({ code: 'MOB' })
  taxation = await anAdministration({ code: 'TAX' })
  agent = await actorOf(
    await aPerson({ name: 'Fatima', roles: [{ administration: mobility, role: 'agent' }] }),
  )
  lotte = await actorOf(await aPerson({ name: 'Lotte', roles: [{ administration: mobility }] }))
  amine = await actorOf(await aPerson({ name: 'Amine', roles: [{ administration: taxation }] }))
  for (let place = 0; place < 64; place++) {
    const { id } = await aTicket({ by: lotte, administration: mobility, subject: `Ticket ${place}` })
    const status = place < 56 ? 'open' : (statuses[place % statuses.length] ?? 'open')
    await arrange((db) =>
      db.ticket.update({
        where: { id },
        data: {
          status,
          pendingOn: status === 'pending' ? 'supplier' : null,
          priority: `P${(place % 4) + 1}`,
          assigneeId: place % 3 === 0 ? agent.personId : null,
          language: place % 2 === 0 ? 'nl' : 'fr',
        },
      }),
    )
  }
  for (let place = 0; place < 3; place++)
    await aTicket({ by: amine, administration: taxation, subject: `Foreign ${place}` })
}, 120_000)

const fetchFile = async (actor: Actor, format: 'csv' | 'xlsx', filter: Partial<DeskFilter> = {}) =>
  ask(deskExportPath(format, filter), { cookie: await sessionCookie({ id: actor.personId }) })
const numbersIn = async (actor: Actor, filter: Partial<DeskFilter> = {}) =>
  readCsv(await (await fetchFile(actor, 'csv', filter)).text())
    .slice(1)
    .map(([number]) => number)
const subjectsIn = async (actor: Actor) =>
  readCsv(await (await fetchFile(actor, 'csv', { sort: 'age' })).text()).map(([, subject]) => subject)

test('the file is for a Belgian Excel: its mark, semicolons, a name with the day, the reader’s words', async () => {
  const response = await fetchFile(agent, 'csv')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="irisdesk-tickets-\d{4}-\d\d-\d\d\.csv"/,
  )
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [headings, first] = readCsv(bytes.toString('utf8'))
  expect(headings?.slice(0, 7)).toEqual([
    'Nummer',
    'Onderwerp',
    'Status',
    'Prioriteit',
    'Soort',
    'Administratie',
    'Wachtrij',
  ])
  expect(first?.slice(5, 9)).toEqual(['Bestuur MOB', 'Algemeen MOB', '', 'Lotte'])
  expect(first?.at(-1)).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/)
})

test.each<Partial<DeskFilter>>([
  {},
  { sort: 'age' },
  { sort: 'priority' },
  { status: 'done' },
  { status: 'open', priority: 'P2' },
  { assignee: 'me', sort: 'priority' },
  { assignee: 'none' },
  { language: 'fr', channel: 'web', type: 'incident' },
  { administration: 'MOB', sort: 'age' },
])('the file holds exactly the tickets of the list, in its order: %o', async (filter) => {
  const list = (await leafThrough(agent, filter)).map(({ number }) => number)
  expect(list.length).toBeGreaterThan(0)
  expect(await numbersIn(agent, filter)).toEqual(list)
  expect(await deskListSize(agent, { ...everythingAtWork, ...filter }, 5_000)).toBe(list.length)
})

test('the same holds for one queue', async () => {
  const list = await leafThrough(agent, { queueId: mobility.queueId })
  expect(await numbersIn(agent, { queueId: mobility.queueId })).toEqual(list.map(({ number }) => number))
})

test('nothing of another administration is in it, and its queues do not exist', async () => {
  const text = await (await fetchFile(agent, 'csv')).text()
  expect(text).not.toMatch(/Foreign|TAX|Amine/)
  expect((await fetchFile(agent, 'csv', { queueId: taxation.queueId })).status).toBe(404)
  expect((await fetchFile(agent, 'xlsx', { administration: 'TAX' })).status).toBe(404)
})

test('who works at no desk has no file, and who is not signed in is asked who they are', async () => {
  expect((await fetchFile(lotte, 'csv')).status).toBe(404)
  expect((await ask('/desk/export/csv')).status).toBe(302)
  expect(
    (await ask('/desk/export/pdf', { cookie: await sessionCookie({ id: agent.personId }) })).status,
  ).toBe(404)
})

test('what another body shares is in the file, without its queue', async () => {
  const world = { ours: await anAdministration(), theirs: await anAdministration() }
  const own = await actorOf(await aPerson({ roles: [{ administration: world.ours, role: 'agent' }] }))
  const their = await actorOf(await aPerson({ roles: [{ administration: world.theirs, role: 'agent' }] }))
  const { number } = await aTicket({ by: their, administration: world.theirs, subject: 'Shared' })
  await shareTicket(their, {
    number,
    grantee: { administrationId: world.ours.id },
    purpose: 'help',
    until: new Date(Date.now() + 86_400_000),
    maySeeNotes: false,
    mayReply: false,
  })
  const [, line] = readCsv(await (await fetchFile(own, 'csv')).text())
  expect(line?.slice(5, 8)).toEqual([`Bestuur ${world.theirs.code}`, '', ''])
})

test('a confidential ticket is in the file of whom it names and of nobody else', async () => {
  const guarded = await anAdministration()
  const roles = [{ administration: guarded, role: 'agent' as const }]
  const named = await actorOf(await aPerson({ roles }))
  const other = await actorOf(await aPerson({ roles }))
  const asker = await actorOf(await aPerson({ roles: [{ administration: guarded }] }))
  const { id, number } = await aTicket({ by: asker, administration: guarded, isConfidential: true })
  await arrange((db) => db.ticket.update({ where: { id }, data: { assigneeId: named.personId } }))
  expect(await numbersIn(named)).toEqual([number])
  expect(await numbersIn(other)).toEqual([])
})

test('what would be a formula is a text, in both files', async () => {
  const desk = await anAdministration()
  const reader = await actorOf(
    await aPerson({ locale: 'fr', roles: [{ administration: desk, role: 'agent' }] }),
  )
  const villain = await actorOf(await aPerson({ name: '@SUM(A1:A9)', roles: [{ administration: desk }] }))
  const subjects = ['=HYPERLINK("http://x.example";"a")', '＝1+1', '+1', '-1', 'A "quoted"; word', 'Fine']
  for (const [place, subject] of subjects.entries())
    await aTicket({ by: villain, administration: desk, subject }, atTime(`2026-11-0${place + 1} 09:00`))
  expect(await subjectsIn(reader)).toEqual([
    'Objet',
    `'${subjects[0]}`,
    "'＝1+1",
    "'+1",
    "'-1",
    'A "quoted"; word',
    'Fine',
  ])
  const cells = readCsv(await (await fetchFile(reader, 'csv')).text()).flat()
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells).toContain("'@SUM(A1:A9)")

  const response = await fetchFile(reader, 'xlsx', { sort: 'age' })
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.headers.get('content-length')).toBe(String(bytes.length))
  const sheet = partOfXlsx(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toContain('<f>')
  const words = sheet + partOfXlsx(bytes, 'xl/sharedStrings.xml')
  expect(words).toMatch(/(?:'|&apos;|&#39;)@SUM/)
  // 1 November 2026, 9.00 by the clocks of Brussels, as Excel counts days.
  expect(Number(sheet.match(/<v>(46327\.\d+)<\/v>/)?.[1])).toBeCloseTo(46327.375, 5)
})

test('a list of more than 5,000 tickets is no file: the list says so, with its filters', async () => {
  const desk = await anAdministration({ code: 'BIG' })
  const roles = [{ administration: desk, role: 'agent' as const }]
  const busy = await actorOf(await aPerson({ roles }))
  const { id } = await aTicket({ by: busy, administration: desk })
  const ticket = await arrange((db) => db.ticket.findUniqueOrThrow({ where: { id } }))
  // In parts: no transaction may last for long, in tests neither.
  for (let part = 0; part < 10; part++)
    await arrange((db) =>
      db.ticket.createMany({
        data: Array.from({ length: 500 }, (_, place) => ({
          ...ticket,
          id: newId(),
          number: `BIG-X${part * 500 + place}`,
        })),
      }),
    )
  const response = await fetchFile(busy, 'csv', { sort: 'age' })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/desk?sort=age&export=tooLong')
  const page = await ask('/desk?sort=age&export=tooLong', {
    cookie: await sessionCookie({ id: busy.personId }),
  })
  expect(await page.text()).toContain('Deze lijst is te lang voor een bestand')

  // One fewer is a file, of several pages, each ticket once and in the order of the list.
  await arrange((db) => db.ticket.updateMany({ where: { id }, data: { status: 'cancelled' } }))
  const numbers = await numbersIn(busy)
  expect(new Set(numbers).size).toBe(5_000)
  expect(numbers).toHaveLength(5_000)
}, 120_000)

test('a ticket that moves while the file is written is in it once', async () => {
  const desk = await anAdministration()
  const mover = await actorOf(await aPerson({ roles: [{ administration: desk, role: 'agent' }] }))
  const tickets = []
  for (let place = 0; place < 6; place++) tickets.push(await aTicket({ by: mover, administration: desk }))
  const filter = { ...everythingAtWork, administration: desk.code }
  const read: string[] = []
  for await (const page of deskExport(mover, filter, 'nl', 2)) {
    read.push(...page.map(({ number }) => number))
    // The oldest, which is still to come, goes to the head of the list.
    if (read.length === 2)
      await overridePriority(mover, {
        number: tickets[0]?.number ?? '',
        priority: 'P1',
        reason: 'now',
        version: null,
      })
  }
  expect(read.sort()).toEqual(tickets.map(({ number }) => number).sort())
})
