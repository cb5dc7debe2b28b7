import '../support/data-folder'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { acrossAdministrationsInSql, asActor } from '~/data/scope.server'
import { deskExport } from '~/data/views/desk-export.server'
import { noteProgress, noteReady, takeFile } from '~/data/writing-files.server'
import type { Actor } from '~/domain/actor'
import { everythingAtWork } from '~/domain/desk-list'
import { env } from '~/env.server'
import { deskFilePath, deskFilesPath } from '~/paths'
import { collectOrphans } from '~/use-cases/files/collect-orphans.server'
import { forgetFiles } from '~/use-cases/prepared-files/forget-files.server'
import { prepareFile } from '~/use-cases/prepared-files/prepare-file.server'
import { writeNextFile } from '~/use-cases/prepared-files/write-next-file.server'
import { transferTicket } from '~/use-cases/tickets/transfer-ticket.server'
import { arrange } from '../mail-out/support'
import { sendAccountMails } from '../people/support'
import { pause } from '../realtime/support/live-helpdesk'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { testBackend } from '../support/test-database'
import { manyLike, readCsv, readXlsx } from './support'

aTestDatabase()

const DAY = 86_400_000
let ask: Ask
let mobility: TestAdministration
let taxation: TestAdministration
let agent: Actor
let colleague: Actor
let lotte: Actor

beforeEach(async () => {
  ask ??= await helpdeskInProcess()
  mobility = await anAdministration()
  taxation = await anAdministration()
  const roles = [{ administration: mobility, role: 'agent' as const }]
  agent = await actorOf(await aPerson({ name: 'Fatima', locale: 'fr', roles }))
  colleague = await actorOf(await aPerson({ roles }))
  lotte = await actorOf(await aPerson({ name: 'Lotte', roles: [{ administration: mobility }] }))
  // What a test left on its way would else be written by the next one.
  await arrange((db) => db.preparedFile.deleteMany())
  await arrange((db) => db.accountMail.deleteMany())
})

const asked = (by: Actor, format: 'csv' | 'xlsx' = 'csv', filter = {}) =>
  prepareFile(by, {
    filter: { ...everythingAtWork, ...filter },
    format,
    locale: by.locale ?? 'nl',
    timeZone: 'Europe/Brussels',
  })
const rowOf = (id: string) => arrange((db) => db.preparedFile.findUniqueOrThrow({ where: { id } }))
const change = (id: string, data: object) => arrange((db) => db.preparedFile.update({ where: { id }, data }))
const fetched = async (by: Actor, path: string, method: 'GET' | 'HEAD' = 'GET') =>
  ask(path, { method, cookie: await sessionCookie({ id: by.personId }) })
const posted = async (by: Actor, form: Record<string, string>) =>
  ask(deskFilesPath(), { cookie: await sessionCookie({ id: by.personId }), form })
const written = async (id: string) => {
  expect(await writeNextFile()).toBe(true)
  return rowOf(id)
}
const textOf = async (by: Actor, id: string) => (await fetched(by, deskFilePath(id))).text()
const isThere = (storageKey: string | null) =>
  storageKey !== null && existsSync(join(env.dataDir, 'files', storageKey))
const aTicketOf = (subject: string, more = {}) =>
  aTicket({ by: lotte, administration: mobility, subject, ...more })
const endDesk = ({ personId }: Actor) =>
  arrange((db) =>
    db.membership.updateMany({ where: { personId }, data: { validUntil: new Date('2025-01-01') } }),
  )

