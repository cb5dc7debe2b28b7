import '../support/data-folder'
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '~/data/database.server'
import { everythingAtWork } from '~/domain/desk-list'
import type { Presence } from '~/realtime/contract'
import { prepareFile } from '~/use-cases/prepared-files/prepare-file.server'
import { writeNextFile } from '~/use-cases/prepared-files/write-next-file.server'
import { actorOf, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { testBackend } from '../support/test-database'
import { aLiveHelpdesk, pause, type TestPage, within } from './support/live-helpdesk'
import { shareWith, type TwoDesks, twoDesks } from './support/two-desks'

aTestDatabase()
const here = aLiveHelpdesk()
// Opened last, it is the one whose jobs run: what they do reaches the pages of the other one only from process to process.
const there = aLiveHelpdesk()

let desks: TwoDesks
let ticketId: string
beforeAll(async () => {
  desks = await twoDesks()
  const ticket = await aTicket({ by: await actorOf(desks.lotte), administration: desks.mobility })
  ticketId = ticket.id
  await shareWith(await actorOf(desks.fatima), ticket.number, desks.taxation)
})

const othersOf = (page: TestPage) =>
  page.received.filter(([name]) => name === 'presence').at(-1)?.[2] as Presence[] | undefined
const opens = async (person: TestPerson, at: typeof here, doing: Presence['doing'] = 'looking') => {
  const page = await at.aPage(person)
  expect(await page.watch(ticketId)).toBe(true)
  page.socket.emit('present', ticketId, doing)
  return page
}
const sees = (page: TestPage, others: Presence[], milliseconds = 1_000) =>
  within(milliseconds, () => JSON.stringify(othersOf(page)) === JSON.stringify(others))

// The embedded database belongs to one process.
describe.skipIf(testBackend === 'pglite')('on two processes', () => {
  it('agents see who else has a ticket open, what they write, and that they left', async () => {
    const { tom, fatima } = desks
    const ofTom = await opens(tom, here)
    const ofFatima = await opens(fatima, there)
    await sees(ofTom, [{ personId: fatima.id, doing: 'looking' }])
    await sees(ofFatima, [{ personId: tom.id, doing: 'looking' }])
    ofFatima.socket.emit('present', ticketId, 'replying')
    await sees(ofTom, [{ personId: fatima.id, doing: 'replying' }])
    const second = await opens(fatima, here)
    ofFatima.socket.disconnect()
    await sees(ofTom, [{ personId: fatima.id, doing: 'looking' }])
    second.socket.disconnect()
    await sees(ofTom, [])
  })

  it('whoever opens it later hears who was there before on the other process', async () => {
    await opens(desks.fatima, there, 'replying')
    await pause(200)
    const ofTom = await opens(desks.tom, here)
    await sees(ofTom, [{ personId: desks.fatima.id, doing: 'replying' }])
  })

  it('a note that is written there is nobody’s business who sees no notes here', async () => {
    const ofHelper = await opens(desks.taxAgent, here)
    await opens(desks.fatima, there, 'noting')
    await sees(ofHelper, [{ personId: desks.fatima.id, doing: 'looking' }])
  })

  it('a list shows that a ticket is open on the other process', async () => {
    const list = await here.aPage(desks.tom)
    const ofFatima = await opens(desks.fatima, there)
    const told = () => list.received.filter(([name]) => name === 'opened').map(([, , isOpen]) => isOpen)
    await within(1_000, () => told().at(-1) === true)
    expect(await list.socket.timeout(3_000).emitWithAck('openedAmong', [ticketId])).toEqual([ticketId])
    ofFatima.socket.disconnect()
    await within(1_000, () => told().at(-1) === false)
  })

  it('whoever asked is told nothing, wherever an agent is', async () => {
    const ofLotte = await opens(desks.lotte, here)
    const ofTom = await opens(desks.tom, here)
    await opens(desks.fatima, there, 'replying')
    await sees(ofTom, [{ personId: desks.fatima.id, doing: 'replying' }])
    expect(othersOf(ofLotte)).toBeUndefined()
  })

  it('a process that says nothing more takes its people with it, and what is no message of ours does nothing', async () => {
    const ofTom = await opens(desks.tom, here)
    const heard: string[] = []
    const dying = await database().openExchange((message) => heard.push(message))
    const from = '01a21eb5-9911-719a-88dd-d1f523adbc0d'
    for (const nonsense of ['', '{', '[]', '{"from":"x"}', JSON.stringify({ from, present: [['x', []]] })])
      dying.tell(nonsense)
    dying.tell(JSON.stringify({ from, present: [[ticketId, [[desks.taxAgent.id, 'replying']]]] }))
    await sees(ofTom, [{ personId: desks.taxAgent.id, doing: 'replying' }])
    // What one of them missed is said again soon, without anything happening.
    const since = heard.length
    await within(7_000, () => heard.slice(since).some((message) => message.includes(desks.tom.id)))
    await dying.stop()
    await sees(ofTom, [], 25_000)
  }, 40_000)

  it('what connects them may be cut: it comes back by itself, and what was missed with it', async () => {
    const ofTom = await opens(desks.tom, here)
    const [cut] = await database().prisma.$queryRaw<[{ count: number }]>`
      select count(pg_terminate_backend(pid))::int as count from pg_stat_activity
      where datname = current_database() and (query like 'listen %' or query like 'select pg_notify%')`
    expect(cut.count).toBe(2)
    await opens(desks.fatima, there, 'replying')
    await sees(ofTom, [{ personId: desks.fatima.id, doing: 'replying' }], 10_000)
  })

  it('a page hears of the progress of its file, wherever it is written, and nobody else’s page does', async () => {
    const { fatima, tom } = desks
    const [own, other] = [await here.aPage(fatima), await here.aPage(tom)]
    const knocks = (page: TestPage) => page.received.filter(([name]) => name === 'notified').length
    await prepareFile(await actorOf(fatima), {
      filter: everythingAtWork,
      format: 'csv',
      locale: 'nl',
      timeZone: 'Europe/Brussels',
    })
    expect(await writeNextFile()).toBe(true)
    // Once for its progress, once because it is ready.
    await within(2_000, () => knocks(own) >= 2)
    expect(knocks(other)).toBe(0)
  })
})
