import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '~/domain/actor'
import { startOutbox } from '~/events/outbox.server'
import { readAllNotifications } from '~/use-cases/notifications/read-notifications.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { aLiveHelpdesk, pause, type TestPage, within } from '../realtime/support/live-helpdesk'
import { actorOf, anAdministration, aPerson, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()
const helpdesk = aLiveHelpdesk()

let outbox: { stop(): Promise<void> }
let lotte: TestPerson
let karim: TestPerson
let amine: TestPerson
let agent: Actor
let number: string

beforeAll(async () => {
  const mobility = await anAdministration()
  const taxation = await anAdministration()
  lotte = await aPerson({ roles: [{ administration: mobility }] })
  karim = await aPerson({ roles: [{ administration: mobility }] })
  amine = await aPerson({ roles: [{ administration: taxation, role: 'agent' }] })
  agent = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
  number = (await aTicket({ by: await actorOf(lotte), administration: mobility })).number
  outbox = startOutbox(async () => {})
})
afterAll(() => outbox.stop())

const rings = (page: TestPage) => page.received.filter(([name]) => name === 'notified').length

test('the bell of an open page hears within a second, on each device, and nobody else’s does', async () => {
  const pages = [await helpdesk.aPage(lotte), await helpdesk.aPage(lotte)]
  const others = [await helpdesk.aPage(karim), await helpdesk.aPage(amine)]
  await replyToTicket(agent, {
    number,
    body: 'We look at it',
    language: 'en',
    channel: 'web',
    asHelpdesk: { next: null, version: null },
  })
  await within(1_500, () => pages.every((page) => rings(page) > 0))
  await pause(250)
  expect(others.map(rings)).toEqual([0, 0])
  // The message says nothing: what is new, the page asks.
  expect(pages[0]?.received.filter(([name]) => name === 'notified')).toEqual([['notified']])

  await readAllNotifications(await actorOf(lotte), new Date())
  await within(1_000, () => pages.every((page) => rings(page) === 2))
  await readAllNotifications(await actorOf(lotte), new Date())
  await pause(250)
  expect(pages.map(rings)).toEqual([2, 2])
})
