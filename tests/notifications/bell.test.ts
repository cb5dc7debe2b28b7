import { beforeEach, expect, test } from 'vitest'
import { notificationChoices, notifications, unreadNotifications } from '~/data/views/notifications.server'
import type { Actor } from '~/domain/actor'
import { chooseNotifications } from '~/use-cases/notifications/choose-notifications.server'
import { forgetNotifications } from '~/use-cases/notifications/forget-notifications.server'
import {
  openNotification,
  readAllNotifications,
  readNotificationsOfTicket,
} from '~/use-cases/notifications/read-notifications.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { contestWait } from '~/use-cases/tickets/contest-wait.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { arrange, notificationsOf, queueMails } from '../mail-out/support'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { helpdeskInProcess, sessionCookie } from '../support/in-process'

aTestDatabase()

let mobility: TestAdministration
let lotte: Actor
let fatima: Actor
let amir: Actor
let ticket: { id: string; number: string }

beforeEach(async () => {
  mobility = await anAdministration()
  const roles = [{ administration: mobility, role: 'agent' as const }]
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  fatima = await actorOf(await aPerson({ roles }))
  amir = await actorOf(await aPerson({ roles }))
  ticket = await aTicket({ by: lotte, administration: mobility, subject: 'No network' })
})

const words = () => ({ number: ticket.number, body: 'Words', language: 'nl', channel: 'web' }) as const
const answer = (next: 'stay' | 'resolve' = 'stay') =>
  replyToTicket(fatima, {
    ...words(),
    asHelpdesk: {
      next: next === 'stay' ? null : { status: 'resolved', resolutionCode: 'solved' },
      version: null,
    },
  })
const assignTo = (by: Actor, assignee: Actor) =>
  assignTicket(by, { number: ticket.number, assigneeId: assignee.personId, version: null })

/** The lines behind somebody's bell, newest first. */
async function linesOf(actor: Actor) {
  await queueMails()
  return (await notifications(actor, { after: null, before: null })).lines
}
const kindsOf = async (actor: Actor) => (await linesOf(actor)).map(({ kind }) => kind)

test('the bell rings for an answer, for what one is given, for what is solved, and never for one’s own acts', async () => {
  await answer()
  await assignTo(fatima, amir)
  await replyToTicket(lotte, words())
  await answer('resolve')
  expect(await kindsOf(lotte)).toEqual(['resolved', 'replied'])
  expect(await kindsOf(amir)).toEqual(['answered', 'assigned'])
  expect(await kindsOf(fatima)).toEqual([])
  expect(await unreadNotifications(lotte)).toBe(2)
  expect(await unreadNotifications(amir)).toBe(2)
})

test('a note rings no bell, and an event that is read twice rings once', async () => {
  await noteOnTicket(fatima, words())
  expect(await linesOf(lotte)).toEqual([])
  await answer()
  await queueMails()
  await arrange((db) =>
    db.outboxPosition.update({ where: { administrationId: mobility.id }, data: { position: 0 } }),
  )
  expect(await kindsOf(lotte)).toEqual(['replied'])
})

test('a line is read when it is opened, when its ticket is looked at, or with all that were there', async () => {
  await answer()
  const [line] = await linesOf(lotte)
  expect(await openNotification(lotte, line?.id ?? '')).toEqual({ number: ticket.number, kind: 'replied' })
  expect(await unreadNotifications(lotte)).toBe(0)
  expect((await linesOf(lotte))[0]?.isRead).toBe(true)

  await answer()
  await queueMails()
  await readNotificationsOfTicket(lotte, ticket.number)
  expect(await unreadNotifications(lotte)).toBe(0)

  const before = new Date()
  await new Promise((resolve) => setTimeout(resolve, 5))
  await answer()
  await queueMails()
  await readAllNotifications(lotte, before)
  expect(await unreadNotifications(lotte)).toBe(1)
  await readAllNotifications(lotte, new Date())
  expect(await unreadNotifications(lotte)).toBe(0)
})

