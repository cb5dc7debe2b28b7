import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { viewAs } from '~/data/scope.server'
import { undeliveredOf } from '~/data/views/undelivered.server'
import type { Actor } from '~/domain/actor'
import { deliverNotification, type MailOffice } from '~/events/deliver-notification.server'
import { readReplyToken, replyTokenInAddress, replyTokenInId, verifyReplyToken } from '~/mail/reply-token'
import { endMembership } from '~/use-cases/people/end-membership.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { type SmtpSink, startSmtpSink } from '../browser/support/smtp-sink'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  atTime,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { anOffice, arrange, notificationsOf, queueMails, secret, sendMails } from './support'

aTestDatabase()

let sink: SmtpSink
let office: MailOffice
let mobility: TestAdministration
let lotte: TestPerson
let asLotte: Actor
let fatima: Actor
const unknownAt = 'gone@mob.example'

beforeAll(async () => {
  sink = await startSmtpSink({ refuses: (address) => (address === unknownAt ? 550 : null) })
  office = anOffice(sink)
  mobility = await anAdministration({ code: 'MOB' })
  lotte = await aPerson({ name: 'Lotte', locale: 'nl', roles: [{ administration: mobility }] })
  asLotte = await actorOf(lotte)
  fatima = await actorOf(
    await aPerson({ name: 'Fatima El Amrani', roles: [{ administration: mobility, role: 'agent' }] }),
  )
})
afterAll(async () => {
  office.post.close()
  await sink.close()
})
beforeEach(async () => {
  await queueMails()
  sink.mails.length = 0
})

const sentTo = () => sink.mails.flatMap(({ recipients }) => recipients).sort()
const theMail = (address: string) => sink.mailTo(address)
const answer = (
  number: string,
  body = 'Het stuurprogramma is vervangen.',
  channel: 'web' | 'telephone' = 'web',
) =>
  replyToTicket(fatima, {
    number,
    body,
    language: 'nl',
    channel,
    asHelpdesk: { next: null, version: null },
  })

/** Somebody who asks, in this language. */
const aColleague = (locale: 'nl' | 'fr' | 'de' | null, email?: string) =>
  aPerson({ locale, roles: [{ administration: mobility }], ...(email ? { email } : {}) })

describe('the language of a mail', () => {
  test.each([
    ['nl', 'Uw vraag', 'Wij hebben uw vraag ontvangen'],
    ['fr', 'Votre demande', 'Nous avons reçu votre demande'],
    ['de', null, null],
  ] as const)('is the recipient’s: %s', async (locale, subject, title) => {
    const person = await aColleague(locale)
    await aTicket({ by: await actorOf(person), administration: mobility })
    await sendMails(office)
    const mail = await theMail(person.email)
    expect(mail.headers.get('content-language')).toBe(locale)
    if (subject) expect(mail.subject).toContain(subject)
    if (title) expect(mail.text).toContain(title)
  })

  test('is both Dutch and French, also in the subject, when we do not know it', async () => {
    const person = await aColleague(null)
    await aTicket({ by: await actorOf(person), administration: mobility })
    await sendMails(office)
    const mail = await theMail(person.email)
    expect(mail.subject).toContain('Uw vraag / Votre demande')
    expect(mail.text).toContain('Wij hebben uw vraag ontvangen')
    expect(mail.text).toContain('Nous avons reçu votre demande')
  })
})