test('a list of 6,001 tickets becomes a file with exactly these, as CSV and as Excel', async () => {
  const villain = await aTicketOf('=1+1')
  await manyLike(villain, 6_000, mobility.code)
  const [csv, xlsx] = [await asked(agent), await asked(agent, 'xlsx', { sort: 'age' })]
  expect(await rowOf(csv)).toMatchObject({ state: 'waiting', rowsToDo: 6_001, rowsDone: 0 })
  expect(await written(csv)).toMatchObject({ state: 'ready', rowsDone: 6_001, workerId: null })
  await written(xlsx)

  const list: string[] = []
  for await (const page of deskExport(agent, everythingAtWork, 'fr'))
    list.push(...page.map(({ number }) => number))
  const lines = readCsv(await textOf(agent, csv))
  expect(lines[0]?.slice(0, 3)).toEqual(['Numéro', 'Objet', 'Statut'])
  expect(lines.slice(1).map(([number]) => number)).toEqual(list)

  const response = await fetched(agent, deskFilePath(xlsx))
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="irisdesk-tickets-/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('cache-control')).toBe('private, no-store')
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.headers.get('content-length')).toBe(String(bytes.length))
  const cells = readXlsx(bytes)
  // All but the moments, which are numbers there, are the same words.
  const words = (rows: string[][]) =>
    rows
      .slice(1)
      .map((row) => row.slice(0, 12).join('|'))
      .sort()
  expect(words(cells)).toEqual(words(lines))
  expect(cells[0]).toEqual(lines[0])
  expect([...lines, ...cells].flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(lines.flat()).toContain("'=1+1")
}, 180_000)

test('its person is mailed in their language, without a word of the list, and the link leads to their files', async () => {
  await aTicketOf('Ascenseur en panne')
  const id = await asked(agent)
  await written(id)
  const [mail, ...more] = await sendAccountMails()
  expect(more).toEqual([])
  expect(mail).toMatchObject({ to: { address: agent.email }, subject: 'Votre fichier est prêt' })
  expect(mail?.text).toContain('Votre liste de 1 ticket est prête')
  expect(mail?.text).toContain('https://helpdesk.example/desk/files')
  expect(JSON.stringify(mail)).not.toMatch(/Ascenseur|Lotte/)
})

test('a mail about a file that was thrown away meanwhile is not sent', async () => {
  const id = await asked(agent)
  await written(id)
  const { storageKey } = await rowOf(id)
  expect((await posted(agent, { intent: 'discard', file: id })).status).toBe(303)
  expect(isThere(storageKey)).toBe(false)
  expect(await sendAccountMails()).toEqual([])
})

test('what became confidential after it was asked for is not in the file', async () => {
  const [open, secret] = [await aTicketOf('Open'), await aTicketOf('Secret')]
  const id = await asked(agent)
  await arrange((db) => db.ticket.update({ where: { id: secret.id }, data: { isConfidential: true } }))
  await written(id)
  const text = await textOf(agent, id)
  expect(text).toContain(open.number)
  expect(text).not.toMatch(/Secret/)
})

test('whoever left the desk before it was written gets no file', async () => {
  await aTicketOf('Open')
  const id = await asked(agent)
  await endDesk(agent)
  expect(await written(id)).toMatchObject({ state: 'failed', problem: 'notAllowed', storageKey: null })
  expect(await sendAccountMails()).toEqual([])
})

test('whoever lost one of two desks hears in words that the list is not theirs any more', async () => {
  const roles = [mobility, taxation].map((administration) => ({ administration, role: 'agent' as const }))
  const both = await actorOf(await aPerson({ roles }))
  const id = await asked(both, 'csv', { administration: taxation.code })
  await arrange((db) =>
    db.membership.updateMany({
      where: { personId: both.personId, administrationId: taxation.id },
      data: { validUntil: new Date('2025-01-01') },
    }),
  )
  expect(await written(id)).toMatchObject({ state: 'failed', problem: 'notAllowed' })
  const [mail] = await sendAccountMails()
  expect(mail?.subject).toBe('Uw bestand is niet klaar geraakt')
  expect(mail?.text).toContain('U hebt geen toegang meer tot de lijst die u vroeg.')
})

