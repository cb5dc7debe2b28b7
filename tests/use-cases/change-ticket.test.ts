import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { newId } from '~/lib/new-id'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeTicket } from '~/use-cases/tickets/change-ticket.server'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
import { endSharedAccess, shareTicket } from '~/use-cases/tickets/share-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { eventsOf, messagesOf, refusalOf, refused, stored } from './support'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let lotte: Actor
let colleague: Actor
let agent: Actor
let agent2: Actor
let guard: Actor
let outside: Actor
let leaver: Actor
let inactive: { id: string }

beforeAll(async () => {
  const team = await aTeam()
  mobility = await anAdministration({ teamId: team.id })
  environment = await anAdministration()
  const at = (
    role: 'requester' | 'agent',
    more: Partial<Parameters<typeof aPerson>[0]> = {},
    place = mobility,
  ) => aPerson({ roles: [{ administration: place, role, unitId: place.unitIds[0] }], ...more }).then(actorOf)
  lotte = await at('requester')
  colleague = await at('requester')
  agent = await at('agent')
  agent2 = await at('agent')
  guard = await at('agent', { teams: [team] })
  outside = await at('agent', {}, environment)
  leaver = await actorOf(
    await aPerson({
      roles: [{ administration: mobility, role: 'agent', validUntil: new Date(Date.now() - 1000) }],
    }),
  )
  inactive = await aPerson({ roles: [{ administration: mobility, role: 'agent' }], isActive: false })
})

const aNewTicket = (more: Partial<Parameters<typeof aTicket>[0]> = {}) =>
  aTicket({ by: lotte, administration: mobility, isSharedWithUnit: true, ...more })
const assign = (by: Actor, number: string, assigneeId: string | null, version: number | null = null) =>
  assignTicket(by, { number, assigneeId, version, givesSight: true })
const seenBy = (actor: Actor, number: string) =>
  asActor(actor, (db) => db.ticket.count({ where: { number } })).then((count) => count === 1)

describe('handing out work', () => {
  it('an agent takes it: it is in work, and the requester learns who has it', async () => {
    const { id, number } = await aNewTicket()
    await assign(agent, number, agent.personId)
    const ticket = await stored(number)
    expect(ticket).toMatchObject({ assigneeId: agent.personId, status: 'open', version: 2 })
    expect(ticket.lastPublicAt).toEqual(ticket.updatedAt)
    expect((await eventsOf(id)).slice(1)).toMatchObject([
      { type: 'ticket.assigned', data: { assigneeId: agent.personId, previousId: null } },
      { type: 'ticket.statusChanged', data: { from: 'new', to: 'open' } },
    ])
  })

  it('an agent gives it to a colleague, and lays it back', async () => {
    const { number } = await aNewTicket()
    await assign(agent, number, agent2.personId)
    await assign(agent2, number, null)
    expect(await stored(number)).toMatchObject({ assigneeId: null, status: 'open' })
  })

  it('asking for what is so already changes nothing and says nothing', async () => {
    const { id, number } = await aNewTicket()
    await assign(agent, number, null)
    expect((await stored(number)).version).toBe(1)
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it('only to somebody who works at that desk now', async () => {
    const { number } = await aNewTicket()
    for (const personId of [lotte.personId, outside.personId, leaver.personId, inactive.id, newId()]) {
      expect(await refusalOf(assign(agent, number, personId))).toEqual(
        refused('invalid', { assignee: 'assigneeWithoutAccess' }),
      )
    }
  })

  it('two take it at once: one has it, the other is told', async () => {
    const { number } = await aNewTicket()
    const outcomes = await Promise.all(
      [agent, agent2].map((by) => refusalOf(assign(by, number, by.personId, 1))),
    )
    expect(outcomes).toContain('done')
    expect(outcomes).toContainEqual(refused('conflict', {}, { version: '2' }))
  })

  it('only while there is work', async () => {
    const { number } = await aNewTicket()
    await acrossAdministrations('a test closes it', (db) =>
      db.ticket.update({ where: { number }, data: { status: 'closed' } }),
    )
    expect(await refusalOf(assign(agent, number, agent.personId))).toEqual(
      refused('transition', {}, { from: 'closed', to: 'open' }),
    )
  })

  it('only by the desk', async () => {
    const { number } = await aNewTicket()
    expect(await refusalOf(assign(lotte, number, agent.personId))).toEqual(refused('not_allowed'))
    expect(await refusalOf(assign(colleague, number, agent.personId))).toEqual(refused('not_allowed'))
    expect(await refusalOf(assign(outside, number, outside.personId))).toEqual(refused('not_found'))
    expect(await refusalOf(assign(leaver, number, leaver.personId))).toEqual(refused('not_found'))
  })
})

describe('a confidential ticket', () => {
  it('is handed from one to the other, who then knows of it instead', async () => {
    const { id, number } = await aNewTicket({ isConfidential: true })
    expect(await refusalOf(assign(agent, number, agent.personId))).toEqual(refused('not_found'))
    await assign(guard, number, agent.personId)
    expect(await seenBy(agent, number)).toBe(true)
    await assign(agent, number, agent2.personId)
    expect(await seenBy(agent, number)).toBe(false)
    expect(await seenBy(agent2, number)).toBe(true)
    await assign(agent2, number, null)
    expect(await seenBy(agent2, number)).toBe(false)
    expect(await seenBy(guard, number)).toBe(true)
    // The last word of who hands it on is in the log under their name.
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: 'ticket.assigned', actorId: agent2.personId })
  })

  it('is shared with nobody', async () => {
    const { number } = await aNewTicket({ isConfidential: true })
    expect(await refusalOf(share(guard, number))).toEqual(
      refused('invalid', { grantee: 'confidentialNotShared' }),
    )
  })
})

