import '../support/data-folder'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { env } from '~/env.server'
import { keepUploads, keptUploads } from '~/http/kept-upload.server'
import { newId } from '~/lib/new-id'
import { collectOrphans } from '~/use-cases/files/collect-orphans.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { actorOf, anAdministration, aPerson, aTicket } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { look, stored } from './support'

aTestDatabase()

const HOUR = 60 * 60 * 1000
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * HOUR)
const isThere = ({ storageKey }: { storageKey: string }) => existsSync(join(env.dataDir, 'files', storageKey))

let administration: Awaited<ReturnType<typeof anAdministration>>
let lotte: Awaited<ReturnType<typeof actorOf>>

beforeAll(async () => {
  administration = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration }] }))
})

describe('files that hang on nothing', () => {
  test('are removed after a day; what an attachment or a mail names stays, however old', async () => {
    const attached = await stored('screen.png', 'on a ticket')
    await aTicket({ by: lotte, administration, files: [attached] })
    await receiveMail(Buffer.from('From: a@b.example\r\nTo: nobody@c.example\r\nSubject: x\r\n\r\nHello\r\n'))
    const [mail] = await look((db) => db.incomingMail.findMany())
    const neverSent = await stored('draft.png', 'never sent')

    expect(await collectOrphans(hoursFromNow(23))).toBe(0)
    expect(isThere(neverSent)).toBe(true)

    expect(await collectOrphans(hoursFromNow(25))).toBe(1)
    expect([neverSent, attached, mail ?? { storageKey: '' }].map(isThere)).toEqual([false, true, true])
    expect(await collectOrphans(hoursFromNow(24 * 365))).toBe(0)
    expect([attached, mail ?? { storageKey: '' }].map(isThere)).toEqual([true, true])
  })

  test('can be attached by nobody any more when they are removed', async () => {
    const file = await stored('late.png', 'late')
    const kept = keepUploads([file], lotte.personId)
    // Hours lie between the last moment at which a form may bring it and the first at which it is removed.
    expect(keptUploads(kept, lotte.personId, hoursFromNow(21)).areOver).toBe(true)
    await collectOrphans(hoursFromNow(21))
    expect(isThere(file)).toBe(true)
  })

  test('that a crash left half arrived are removed as well, and what is arriving now is not', async () => {
    const arriving = join(env.dataDir, 'files', 'arriving')
    mkdirSync(arriving, { recursive: true })
    const [old, fresh] = [newId(), newId()]
    for (const name of [old, fresh]) writeFileSync(join(arriving, name), 'half')
    utimesSync(join(arriving, old), hoursFromNow(-30), hoursFromNow(-30))
    await collectOrphans()
    expect(readdirSync(arriving)).toEqual([fresh])
  })

  test('other things in the folder are left alone', async () => {
    const beside = ['notes.txt', `ab/${newId()}.bak`, 'lost+found/x']
    for (const path of beside) {
      mkdirSync(join(env.dataDir, 'files', path, '..'), { recursive: true })
      writeFileSync(join(env.dataDir, 'files', path), 'x')
    }
    await collectOrphans(hoursFromNow(24 * 365))
    for (const path of beside) expect(existsSync(join(env.dataDir, 'files', path)), path).toBe(true)
  })

  test('are all left where they are when they are most of the store: it is another helpdesk’s database', async () => {
    const strangers = []
    for (let index = 0; index <= 100; index++) strangers.push(await stored('x', String(index)))
    expect(await collectOrphans(hoursFromNow(30))).toBe(0)
    expect(strangers.every(isThere)).toBe(true)
  })
})