test.each(['confidential', 'transferred'] as const)(
  'a file with a ticket that became %s is served no longer, and its bytes go',
  async (how) => {
    const { id: ticketId, number } = await aTicketOf('Open')
    await aTicketOf('Other')
    const id = await asked(agent)
    const { storageKey } = await written(id)
    expect((await fetched(agent, deskFilePath(id))).status).toBe(200)
    if (how === 'confidential')
      await arrange((db) => db.ticket.update({ where: { id: ticketId }, data: { isConfidential: true } }))
    else
      await transferTicket(colleague, {
        number,
        toAdministrationId: taxation.id,
        sentence: 'Elsewhere',
        language: 'nl',
        takesNotes: false,
        version: null,
      })
    const refused = await fetched(agent, deskFilePath(id))
    expect([refused.status, refused.headers.get('location')]).toEqual([303, deskFilesPath()])
    expect(await rowOf(id)).toMatchObject({ state: 'expired', problem: 'sightLost' })
    const page = await (await fetched(agent, deskFilesPath())).text()
    expect(page).toContain('Vous ne pouvez plus voir tout ce que contenait ce fichier')
    expect((await fetched(agent, deskFilePath(id))).status).toBe(404)
    await forgetFiles()
    expect(isThere(storageKey)).toBe(false)

    expect((await posted(agent, { intent: 'again', file: id })).status).toBe(303)
    const again = await arrange((db) =>
      db.preparedFile.findFirstOrThrow({ where: { personId: agent.personId } }),
    )
    await written(again.id)
    expect(
      readCsv(await textOf(agent, again.id))
        .slice(1)
        .map(([, subject]) => subject),
    ).toEqual(['Other'])
  },
)

test('whoever works at one of two desks no longer cannot fetch what they wrote down at both', async () => {
  const roles = [mobility, taxation].map((administration) => ({ administration, role: 'agent' as const }))
  const both = await actorOf(await aPerson({ roles }))
  const id = await asked(both)
  await written(id)
  await arrange((db) =>
    db.membership.updateMany({
      where: { personId: both.personId, administrationId: taxation.id },
      data: { validUntil: new Date('2025-01-01') },
    }),
  )
  expect((await fetched(both, deskFilePath(id))).status).toBe(303)
  expect(await rowOf(id)).toMatchObject({ state: 'expired', problem: 'sightLost' })
})

test('two workers at once make one file of one wish', async () => {
  await aTicketOf('Open')
  const id = await asked(agent)
  const took = await Promise.all([writeNextFile(), writeNextFile(), writeNextFile()])
  expect(took.filter(Boolean)).toHaveLength(1)
  expect(await rowOf(id)).toMatchObject({ state: 'ready', attempts: 1 })
  expect(await sendAccountMails()).toHaveLength(1)
})

// The embedded database has one connection: there, whoever takes a file is alone.
test.skipIf(testBackend === 'pglite')(
  'while one worker takes a file, another one takes the next, and waits for nobody',
  async () => {
    const [first, second] = [await asked(agent), await asked(agent)]
    await acrossAdministrationsInSql('a test is in the middle of taking a file', async (db) => {
      await db.$queryRaw`select id from prepared_file where id = ${first}::uuid for update`
      await db.$executeRaw`set local idle_in_transaction_session_timeout = '5s'`
      expect(await takeFile(new Date())).toMatchObject({ id: second })
      expect(await takeFile(new Date())).toBeNull()
    })
    const taken = await takeFile(new Date())
    expect(taken?.id).toBe(first)
  },
)

