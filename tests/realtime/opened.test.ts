import { beforeAll, describe, expect, it } from 'vitest'
import { makeConfidential } from '~/use-cases/tickets/change-confidentiality.server'
import { look } from '../manage/support'
import { actorOf, aPerson, aTeam, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aLiveHelpdesk, pause, type TestPage, within } from './support/live-helpdesk'
import { shareWith, type TwoDesks, twoDesks } from './support/two-desks'

// The sign in a list of the desk: somebody else has this ticket open.

aTestDatabase()
const helpdesk = aLiveHelpdesk()

let desks: TwoDesks
let ticket: { id: string; number: string }
let shared: { id: string; number: string }
beforeAll(async () => {
  desks = await twoDesks()
  const by = await actorOf(desks.lotte)
  ticket = await aTicket({ by, administration: desks.mobility })
  shared = await aTicket({ by, administration: desks.mobility })
  await shareWith(await actorOf(desks.fatima), shared.number, desks.taxation)
})

/** What this page was told of the ticket, in order. */
const told = (page: TestPage, { id } = ticket) =>
  page.received
    .filter(([name, ticketId]) => name === 'opened' && ticketId === id)
    .map(([, , isOpen]) => isOpen)
const openAmong = (page: TestPage, ids: string[]): Promise<string[]> =>
  page.socket.timeout(3_000).emitWithAck('openedAmong', ids)
const opens = async (person: TestPerson, { id } = ticket) => {
  const page = await helpdesk.aPage(person)
  expect(await page.watch(id)).toBe(true)
  page.socket.emit('present', id, 'looking')
  return page
}

describe('the lists of a desk', () => {
  it('learn that a colleague opened a ticket and left it, and not each thing that is done there', async () => {
    const list = await helpdesk.aPage(desks.tom)
    const ofFatima = await opens(desks.fatima)
    await within(1_000, () => told(list).length === 1)
    ofFatima.socket.emit('present', ticket.id, 'replying')
    ofFatima.socket.emit('present', ticket.id, 'noting')
    await pause(200)
    expect(told(list)).toEqual([true])
    ofFatima.socket.disconnect()
    await within(1_000, () => told(list).length === 2)
    expect(told(list)).toEqual([true, false])
    expect(list.received.flat()).not.toContain(desks.fatima.id)
  })

  it('hear nothing when whoever asked writes: that is no colleague who has it open', async () => {
    const list = await helpdesk.aPage(desks.tom)
    const ofLotte = await helpdesk.aPage(desks.lotte)
    await ofLotte.watch(ticket.id)
    ofLotte.socket.emit('present', ticket.id, 'writing')
    await pause(300)
    expect(told(list)).toEqual([])
    expect(await openAmong(list, [ticket.id])).toEqual([])
  })

  it('hear when they are opened what was open before', async () => {
    await opens(desks.fatima)
    const list = await helpdesk.aPage(desks.tom)
    await within(1_000, () => list.position.at !== '')
    expect(await openAmong(list, [ticket.id, shared.id])).toEqual([ticket.id])
  })

  it('show nobody themself, on whatever device', async () => {
    const list = await helpdesk.aPage(desks.tom)
    const own = await opens(desks.tom)
    await pause(300)
    expect(told(list)).not.toContain(true)
    expect(await openAmong(list, [ticket.id])).toEqual([])
    await opens(desks.fatima)
    await within(1_000, () => told(list).at(-1) === true)
    own.socket.disconnect()
    await pause(300)
    expect(told(list).at(-1)).toBe(true)
  })

  it('are those of whoever works on it: another desk with which it is shared, and neither strangers nor who asked', async () => {
    const [helper, lotte] = [await helpdesk.aPage(desks.taxAgent), await helpdesk.aPage(desks.lotte)]
    await opens(desks.fatima, shared)
    await opens(desks.fatima)
    await within(1_000, () => told(helper, shared).length === 1)
    await pause(300)
    expect([told(helper), told(lotte), told(lotte, shared)]).toEqual([[], [], []])
    expect(await openAmong(helper, [ticket.id, shared.id])).toEqual([shared.id])
    expect(await openAmong(lotte, [ticket.id, shared.id])).toEqual([])
  })

  it('of a confidential ticket are those of its team, and no other of the desk', async () => {
    const team = await aTeam()
    await look((db) => db.queue.update({ where: { id: desks.mobility.queueId }, data: { teamId: team.id } }))
    const roles = [{ administration: desks.mobility, role: 'agent' as const }]
    const [one, other] = [await aPerson({ roles, teams: [team] }), await aPerson({ roles, teams: [team] })]
    const secret = await aTicket({ by: await actorOf(desks.lotte), administration: desks.mobility })
    await makeConfidential(await actorOf(one), {
      number: secret.number,
      restrictedTeamId: team.id,
      version: null,
    })
    const [ofOther, ofTom] = [await helpdesk.aPage(other), await helpdesk.aPage(desks.tom)]
    await opens(one, secret)
    await within(1_000, () => told(ofOther, secret).length === 1)
    await pause(300)
    expect(told(ofTom, secret)).toEqual([])
    expect(await openAmong(ofTom, [secret.id])).toEqual([])
  })

  it('are no longer than lists are', async () => {
    const list = await helpdesk.aPage(desks.tom)
    list.socket.emit('openedAmong', Array(201).fill(ticket.id), () => {})
    await within(1_000, () => !list.socket.connected)
  })
})
