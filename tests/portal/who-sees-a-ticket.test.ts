import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { type PortalTicket, portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
const people = {} as Record<
  | 'requester'
  | 'filer'
  | 'follower'
  | 'unitColleague'
  | 'colleague'
  | 'agent'
  | 'stranger'
  | 'nowhere'
  | 'contact',
  Actor
>
let number: string

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  const [unitId, otherUnitId] = mobility.unitIds
  const of = async (name: string, roles: Parameters<typeof aPerson>[0] = {}) =>
    actorOf(await aPerson({ name, ...roles }))
  const inMobility = (unit?: string) => ({
    roles: [{ administration: mobility, ...(unit && { unitId: unit }) }],
  })
  people.requester = await of('Lotte Peeters', inMobility(unitId))
  people.filer = await of('Omar Filali', inMobility(otherUnitId))
  people.follower = await of('Nora Claes', inMobility(otherUnitId))
  people.unitColleague = await of('Els Maes', inMobility(unitId))
  people.colleague = await of('Piet Dubois', inMobility(otherUnitId))
  people.agent = await of('Fatima El Amrani', { roles: [{ administration: mobility, role: 'agent' }] })
  people.stranger = await of('Amine Benali', { roles: [{ administration: environment }] })
  people.nowhere = await of('Nobody Nowhere')
  people.contact = await of('Unconfirmed Sender', { roles: [{ administration: mobility, role: 'contact' }] })
  ;({ number } = await aTicket({
    by: people.filer,
    administration: mobility,
    requesterId: people.requester.personId,
    isSharedWithUnit: true,
  }))
  await addFollower(people.requester, { number, personId: people.follower.personId })
  await assignTicket(people.agent, { number, assigneeId: people.agent.personId, version: null })
  const said = { number, language: 'nl', channel: 'web' } as const
  await replyToTicket(people.agent, {
    ...said,
    body: 'Wij kijken ernaar.',
    asHelpdesk: { next: null, version: null },
  })
  await noteOnTicket(people.agent, {
    number,
    language: 'nl',
    channel: 'web',
    body: 'SECRET-NOTE',
  })
})

const seenBy = (who: keyof typeof people): Promise<PortalTicket> => portalTicket(people[who], number)

describe('on a ticket that is shared with the unit', () => {
  test.each([
    ['requester', { reply: true, reopen: true, addPeople: true, withdraw: true }],
    ['filer', { reply: true, reopen: true, addPeople: true, withdraw: true }],
    ['follower', { reply: true, reopen: false, addPeople: false, withdraw: false }],
    ['unitColleague', { reply: false, reopen: false, addPeople: false, withdraw: false }],
  ] as const)('the %s reads the conversation and may do what the table says', async (who, may) => {
    const ticket = await seenBy(who)
    expect(ticket.messages.map(({ body }) => body)).toEqual([
      'It blinks twice and stops.',
      'Wij kijken ernaar.',
    ])
    expect(ticket).toMatchObject({ may, isAtDesk: false, isOwn: who === 'requester' })
  })

  test.each(['colleague', 'stranger', 'nowhere', 'contact'] as const)('the %s finds nothing', async (who) => {
    await expect(seenBy(who)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('an agent of that desk is shown the way to the desk, and has no box to answer as one who asks', async () => {
    expect(await seenBy('agent')).toMatchObject({ isAtDesk: true, may: { reply: false, withdraw: false } })
  })

  test('nobody meets the note, not even the agent: this is the page of those who ask', async () => {
    for (const who of ['requester', 'filer', 'follower', 'unitColleague', 'agent'] as const) {
      expect(JSON.stringify(await seenBy(who))).not.toContain('SECRET-NOTE')
    }
  })
})

test('where names of agents are not shown, the page knows no agent by name', async () => {
  const show = (showAgentNames: boolean) =>
    acrossAdministrations('a test changes a setting', (db) =>
      db.administration.update({ where: { id: mobility.id }, data: { showAgentNames } }),
    )
  expect(JSON.stringify(await seenBy('requester'))).toContain('Fatima El Amrani')
  await show(false)
  const seen = await seenBy('requester')
  await show(true)
  expect(JSON.stringify(seen)).not.toContain('Fatima El Amrani')
  expect(seen.messages[0]?.authorName).toBe('Omar Filali')
})

test('a contact reads their own words and the helpdesk’s, and gets no files', async () => {
  const { contact, agent, requester } = people
  const { number: own } = await aTicket({ by: contact, administration: mobility, description: 'Mine.' })
  await replyToTicket(agent, {
    number: own,
    body: 'Ours.',
    language: 'nl',
    channel: 'web',
    asHelpdesk: { next: null, version: null },
  })
  await addFollower(agent, { number: own, personId: requester.personId })
  await replyToTicket(requester, { number: own, body: 'Theirs.', language: 'nl', channel: 'web' })
  const { messages } = await portalTicket(contact, own)
  expect(messages.map(({ body }) => body)).toEqual(['Mine.', 'Ours.'])
})

test('a confidential ticket is for the requester and the filer, not for unit or follower', async () => {
  await acrossAdministrations('a test makes it confidential', (db) =>
    db.ticket.update({ where: { number }, data: { isConfidential: true } }),
  )
  expect((await seenBy('requester')).isConfidential).toBe(true)
  expect((await seenBy('filer')).may.addPeople).toBe(false)
  for (const who of ['follower', 'unitColleague'] as const) {
    await expect(seenBy(who)).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('opening is noted down once in a quarter of an hour', async () => {
  const { number: fresh, id } = await aTicket({ by: people.requester, administration: mobility })
  const at = (minute: string) => new Date(`2026-11-24T10:${minute}:00Z`)
  for (const minute of ['01', '02', '14', '15'])
    await portalTicket(people.requester, fresh, { now: at(minute) })
  const noted = await acrossAdministrations('a test looks', (db) =>
    db.ticketAccess.findMany({ where: { ticketId: id }, orderBy: { quarter: 'asc' } }),
  )
  expect(noted.map(({ personId, quarter }) => [personId, quarter])).toEqual([
    [people.requester.personId, at('00')],
    [people.requester.personId, at('15')],
  ])
})
