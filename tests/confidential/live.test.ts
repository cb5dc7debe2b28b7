import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '~/domain/actor'
import { makeConfidential } from '~/use-cases/tickets/change-confidentiality.server'
import { transferTicket } from '~/use-cases/tickets/transfer-ticket.server'
import { aLiveHelpdesk, pause, within } from '../realtime/support/live-helpdesk'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()
const helpdesk = aLiveHelpdesk()

let mobility: TestAdministration
let environment: TestAdministration
let guards: { id: string }
let lotte: TestPerson
let agent: TestPerson
let guard: TestPerson
let envAgent: TestPerson
let agentActor: Actor

beforeAll(async () => {
  guards = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: guards.id })
  environment = await anAdministration({ code: 'ENV' })
  lotte = await aPerson({ roles: [{ administration: mobility }] })
  agent = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
  guard = await aPerson({ roles: [{ administration: mobility, role: 'agent' }], teams: [guards] })
  envAgent = await aPerson({ roles: [{ administration: environment, role: 'agent' }] })
  agentActor = await actorOf(agent)
})

const lottesTicket = async () => aTicket({ by: await actorOf(lotte), administration: mobility })

test('a ticket that moves closes on the old desk’s screens within a second and comes live on the new desk’s list', async () => {
  const { id, number } = await lottesTicket()
  const [old, fresh, own] = [
    await helpdesk.aPage(agent),
    await helpdesk.aPage(envAgent),
    await helpdesk.aPage(lotte),
  ]
  // Another page of theirs shows a list in which the ticket stands.
  const list = await helpdesk.aPage(agent)
  expect(await old.watch(id)).toBe(true)
  await pause(300)
  for (const page of [old, fresh, own]) page.knocks.length = 0
  await transferTicket(agentActor, {
    number,
    toAdministrationId: environment.id,
    sentence: 'Naar Leefmilieu',
    language: 'nl',
    takesNotes: false,
    version: null,
  })
  await within(1_000, () => old.rightsChanges > 0)
  await within(1_000, () => list.rightsChanges > 0)
  await within(1_000, () => fresh.knocks.some(({ ticketId }) => ticketId === id))
  await within(1_000, () => own.knocks.some(({ ticketId }) => ticketId === id))
  await pause(300)
  expect(await old.watch(id)).toBe(false)
  // Nothing of it in the name of the new desk, and no number of its log.
  expect(old.knocks.filter(({ ticketId }) => ticketId === id)).toEqual([])
  expect(own.knocks.map(({ eventNumber }) => eventNumber)).toEqual(own.knocks.map(() => null))
})

test('a ticket that becomes confidential closes for the rest of the desk within a second, and stays for its team', async () => {
  const { id, number } = await lottesTicket()
  const [shut, kept] = [await helpdesk.aPage(agent), await helpdesk.aPage(guard)]
  const list = await helpdesk.aPage(agent)
  await shut.watch(id)
  await kept.watch(id)
  await pause(300)
  shut.knocks.length = 0
  await makeConfidential(agentActor, { number, restrictedTeamId: guards.id, version: null })
  await within(1_000, () => shut.rightsChanges > 0)
  await within(1_000, () => list.rightsChanges > 0)
  await within(1_000, () => kept.knocks.some(({ ticketId }) => ticketId === id))
  await pause(300)
  expect(await shut.watch(id)).toBe(false)
  expect(await kept.watch(id)).toBe(true)
  expect(shut.knocks.filter(({ ticketId }) => ticketId === id)).toEqual([])
})