test('a line is nobody else’s: not to see, not to open, not to mark', async () => {
  await answer()
  const [line] = await linesOf(lotte)
  const elsewhere = await actorOf(
    await aPerson({ roles: [{ administration: await anAdministration(), role: 'agent' }] }),
  )
  for (const other of [fatima, amir, elsewhere]) {
    expect(await linesOf(other)).toEqual([])
    await expect(openNotification(other, line?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })
    const looking = readNotificationsOfTicket(other, ticket.number)
    if (other === elsewhere) await expect(looking).rejects.toMatchObject({ code: 'not_found' })
    else await looking
    await readAllNotifications(other, new Date())
  }
  await expect(openNotification(lotte, 'nonsense')).rejects.toMatchObject({ code: 'not_found' })
  expect(await unreadNotifications(lotte)).toBe(1)
})

test('a line of a ticket that one may no longer see is neither shown nor counted, nor opened', async () => {
  const sofie = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  await addFollower(fatima, { number: ticket.number, personId: sofie.personId })
  await answer()
  const [line] = await linesOf(sofie)
  expect(await unreadNotifications(sofie)).toBe(1)

  await arrange((db) => db.ticketFollower.deleteMany({ where: { personId: sofie.personId } }))
  expect(await unreadNotifications(sofie)).toBe(0)
  expect(await linesOf(sofie)).toEqual([])
  await expect(openNotification(sofie, line?.id ?? '')).rejects.toMatchObject({ code: 'not_found' })

  await answer()
  await arrange((db) =>
    db.membership.updateMany({ where: { personId: lotte.personId }, data: { validUntil: new Date() } }),
  )
  const left = await actorOf({ id: lotte.personId })
  expect(await unreadNotifications(left)).toBe(0)
  expect(await linesOf(left)).toEqual([])
})

test('a ticket that became confidential takes the lines of those who no longer see it with it', async () => {
  await assignTo(fatima, amir)
  await assignTo(fatima, fatima)
  expect(await kindsOf(amir)).toEqual(['assigned'])
  await arrange((db) => db.ticket.update({ where: { id: ticket.id }, data: { isConfidential: true } }))
  expect(await linesOf(amir)).toEqual([])
  expect(await unreadNotifications(amir)).toBe(0)
})

test('somebody hears by the ways that they chose; receipts come always', async () => {
  await chooseNotifications(lotte, { replied: 'mail', resolved: 'app' })
  await chooseNotifications(amir, { assigned: 'none', answered: 'none' })
  await answer()
  await assignTo(fatima, amir)
  await replyToTicket(lotte, words())
  await answer('resolve')
  expect(await kindsOf(lotte)).toEqual(['resolved'])
  expect(await kindsOf(amir)).toEqual([])
  const mails = (await notificationsOf(ticket.id)).map(({ template, recipientId }) => [template, recipientId])
  expect(mails.sort()).toEqual([
    ['received', lotte.personId],
    ['replied', lotte.personId],
  ])
  await chooseNotifications(lotte, { replied: 'none' })
  expect(await notificationChoices(lotte)).toEqual({ replied: 'none', resolved: 'app' })
  expect(await notificationChoices(fatima)).toEqual({})
})

test('whoever leads a desk hears that a wait is contested, and nobody else, unless they chose not to', async () => {
  const lead = (administration: TestAdministration) =>
    aPerson({ roles: [{ administration, role: 'lead' }] }).then(actorOf)
  const [griet, silent, elsewhere] = [
    await lead(mobility),
    await lead(mobility),
    await lead(await anAdministration()),
  ]
  await chooseNotifications(silent, { contested: 'none' })
  await replyToTicket(fatima, {
    ...words(),
    asHelpdesk: { next: { status: 'pending', pendingOn: 'requester' }, version: null },
  })
  await contestWait(lotte, { number: ticket.number, sentence: 'Ik antwoordde al.' })
  expect(await kindsOf(griet)).toEqual(['contested'])
  for (const other of [silent, elsewhere, fatima, amir]) expect(await kindsOf(other)).toEqual([])
  const mails = await notificationsOf(ticket.id)
  expect(mails.filter(({ recipientId }) => recipientId === griet.personId)).toEqual([])
  await arrange((db) => db.ticket.update({ where: { id: ticket.id }, data: { isConfidential: true } }))
  expect(await kindsOf(griet)).toEqual([])
})