describe('another priority', () => {
  const override = (
    by: Actor,
    number: string,
    reason = 'De minister wacht.',
    version: number | null = null,
  ) => overridePriority(by, { number, priority: 'P1', reason, version })

  it('has a reason that the requester reads', async () => {
    const { id, number } = await aNewTicket()
    await override(agent, number)
    expect(await stored(number)).toMatchObject({ priority: 'P1', priorityReason: 'De minister wacht.' })
    expect((await eventsOf(id))[1]).toMatchObject({
      type: 'ticket.priorityChanged',
      isPublic: true,
      data: { from: 'P4', to: 'P1', byMatrix: false },
    })
  })

  it('is refused without one, to an older picture of the ticket, and to who may not', async () => {
    const { number } = await aNewTicket()
    expect(await refusalOf(override(agent, number, '  '))).toEqual(
      refused('invalid', { priorityReason: 'priorityReasonMissing' }),
    )
    expect(await refusalOf(override(agent, number, 'x', 7))).toEqual(
      refused('conflict', {}, { version: '1' }),
    )
    expect(await refusalOf(override(lotte, number))).toEqual(refused('not_allowed'))
    expect(await refusalOf(override(outside, number))).toEqual(refused('not_found'))
  })
})

describe('several changes at once', () => {
  it('happen together', async () => {
    const { number } = await aNewTicket()
    await changeTicket(agent, {
      number,
      version: 1,
      priority: { priority: 'P2', reason: 'Drukke dag.' },
      assignment: { assigneeId: agent.personId },
      status: {
        next: { status: 'resolved', resolutionCode: 'explained' },
        sentence: { body: 'Zo werkt het.', language: 'nl', channel: 'api' },
      },
    })
    expect(await stored(number)).toMatchObject({
      priority: 'P2',
      assigneeId: agent.personId,
      status: 'resolved',
      resolutionCode: 'explained',
    })
  })

  it('or not at all', async () => {
    const { id, number } = await aNewTicket()
    const before = await stored(number)
    const half = changeTicket(agent, {
      number,
      version: null,
      priority: { priority: 'P2', reason: 'Drukke dag.' },
      assignment: { assigneeId: lotte.personId },
    })
    expect(await refusalOf(half)).toEqual(refused('invalid', { assignee: 'assigneeWithoutAccess' }))
    expect(await stored(number)).toEqual(before)
    expect(await eventsOf(id)).toHaveLength(1)
  })
})