test('a file whose worker died is begun again by another one, and the dead one can say no more', async () => {
  await aTicketOf('Open')
  const id = await asked(agent)
  const dead = await takeFile(new Date())
  if (!dead) throw new Error('There was nothing to take')
  expect(await noteProgress(dead, { rowsDone: 1, now: new Date() })).toBe(true)
  // It may still be at work: nobody takes it from a worker of whom one hears.
  expect(await writeNextFile()).toBe(false)
  await change(id, { dueAt: new Date(Date.now() - 1_000) })
  expect(await written(id)).toMatchObject({ state: 'ready', attempts: 2, rowsDone: 1 })
  const { storageKey } = await rowOf(id)
  expect(await noteProgress(dead, { rowsDone: 0, now: new Date() })).toBe(false)
  const late = { storageKey: '00/late', sizeBytes: 1, ticketIds: [], deskIds: [] }
  expect(await noteReady(dead, late, new Date())).toBe(false)
  expect((await rowOf(id)).storageKey).toBe(storageKey)
})

test('a process that stops in the middle lays the file back, and the next one goes on at once', async () => {
  await aTicketOf('Open')
  const id = await asked(agent, 'xlsx')
  const stopping = new AbortController()
  stopping.abort()
  expect(await writeNextFile(stopping.signal)).toBe(true)
  expect(await rowOf(id)).toMatchObject({ state: 'waiting', attempts: 0, rowsDone: 0, workerId: null })
  expect(await written(id)).toMatchObject({ state: 'ready' })
})

test('a file that kills its worker each time is given up, and told so', async () => {
  const id = await asked(colleague)
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(await takeFile(new Date())).not.toBeNull()
    await change(id, { dueAt: new Date(0) })
  }
  expect(await written(id)).toMatchObject({ state: 'failed', problem: 'unavailable' })
  const [mail] = await sendAccountMails()
  expect(mail?.text).toContain('ook niet na enkele pogingen')
  expect(await (await fetched(colleague, deskFilesPath())).text()).toContain('Mislukt')
})

test('a file that is thrown away while it is written leaves nothing behind', async () => {
  await aTicketOf('Open')
  const id = await asked(agent)
  const taken = await takeFile(new Date())
  await posted(agent, { intent: 'discard', file: id })
  expect(taken && (await noteProgress(taken, { rowsDone: 1, now: new Date() }))).toBe(false)
  expect(await writeNextFile()).toBe(false)
})

test('a file belongs to whoever asked for it: for everybody else it does not exist', async () => {
  await aTicketOf('Open')
  const id = await asked(agent)
  await written(id)
  for (const other of [colleague, lotte]) {
    expect((await fetched(other, deskFilePath(id))).status).toBe(404)
    expect((await posted(other, { intent: 'discard', file: id })).status).toBe(404)
    expect((await posted(other, { intent: 'again', file: id })).status).toBe(404)
  }
  expect(await (await fetched(colleague, deskFilesPath())).text()).not.toContain(id)
  expect((await ask(deskFilePath(id))).status).toBe(302)
  expect((await fetched(agent, deskFilePath('x'))).status).toBe(404)
  expect((await fetched(agent, deskFilePath(id), 'HEAD')).status).toBe(200)
})

test('the database lets a person ask and throw away, and never say what a file holds', async () => {
  const id = await asked(agent)
  const foreign = await asked(colleague)
  const as = (sql: string) => asActor(agent, (db) => db.$executeRawUnsafe(sql))
  await expect(as(`update prepared_file set storage_key = 'x' where id = '${id}'`)).rejects.toThrow(/42501/)
  await expect(
    as(`insert into prepared_file (id, person_id, filter, format, locale, time_zone, rows_to_do, due_at, created_at, storage_key)
      values (gen_random_uuid(), '${agent.personId}', '{}', 'csv', 'nl', 'x', 1, now(), now(), 'x')`),
  ).rejects.toThrow(/42501/)
  await expect(
    as(`insert into prepared_file (id, person_id, filter, format, locale, time_zone, rows_to_do, due_at, created_at)
      values (gen_random_uuid(), '${colleague.personId}', '{}', 'csv', 'nl', 'x', 1, now(), now())`),
  ).rejects.toThrow(/42501/)
  expect(await as(`delete from prepared_file where id = '${foreign}'`)).toBe(0)
  const seen = await asActor(agent, (db) =>
    db.$queryRawUnsafe<{ id: string }[]>('select id from prepared_file'),
  )
  expect(seen.map((row) => row.id)).toEqual([id])
})