test('old lines are forgotten: three months after they were read, a year when nobody did', async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  await answer()
  await answer('resolve')
  const [resolved] = await linesOf(lotte)
  await openNotification(lotte, resolved?.id ?? '')
  await forgetNotifications(inDays(89))
  expect(await kindsOf(lotte)).toEqual(['resolved', 'replied'])
  await forgetNotifications(inDays(91))
  expect(await kindsOf(lotte)).toEqual(['replied'])
  await forgetNotifications(inDays(366))
  expect(await kindsOf(lotte)).toEqual([])
})

test('the list goes on from page to page, each line once', async () => {
  const at = Date.now()
  await answer()
  await queueMails()
  await arrange(async (db) => {
    const [line] = await db.appNotification.findMany({ where: { recipientId: lotte.personId } })
    if (!line) throw new Error('There is a line')
    await db.appNotification.createMany({
      data: Array.from({ length: 59 }, (_, place) => ({
        ...line,
        kind: 'resolved',
        id: `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`,
        eventId: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
        createdAt: new Date(at),
      })),
    })
  })
  const first = await notifications(lotte, { after: null, before: null })
  const second = await notifications(lotte, { after: first.next, before: null })
  const third = await notifications(lotte, { after: second.next, before: null })
  expect([first, second, third].map(({ lines }) => lines.length)).toEqual([25, 25, 10])
  expect(third.next).toBeNull()
  expect(first.previous).toBeNull()
  const back = await notifications(lotte, { after: null, before: third.previous })
  expect(back.lines).toEqual(second.lines)
})

test('the pages work without script, and looking at them changes nothing', async () => {
  const ask = await helpdeskInProcess()
  const cookie = await sessionCookie({ id: lotte.personId })
  await answer()
  await queueMails()
  const [line] = await linesOf(lotte)
  const page = await (await ask('/notifications', { cookie })).text()
  expect(page).toContain('No network')
  expect(page).toContain('Nieuw voor u: 1 ongelezen')
  await ask(`/tickets/${ticket.number}`, { cookie })
  expect((await ask(`/tickets/${ticket.number}/seen`, { cookie })).status).toBe(404)
  expect(await unreadNotifications(lotte)).toBe(1)

  const opened = await ask('/notifications', {
    cookie,
    form: { intent: 'open', notification: line?.id ?? '' },
  })
  expect(opened.status).toBe(303)
  expect(opened.headers.get('location')).toBe(`/tickets/${ticket.number}`)
  expect(await unreadNotifications(lotte)).toBe(0)

  const foreign = await sessionCookie({ id: fatima.personId })
  const refused = { cookie: foreign, form: { intent: 'open', notification: line?.id ?? '' } }
  expect((await ask('/notifications', refused)).status).toBe(404)

  await answer()
  await queueMails()
  const look = () => ask(`/tickets/${ticket.number}/seen`, { cookie, method: 'POST' })
  expect(await (await look()).json()).toEqual({ read: 1 })
  expect(await (await look()).json()).toEqual({ read: 0 })
  expect(await unreadNotifications(lotte)).toBe(0)

  const saved = await ask('/notifications/settings', { cookie, form: { replied: 'app', assigned: 'none' } })
  expect(saved.headers.get('location')).toBe('/notifications/settings')
  expect(saved.headers.get('set-cookie')).toMatch(/^irisdesk-flash=saved;/)
  // What cannot reach a requester is no choice of theirs.
  expect(await notificationChoices(lotte)).toEqual({ replied: 'app' })
  expect((await ask('/notifications')).status).toBe(302)
})
