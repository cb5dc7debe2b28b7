import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Presence } from '~/realtime/contract'
import { actorOf, aPerson, aTicket, type TestAdministration, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aLiveHelpdesk, pause, type TestPage, within } from './support/live-helpdesk'
import { shareWith, twoDesks } from './support/two-desks'

aTestDatabase()
const helpdesk = aLiveHelpdesk()

let mobility: TestAdministration
let lotte: TestPerson
let fatima: TestPerson
let tom: TestPerson
let helper: TestPerson
let ticketId: string

beforeAll(async () => {
  const desks = await twoDesks()
  ;({ mobility, lotte, fatima, tom, taxAgent: helper } = desks)
  const ticket = await aTicket({ by: await actorOf(lotte), administration: mobility })
  ticketId = ticket.id
  await shareWith(await actorOf(fatima), ticket.number, desks.taxation)
})

/** What this page was last told of who else is there; null before it was told anything. */
const othersOf = (page: TestPage): Presence[] | null => {
  const last = page.received.filter(([name]) => name === 'presence').at(-1)
  return last ? (last[2] as Presence[]) : null
}
const opens = async (
  person: TestPerson,
  doing: Presence['doing'] = 'looking',
  id = ticketId,
): Promise<TestPage> => {
  const page = await helpdesk.aPage(person)
  await page.watch(id)
  page.socket.emit('present', id, doing)
  return page
}
const sees = (page: TestPage, others: Presence[]) =>
  within(3_000, () => JSON.stringify(othersOf(page)) === JSON.stringify(others))

describe('who has a ticket open', () => {
  it('sees who else has, and what they write, and that they left', async () => {
    const ofTom = await opens(tom)
    const ofFatima = await opens(fatima)
    await sees(ofTom, [{ personId: fatima.id, doing: 'looking' }])
    await sees(ofFatima, [{ personId: tom.id, doing: 'looking' }])
    ofFatima.socket.emit('present', ticketId, 'replying')
    await sees(ofTom, [{ personId: fatima.id, doing: 'replying' }])
    ofFatima.socket.emit('present', ticketId, 'noting')
    await sees(ofTom, [{ personId: fatima.id, doing: 'noting' }])
    ofFatima.socket.disconnect()
    await sees(ofTom, [])
  })

  it('is one person on two devices, with what they do on the busier one', async () => {
    const ofTom = await opens(tom)
    await opens(fatima, 'replying')
    await opens(fatima)
    await sees(ofTom, [{ personId: fatima.id, doing: 'replying' }])
  })

  it('sees nothing of a note being written where the notes are not theirs', async () => {
    const ofHelper = await opens(helper)
    await opens(fatima, 'noting')
    await sees(ofHelper, [{ personId: fatima.id, doing: 'looking' }])
  })

  it('whoever asked is neither told nor shown, whatever their page says', async () => {
    const ofLotte = await opens(lotte, 'replying')
    const ofTom = await opens(tom)
    await opens(fatima, 'replying')
    await sees(ofTom, [{ personId: fatima.id, doing: 'replying' }])
    await pause(200)
    expect(othersOf(ofLotte)).toBeNull()
  })

  it('sees whoever asked writing, and that they stopped; the one who writes is told of nobody', async () => {
    const ofTom = await opens(tom)
    const ofLotte = await opens(lotte, 'writing')
    await sees(ofTom, [{ personId: lotte.id, doing: 'writing' }])
    await opens(fatima, 'replying')
    await within(3_000, () => othersOf(ofTom)?.length === 2)
    ofLotte.socket.emit('present', ticketId, null)
    await sees(ofTom, [{ personId: fatima.id, doing: 'replying' }])
    expect(othersOf(ofLotte)).toBeNull()
  })

  it('sees nobody writing who may only read along', async () => {
    const [unitId] = mobility.unitIds
    const colleague = await aPerson({ roles: [{ administration: mobility, unitId }] })
    const asking = await aPerson({ roles: [{ administration: mobility, unitId }] })
    const shared = await aTicket({
      by: await actorOf(asking),
      administration: mobility,
      isSharedWithUnit: true,
    })
    const ofTom = await opens(tom, 'looking', shared.id)
    await opens(colleague, 'writing', shared.id)
    await opens(asking, 'writing', shared.id)
    await sees(ofTom, [{ personId: asking.id, doing: 'writing' }])
    await pause(200)
    expect(othersOf(ofTom)).toEqual([{ personId: asking.id, doing: 'writing' }])
  })

  it('a page that does not watch the ticket, or may not, is not there', async () => {
    const ofTom = await opens(tom)
    const stranger = await helpdesk.aPage(fatima)
    stranger.socket.emit('present', ticketId, 'replying')
    await pause(200)
    expect(othersOf(stranger)).toBeNull()
    expect(othersOf(ofTom)).toEqual([])
  })

  it('is gone from it within a second after their right ended', async () => {
    const leaving = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
    const ofTom = await opens(tom)
    const theirs = await opens(leaving, 'replying')
    await sees(ofTom, [{ personId: leaving.id, doing: 'replying' }])
    await acrossAdministrations('a test arranges its world', (db) =>
      db.membership.updateMany({ where: { personId: leaving.id }, data: { role: 'requester' } }),
    )
    await within(2_000, () => JSON.stringify(othersOf(ofTom)) === '[]')
    const told = theirs.received.length
    await opens(fatima, 'replying')
    await pause(200)
    expect(theirs.received.slice(told).filter(([name]) => name === 'presence')).toEqual([])
  })
})
