import { beforeAll, expect, test } from 'vitest'
import { newId } from '~/lib/new-id'
import { MOST_WATCHED_TICKETS } from '~/realtime/contract'
import { actorOf, anAdministration, aPerson, aTicket, type TestPerson } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aLiveHelpdesk, type TestPage, within } from './support/live-helpdesk'

aTestDatabase()
const helpdesk = aLiveHelpdesk()
let lotte: TestPerson
let administration: Awaited<ReturnType<typeof anAdministration>>

beforeAll(async () => {
  administration = await anAdministration()
  lotte = await aPerson({ roles: [{ administration }] })
})

/** Why a connection with these headers is refused; null when it is not. */
async function refusal(headers: Record<string, string>): Promise<string | null> {
  const socket = helpdesk.connect(headers)
  const answer = await new Promise<string | null>((resolve) => {
    socket.once('connect', () => resolve(null))
    socket.once('connect_error', (error) => resolve(error.message))
  })
  socket.disconnect()
  return answer
}

test('only a page of the helpdesk with a valid session may connect', async () => {
  const { cookie } = await helpdesk.aPage(lotte)
  expect(await refusal({ cookie })).toBe(null)
  expect(await refusal({ cookie, origin: 'https://elsewhere.example' })).toMatch(/websocket error/)
  expect(await refusal({ cookie, 'sec-fetch-site': 'cross-site' })).toMatch(/websocket error/)
  expect(await refusal({})).toMatch(/websocket error/)
  expect(await refusal({ cookie: 'irisdesk=made-up' })).toBe('signedOut')
})

test('somebody without any membership has nothing to be told', async () => {
  await expect(helpdesk.aPage(await aPerson())).rejects.toThrow('signedOut')
})

test('the same rules hold for polling, which some networks fall back to', async () => {
  const { cookie } = await helpdesk.aPage(lotte)
  const address = `${helpdesk.origin()}/socket.io/?EIO=4&transport=polling`
  const status = async (headers: Record<string, string>) => (await fetch(address, { headers })).status
  expect(await status({ cookie, referer: `${helpdesk.origin()}/tickets` })).toBe(200)
  expect(await status({ cookie, origin: 'https://elsewhere.example' })).toBe(403)
  expect(await status({ cookie })).toBe(403)
})

/** Says something as no page of ours would: the types are off on purpose. */
const say = (page: TestPage, name: string, ...values: unknown[]) =>
  (page.socket as unknown as { emit(name: string, ...values: unknown[]): void }).emit(name, ...values)

test.each([
  ['a ticket that is no id', ['watchTicket', "x' or 1=1", () => {}]],
  ['a question without a way to answer', ['watchTicket', newId()]],
  ['an unknown message', ['join', 'desk:everything']],
  ['a name that every object has', ['constructor', 'x']],
  ['a position of another shape', ['catchUp', { at: 'yesterday', numbers: [] }, () => {}]],
  [
    'a number that is none',
    ['catchUp', { at: new Date().toISOString(), numbers: { [newId()]: '1e9' } }, () => {}],
  ],
  ['more than 64 kB', ['catchUp', { at: 'x'.repeat(70_000), numbers: {} }, () => {}]],
])('%s ends the connection, and the helpdesk goes on', async (_, [name, ...values]) => {
  const [stranger, other] = [await helpdesk.aPage(lotte), await helpdesk.aPage(lotte)]
  say(stranger, name as string, ...values)
  await within(1_000, () => !stranger.socket.connected)
  const { id } = await aTicket({ by: await actorOf(lotte), administration })
  expect(await other.watch(id)).toBe(true)
})

test('a page that asks without end is cut off', async () => {
  const page = await helpdesk.aPage(lotte)
  for (let count = 0; count < 100; count += 1) say(page, 'unwatchTicket', newId())
  await within(1_000, () => !page.socket.connected)
})

test('a page watches a handful of tickets, and what it may not see is as unknown as what does not exist', async () => {
  const page = await helpdesk.aPage(lotte)
  const by = await actorOf(lotte)
  const stranger = await actorOf(await aPerson({ roles: [{ administration }] }))
  const foreign = await aTicket({ by: stranger, administration })
  expect([await page.watch(foreign.id), await page.watch(newId())]).toEqual([false, false])
  const answers: boolean[] = []
  for (let count = 0; count <= MOST_WATCHED_TICKETS; count += 1) {
    answers.push(await page.watch((await aTicket({ by, administration })).id))
  }
  expect(answers).toEqual([...Array(MOST_WATCHED_TICKETS).fill(true), false])
})

test('nobody opens pages without end', async () => {
  const person = await aPerson({ roles: [{ administration }] })
  const { cookie } = await helpdesk.aPage(person)
  for (let count = 1; count < 50; count += 1) await helpdesk.aPage(person, cookie)
  expect(await refusal({ cookie })).toBe('tooMany')
})
