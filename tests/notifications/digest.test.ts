import { beforeEach, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { chooseNotifications } from '~/use-cases/notifications/choose-notifications.server'
import { readAllNotifications } from '~/use-cases/notifications/read-notifications.server'
import { sendDigests } from '~/use-cases/notifications/send-digests.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { queueMails } from '../mail-out/support'
import { sendAccountMails } from '../people/support'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

let mobility: TestAdministration
let lotte: Actor
let fatima: Actor
let amir: Actor

beforeEach(async () => {
  mobility = await anAdministration()
  const roles = [{ administration: mobility, role: 'agent' as const }]
  lotte = await actorOf(await aPerson({ locale: 'fr', roles: [{ administration: mobility }] }))
  fatima = await actorOf(await aPerson({ roles }))
  amir = await actorOf(await aPerson({ roles }))
})

const asked = (subject: string, isConfidential = false) =>
  aTicket({ by: lotte, administration: mobility, subject, isConfidential })
const answered = async (number: string) => {
  await replyToTicket(fatima, {
    number,
    body: 'Words',
    language: 'nl',
    channel: 'web',
    asHelpdesk: { next: null, version: null },
  })
  await queueMails()
}
/** The digests of this moment, as they arrive. */
const digests = async () => {
  await sendDigests()
  return (await sendAccountMails()).map(({ to, subject, text }) => ({ to: to.address, subject, text }))
}

test('who wants a digest gets what is new in one mail, in their language, and no mail about each', async () => {
  await chooseNotifications(lotte, { replied: 'digest' })
  const [printer, screen] = [await asked('Printer 7'), await asked('Scherm 8')]
  await answered(printer.number)
  await answered(screen.number)
  expect(
    await acrossAdministrations('a test looks', (db) =>
      db.notification.count({ where: { template: 'replied' } }),
    ),
  ).toBe(0)
  const [mail, ...others] = await digests()
  expect(others).toEqual([])
  expect(mail).toMatchObject({ to: lotte.email, subject: '2 nouveautés pour vous' })
  expect(mail?.text).toContain(`${printer.number} · Nouvelle réponse · Printer 7`)
  expect(mail?.text).toContain('Scherm 8')
  expect(mail?.text).toContain('https://helpdesk.example/notifications')
})

test('what was told or read is not told again, and nothing new is no mail', async () => {
  await chooseNotifications(lotte, { replied: 'digest' })
  const { number } = await asked('Printer 7')
  await answered(number)
  expect(await digests()).toHaveLength(1)
  expect(await digests()).toEqual([])
  await answered((await asked('Scherm 8')).number)
  await readAllNotifications(lotte, new Date())
  expect(await digests()).toEqual([])
  await answered((await asked('Muis 9')).number)
  const [mail] = await digests()
  expect(mail?.text).toContain('Muis 9')
  expect(mail?.text).not.toContain('Printer 7')
})

test('a digest holds only what was chosen for it', async () => {
  await chooseNotifications(amir, { assigned: 'digest', answered: 'app' })
  const { number } = await asked('Printer 7')
  await assignTicket(fatima, { number, assigneeId: amir.personId, version: null })
  await replyToTicket(lotte, { number, body: 'Words', language: 'nl', channel: 'web' })
  await queueMails()
  const [mail] = await digests()
  expect(mail).toMatchObject({ to: amir.email, subject: '1 nieuw bericht voor u' })
})

test('of a confidential ticket it tells number and kind only, and of one that is out of sight nothing', async () => {
  await chooseNotifications(lotte, { replied: 'digest' })
  const secret = await asked('Klacht over mijn chef')
  await answered(secret.number)
  await acrossAdministrations('a test arranges its world', (db) =>
    db.ticket.update({ where: { id: secret.id }, data: { isConfidential: true } }),
  )
  await sendDigests()
  const [mail] = await digests()
  expect(mail?.text).toContain(secret.number)
  expect(mail?.text).not.toContain('Klacht')

  await answered((await asked('Printer 7')).number)
  await sendDigests()
  await acrossAdministrations('a test arranges its world', (db) =>
    db.membership.updateMany({
      where: { personId: lotte.personId },
      data: { validUntil: new Date('2025-01-01') },
    }),
  )
  expect(await sendAccountMails()).toEqual([])
})