test('at most three files of one person are on their way, and a list without measure is none', async () => {
  await aTicketOf('Open')
  await aTicketOf('Other')
  for (let wish = 0; wish < 3; wish++)
    expect((await posted(agent, { intent: 'prepare', format: 'csv' })).status).toBe(303)
  const refused = await posted(agent, { intent: 'prepare', format: 'xlsx' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('3 fichiers sont déjà en préparation pour vous')
  await expect(
    prepareFile(
      colleague,
      { filter: everythingAtWork, format: 'csv', locale: 'nl', timeZone: 'Europe/Brussels' },
      { most: 1 },
    ),
  ).rejects.toMatchObject({ fields: { file: 'fileListTooLong' } })
  expect((await posted(lotte, { intent: 'prepare', format: 'csv' })).status).toBe(404)
  expect((await posted(agent, { intent: 'prepare', format: 'csv', queue: taxation.queueId })).status).toBe(
    404,
  )
})

test('who asks for five files at once gets three', async () => {
  let asking: Promise<PromiseSettledResult<string>[]> | undefined
  await acrossAdministrationsInSql('a test lets nobody store a file until all have counted', async (db) => {
    await db.$executeRaw`lock table prepared_file in share mode`
    asking = Promise.allSettled(Array.from({ length: 5 }, () => asked(agent)))
    await pause(1_000)
  })
  const refusals = ((await asking) ?? []).flatMap((answer) =>
    answer.status === 'rejected' ? [answer.reason] : [],
  )
  const refused = { code: 'invalid', fields: { file: 'filesUnfinished' } }
  expect(refusals).toMatchObject([refused, refused])
  expect(await arrange((db) => db.preparedFile.count({ where: { personId: agent.personId } }))).toBe(3)
})

test('after seven days it expires: nobody fetches it, its bytes go, and a month later its line', async () => {
  await aTicketOf('Open')
  const id = await asked(agent)
  const { storageKey, expiresAt } = await written(id)
  expect(Math.round((Number(expiresAt) - Date.now()) / DAY)).toBe(7)
  // Until then it is no orphan, however old its bytes are.
  await collectOrphans(new Date(Date.now() + 3 * DAY))
  expect(isThere(storageKey)).toBe(true)
  await forgetFiles(new Date(Date.now() + 6 * DAY))
  expect(isThere(storageKey)).toBe(true)

  await change(id, { expiresAt: new Date() })
  expect((await fetched(agent, deskFilePath(id))).status).toBe(404)
  expect(await (await fetched(agent, deskFilesPath())).text()).toContain('Expiré')
  await forgetFiles()
  expect(isThere(storageKey)).toBe(false)
  expect(await rowOf(id)).toMatchObject({ state: 'expired', storageKey: null })
  await forgetFiles(new Date(Date.now() + 31 * DAY))
  expect(
    await acrossAdministrationsInSql('a test looks', (db) => db.$queryRaw`select id from prepared_file`),
  ).toEqual([])
})

test('the page shows how far each file is, and works without script', async () => {
  expect(await (await fetched(agent, deskFilesPath())).text()).toContain('Aucun fichier pour le moment')
  await aTicketOf('Open')
  const response = await posted(agent, { intent: 'prepare', format: 'xlsx', assignee: 'none', sort: 'age' })
  expect(response.headers.get('location')).toBe(deskFilesPath())
  const page = await (await fetched(agent, deskFilesPath())).text()
  expect(page).toMatch(/<progress[^>]*max="1"/)
  expect(page).toContain('En attente de son tour')
  expect(page).toContain('Non attribués · ')
  expect(page).toContain('href="/desk?assignee=none&amp;sort=age"')
  expect(page).not.toContain('NaN')
})