describe('who gets which mail', () => {
  test('an answer goes to requester, filer and follower, from the administration’s own address', async () => {
    const [requester, follower] = [await aColleague('fr'), await aColleague('nl')]
    const { number } = await aTicket({
      by: asLotte,
      administration: mobility,
      requesterId: requester.id,
    })
    await addFollower(asLotte, { number, personId: follower.id })
    await sendMails(office)
    expect(sentTo()).toEqual([lotte.email, requester.email].sort())
    sink.mails.length = 0
    await answer(number)
    await sendMails(office)
    expect(sentTo()).toEqual([lotte.email, requester.email, follower.email].sort())
    const mail = await theMail(requester.email)
    expect(mail.from?.value).toEqual([{ name: 'Helpdesk Administration MOB', address: mobility.address }])
    expect(mail.text).toContain('Het stuurprogramma is vervangen.')
    expect(mail.text).toContain('Fatima El Amrani')
  })

  test('what was said by telephone is mailed as a note of it', async () => {
    const ticket = await aTicket({ by: asLotte, administration: mobility })
    await queueMails()
    await answer(ticket.number, undefined, 'telephone')
    await sendMails(office)
    expect((await theMail(lotte.email)).text).toContain(
      'Zoals telefonisch besproken. Fatima El Amrani noteerde op',
    )
  })

  test('the helpdesk has no names where the administration does not show them', async () => {
    const hidden = await anAdministration()
    await arrange((db) =>
      db.administration.update({ where: { id: hidden.id }, data: { showAgentNames: false } }),
    )
    const person = await aPerson({ roles: [{ administration: hidden }] })
    const agent = await actorOf(
      await aPerson({ name: 'Nameless Agent', roles: [{ administration: hidden, role: 'agent' }] }),
    )
    const { number } = await aTicket({ by: await actorOf(person), administration: hidden })
    await replyToTicket(agent, {
      number,
      body: 'Done.',
      language: 'en',
      channel: 'web',
      asHelpdesk: { next: null, version: null },
    })
    await sendMails(office)
    for (const { text } of sink.mails) expect(text).not.toContain('Nameless')
    expect(sink.mails).toHaveLength(2)
  })

  test('the requester’s own answer is mailed to nobody when nobody else takes part', async () => {
    const { number } = await aTicket({ by: asLotte, administration: mobility })
    await assignTicket(fatima, { number, assigneeId: fatima.personId, version: null })
    await queueMails()
    await replyToTicket(asLotte, { number, body: 'Nog iets.', language: 'nl', channel: 'web' })
    expect(await queueMails()).toEqual([])
  })

  test('taking a new ticket is told to the requester; giving it to a colleague is told to the colleague', async () => {
    const amir = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
    const { number } = await aTicket({ by: asLotte, administration: mobility })
    await queueMails()
    await assignTicket(fatima, { number, assigneeId: fatima.personId, version: null })
    await sendMails(office)
    expect((await theMail(lotte.email)).text).toContain('Fatima El Amrani behandelt nu uw vraag')
    expect(sentTo()).toEqual([lotte.email])
    sink.mails.length = 0
    await assignTicket(fatima, { number, assigneeId: amir.id, version: null })
    await sendMails(office)
    expect(sentTo()).toEqual([amir.email])
    const mail = await theMail(amir.email)
    expect(mail.text).toContain('is aan u toegewezen')
    expect(mail.text).toContain(`https://helpdesk.example/desk/tickets/${number}`)
    expect(mail.replyTo).toBeUndefined()
  })

  test('a ticket that was handed on before the mail left is not announced as yours', async () => {
    const amir = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
    const { id, number } = await aTicket({ by: asLotte, administration: mobility })
    await assignTicket(fatima, { number, assigneeId: amir.id, version: null })
    await assignTicket(fatima, { number, assigneeId: fatima.personId, version: null })
    await sendMails(office)
    expect(sentTo()).not.toContain(amir.email)
    expect(await notificationsOf(id)).toContainEqual(
      expect.objectContaining({ recipientId: amir.id, status: 'withheld', problem: 'outdated' }),
    )
  })

  test('a note never makes a mail', async () => {
    const { id, number } = await aTicket({ by: asLotte, administration: mobility })
    await queueMails()
    await noteOnTicket(fatima, { number, body: 'Only between us.', language: 'en', channel: 'web' })
    expect(await queueMails()).toEqual([])
    expect((await notificationsOf(id)).map(({ template }) => template)).toEqual(['received'])
  })

  test('words that became a note before the mail left are not mailed', async () => {
    const { id, number } = await aTicket({ by: asLotte, administration: mobility })
    await queueMails()
    await answer(number)
    const [reply] = await queueMails()
    await arrange((db) =>
      db.message.updateMany({ where: { ticketId: id, isFromHelpdesk: true }, data: { kind: 'internal' } }),
    )
    await deliverNotification(reply as string, office)
    expect(sink.mails).toEqual([])
    expect((await notificationsOf(id)).at(-1)).toMatchObject({ status: 'withheld', problem: 'no_right' })
  })
})