describe('followers', () => {
  const follow = (by: Actor, number: string, personId: string) => addFollower(by, { number, personId })

  it('are added once by who asked or by the desk, and see the ticket from then on', async () => {
    const { id, number } = await aNewTicket({ isSharedWithUnit: false })
    expect(await seenBy(colleague, number)).toBe(false)
    await follow(lotte, number, colleague.personId)
    await follow(agent, number, colleague.personId)
    expect(await seenBy(colleague, number)).toBe(true)
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual(['ticket.created', 'ticket.followerAdded'])
  })

  it('belong to that administration now', async () => {
    const { number } = await aNewTicket()
    const contact = await aPerson({ roles: [{ administration: mobility, role: 'contact' }] })
    for (const personId of [outside.personId, leaver.personId, inactive.id, contact.id, newId()]) {
      expect(await refusalOf(follow(lotte, number, personId))).toEqual(
        refused('invalid', { follower: 'followerNotMember' }),
      )
    }
  })

  it('are not added by who may only look', async () => {
    const { number } = await aNewTicket()
    expect(await refusalOf(follow(colleague, number, colleague.personId))).toEqual(refused('not_allowed'))
    expect(await refusalOf(follow(outside, number, outside.personId))).toEqual(refused('not_found'))
  })
})

const share = (by: Actor, number: string, more: Partial<Parameters<typeof shareTicket>[1]> = {}) =>
  shareTicket(by, {
    number,
    grantee: { administrationId: environment.id },
    purpose: 'Het netwerk is van hen.',
    until: new Date(Date.now() + 86_400_000),
    maySeeNotes: false,
    mayReply: false,
    ...more,
  })

describe('sharing with another body', () => {
  it('gives sight for a purpose and until a date, and takes it away again', async () => {
    const { id, number } = await aNewTicket()
    expect(await seenBy(outside, number)).toBe(false)
    const { id: shareId } = await share(agent, number)
    expect(await seenBy(outside, number)).toBe(true)
    await endSharedAccess(agent, { number, sharedAccessId: shareId })
    expect(await seenBy(outside, number)).toBe(false)
    expect((await eventsOf(id)).slice(1)).toMatchObject([
      { type: 'sharedAccess.given', data: { sharedAccessId: shareId }, isPublic: false },
      { type: 'sharedAccess.ended', data: { sharedAccessId: shareId }, isPublic: false },
    ])
  })

  it('needs a purpose and an end to come', async () => {
    const { number } = await aNewTicket()
    expect(await refusalOf(share(agent, number, { purpose: ' ' }))).toEqual(
      refused('invalid', { purpose: 'purposeMissing' }),
    )
    expect(await refusalOf(share(agent, number, { until: new Date() }))).toEqual(
      refused('invalid', { until: 'untilPast' }),
    )
  })

  it('is for the desk of the ticket; the other side neither passes it on nor ends it', async () => {
    const { number } = await aNewTicket()
    const { id } = await share(agent, number, { mayReply: true, maySeeNotes: true })
    expect(await refusalOf(share(outside, number))).toEqual(refused('not_allowed'))
    expect(await refusalOf(endSharedAccess(outside, { number, sharedAccessId: id }))).toEqual(
      refused('not_allowed'),
    )
    expect(await refusalOf(share(lotte, number))).toEqual(refused('not_allowed'))
    expect(await refusalOf(endSharedAccess(lotte, { number, sharedAccessId: id }))).toEqual(
      refused('not_allowed'),
    )
    expect(await refusalOf(endSharedAccess(agent, { number, sharedAccessId: newId() }))).toEqual(
      refused('not_found'),
    )
    expect(await messagesOf(id)).toEqual([])
  })
})
