import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'

// Whoever belongs to several administrations is asked for which one, once; whoever belongs to one is asked nothing.

aTestDatabase()
let ask: Ask
let north: TestAdministration
let south: TestAdministration
let both: string
let one: string
let over: string

beforeAll(async () => {
  ask = await helpdeskInProcess()
  north = await anAdministration({ code: 'NORTH' })
  south = await anAdministration({ code: 'SOUTH' })
  const roles = [{ administration: north }, { administration: south }]
  const person = await aPerson({ roles })
  both = await sessionCookie(person)
  one = await sessionCookie(await aPerson({ roles: [{ administration: north }] }))
  over = await sessionCookie(
    await aPerson({
      roles: [{ administration: north }, { administration: south, validUntil: new Date('2021-01-01') }],
    }),
  )
  const actor = await actorOf(person)
  for (const administration of [north, south]) await aTicket({ by: actor, administration })
})

const textOf = async (path: string, cookie: string) => (await ask(path, { cookie })).text()
const question = 'name="administration"'
const choose = (administration: string, cookie = both) =>
  ask('/administration', { cookie, form: { administration, returnTo: '/tickets/new' } })
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((header) => header.split(';')[0])
    .find((header) => header?.startsWith('irisdesk-administration')) ?? ''

describe('somebody of one administration', () => {
  it('is asked nothing and shown nothing, also when another membership is over', async () => {
    for (const cookie of [one, over]) {
      for (const path of ['/', '/tickets/new']) expect(await textOf(path, cookie)).not.toContain(question)
      expect(await textOf('/tickets', cookie)).not.toContain('Bestuur SOUTH')
    }
  })
})

describe('somebody of two', () => {
  it('chooses in the heading, and finds the choice in the form and in the services', async () => {
    const before = await textOf('/', both)
    expect(before).toContain('Computer NORTH')
    expect(before).toContain('Computer SOUTH')
    const chosen = await choose(south.id)
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/tickets/new'])
    const cookie = `${both}; ${cookieOf(chosen)}`
    expect(await textOf('/tickets/new', cookie)).toMatch(new RegExp(`<option value="${south.id}" selected`))
    const home = await textOf('/', cookie)
    expect(home).toContain('Computer SOUTH')
    expect(home).not.toContain('Computer NORTH')
  })

  it('has it remembered from the ticket itself', async () => {
    const answer = await ask('/tickets/new', {
      cookie: both,
      form: {
        type: 'question',
        subject: 'A',
        description: 'B',
        affected: 'me',
        ability: 'yes',
        administration: north.id,
      },
    })
    expect(answer.status).toBe(303)
    expect(cookieOf(answer)).toContain(north.id)
  })

  it('reads of which administration each of their tickets is', async () => {
    const list = await textOf('/tickets', both)
    expect(list).toContain('Bestuur NORTH')
    expect(list).toContain('Bestuur SOUTH')
  })

  it('chooses none that is not theirs, and a forged choice counts for nothing', async () => {
    const foreign = await anAdministration()
    expect((await choose(foreign.id)).status).toBe(404)
    expect((await choose(south.id, over)).status).toBe(404)
    const forged = `${both}; irisdesk-administration=${foreign.id}`
    expect(await textOf('/tickets/new', forged)).not.toContain(`value="${foreign.id}"`)
  })
})