describe('rights at the moment of sending', () => {
  test('who lost their membership between the answer and the mail gets nothing', async () => {
    const person = await aColleague('nl')
    const { id, number } = await aTicket({ by: await actorOf(person), administration: mobility })
    await sendMails(office)
    await answer(number)
    const membership = await arrange((db) =>
      db.membership.findFirstOrThrow({ where: { personId: person.id } }),
    )
    const coordinator = await actorOf(
      await aPerson({ roles: [{ administration: mobility, role: 'coordinator' }] }),
    )
    sink.mails.length = 0
    await endMembership(coordinator, membership.id)
    await sendMails(office)
    expect(sink.mails).toEqual([])
    expect((await notificationsOf(id)).at(-1)).toMatchObject({
      template: 'replied',
      status: 'withheld',
      problem: 'no_right',
    })
  })

  test('who was taken off the ticket gets nothing, also when their unit may look at it', async () => {
    const [unitId] = mobility.unitIds
    const requester = await aPerson({ roles: [{ administration: mobility, unitId }] })
    const follower = await aPerson({ roles: [{ administration: mobility, unitId }] })
    const by = await actorOf(requester)
    const { id, number } = await aTicket({ by, administration: mobility, isSharedWithUnit: true })
    await addFollower(by, { number, personId: follower.id })
    await answer(number)
    const ids = await queueMails()
    await arrange((db) => db.ticketFollower.deleteMany({ where: { ticketId: id, personId: follower.id } }))
    for (const notification of ids) await deliverNotification(notification, office)
    expect(sentTo()).not.toContain(follower.email)
    expect(sentTo()).toContain(requester.email)
  })

  test('an unconfirmed sender gets the helpdesk’s answer, without the agent’s name, and never a colleague’s words', async () => {
    const contact = await aPerson({ locale: 'nl', roles: [{ administration: mobility, role: 'contact' }] })
    const { id, number } = await aTicket({ by: fatima, administration: mobility, requesterId: contact.id })
    await addFollower(fatima, { number, personId: lotte.id })
    await replyToTicket(asLotte, { number, body: 'Between colleagues.', language: 'en', channel: 'web' })
    await answer(number)
    await sendMails(office)
    const mails = sink.mails.filter(({ recipients }) => recipients.includes(contact.email))
    expect(mails.map(({ text }) => text?.includes('Between colleagues.'))).toEqual([false, false])
    expect(mails[1]?.text).toContain('De helpdesk schreef')
    expect(
      (await notificationsOf(id)).filter(
        ({ recipientId, status }) => recipientId === contact.id && status === 'withheld',
      ),
    ).toHaveLength(1)
  })

  test('a mail about a confidential ticket has number and link, and nobody’s words', async () => {
    const person = await aColleague('fr')
    const { number } = await aTicket({
      by: await actorOf(person),
      administration: mobility,
      subject: 'Harcèlement',
      description: 'Mon chef m’insulte.',
      isConfidential: true,
    })
    await sendMails(office)
    const { subject, text, html } = await theMail(person.email)
    expect(subject).toContain(number)
    expect(text).toContain(`https://helpdesk.example/tickets/${number}`)
    for (const part of [subject, text, html]) {
      expect(part).not.toContain('Harcèlement')
      expect(part).not.toContain('insulte')
    }
  })

  test('a follower of a ticket that became confidential gets nothing any more', async () => {
    const follower = await aColleague('nl')
    const { id, number } = await aTicket({ by: asLotte, administration: mobility })
    await addFollower(asLotte, { number, personId: follower.id })
    await answer(number)
    await arrange((db) => db.ticket.update({ where: { id }, data: { isConfidential: true } }))
    await sendMails(office)
    expect(sentTo()).not.toContain(follower.email)
    expect(sentTo()).toContain(lotte.email)
  })
})

describe('one conversation', () => {
  test('all mails of a ticket answer one thread, and their reply address proves ticket and person', async () => {
    const { id, number } = await aTicket({ by: asLotte, administration: mobility })
    await answer(number)
    await sendMails(office)
    expect(sink.mails).toHaveLength(2)
    for (const mail of sink.mails) {
      expect(mail.inReplyTo).toBe(`<ticket-${id}@helpdesk.example>`)
      const token = replyTokenInAddress(mail.replyTo?.value[0]?.address ?? '') ?? ''
      expect(readReplyToken(token)?.ticketNumber).toBe(number)
      expect(verifyReplyToken(secret, token, { ticketId: id, personId: lotte.id })).toBe(true)
      expect(verifyReplyToken(secret, token, { ticketId: id, personId: fatima.personId })).toBe(false)
      expect([mail.references].flat().map((reference) => replyTokenInId(reference ?? ''))).toContain(token)
    }
    const ids = sink.mails.map(({ messageId }) => messageId)
    expect(ids.sort()).toEqual(
      (await notificationsOf(id)).map((row) => `<${row.id}@helpdesk.example>`).sort(),
    )
  })

  test('the receipt of a mail answers that very mail and calls itself an automatic reply', async () => {
    const now = atTime('2026-11-24 09:00')
    const deliveryId = '01900000-0000-7000-8000-000000000001'
    await arrange(async (db) => {
      const mailId = '01900000-0000-7000-8000-000000000002'
      await db.incomingMail.create({
        data: {
          id: mailId,
          receivedAt: now,
          sha256: 'x',
          messageId: '<from-lotte@mob.example>',
          sizeBytes: 1,
          storageKey: 'x',
        },
      })
      await db.mailDelivery.create({
        data: {
          id: deliveryId,
          incomingMailId: mailId,
          administrationId: mobility.id,
          outcome: 'ticket',
          createdAt: now,
        },
      })
    })
    await aTicket({ by: asLotte, administration: mobility, channel: 'mail', deliveryId })
    await sendMails(office)
    const mail = await theMail(lotte.email)
    expect(mail.inReplyTo).toBe('<from-lotte@mob.example>')
    expect(mail.references).toContain('<from-lotte@mob.example>')
    expect(mail.headers.get('auto-submitted')).toBe('auto-replied')
  })
})

describe('a mail that does not arrive', () => {
  test('refused for good, it is settled at once and stands on the ticket', async () => {
    const gone = await aColleague('nl', unknownAt)
    const { id, number } = await aTicket({ by: await actorOf(gone), administration: mobility })
    await sendMails(office)
    expect(await notificationsOf(id)).toMatchObject([{ status: 'failed', problem: 'refused', attempts: 1 }])
    expect(await viewAs(fatima, (db) => undeliveredOf(db, id))).toMatchObject([
      { template: 'received', status: 'failed', problem: 'refused', attempts: 1, recipientName: gone.name },
    ])
    const stranger = await actorOf(
      await aPerson({ roles: [{ administration: await anAdministration(), role: 'agent' }] }),
    )
    expect(await viewAs(stranger, (db) => undeliveredOf(db, id)), number).toEqual([])
  })

  test('while the server is down it waits, then goes out once under the same Message-ID', async () => {
    const down = await startSmtpSink()
    const port = Number(new URL(down.url).port)
    const waiting = anOffice(down)
    const { id } = await aTicket({ by: asLotte, administration: mobility })
    const [notification] = await queueMails()
    await down.close()
    await expect(deliverNotification(notification as string, waiting)).rejects.toThrow()
    await expect(deliverNotification(notification as string, waiting)).rejects.toThrow()
    expect(await notificationsOf(id)).toMatchObject([
      { status: 'queued', problem: 'unavailable', attempts: 2 },
    ])
    const up = await startSmtpSink({ port })
    await deliverNotification(notification as string, waiting)
    await deliverNotification(notification as string, waiting)
    expect(up.mails.map(({ messageId }) => messageId)).toEqual([`<${notification}@helpdesk.example>`])
    expect(await notificationsOf(id)).toMatchObject([{ status: 'sent', problem: null, attempts: 3 }])
    waiting.post.close()
    await up.close()
  })

  test('a mail whose sending was not noted down goes out again as the same mail', async () => {
    const { id } = await aTicket({ by: asLotte, administration: mobility })
    const [notification] = await queueMails()
    await deliverNotification(notification as string, office)
    await arrange((db) => db.notification.updateMany({ where: { ticketId: id }, data: { status: 'queued' } }))
    await deliverNotification(notification as string, office)
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(1)
    expect(sink.mails).toHaveLength(2)
  })

  test('after five days we give up, and say so', async () => {
    const down = await startSmtpSink()
    await down.close()
    const hopeless = anOffice(down)
    const { id } = await aTicket({ by: asLotte, administration: mobility })
    const [notification] = await queueMails()
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000)
    await expect(deliverNotification(notification as string, hopeless, inDays(4.9))).rejects.toThrow()
    await deliverNotification(notification as string, hopeless, inDays(5.1))
    expect(await notificationsOf(id)).toMatchObject([{ status: 'failed', problem: 'unavailable' }])
    hopeless.post.close()
  })
})
