import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { type Reply, replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  atTime,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { eventsOf, messagesOf, refusalOf, refused, stored } from './support'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let lotte: Actor
let follower: Actor
let colleague: Actor
let agent: Actor
let agent2: Actor
let stranger: Actor
let helper: Actor

beforeAll(async () => {
  mobility = await anAdministration()
  environment = await anAdministration()
  const [unitId] = mobility.unitIds
  const at = (role: 'requester' | 'agent', administration = mobility, unit?: string) =>
    aPerson({ roles: [{ administration, role, ...(unit && { unitId: unit }) }] }).then(actorOf)
  lotte = await at('requester', mobility, unitId)
  colleague = await at('requester', mobility, unitId)
  follower = await at('requester')
  agent = await at('agent')
  agent2 = await at('agent')
  stranger = await at('requester', environment)
  helper = await at('agent', environment)
})

const aNewTicket = (more: Partial<Parameters<typeof aTicket>[0]> = {}, at?: Date) =>
  aTicket({ by: lotte, administration: mobility, ...more }, at)
const word = { body: 'Het werkt nog niet.', language: 'nl', channel: 'web' } as const
const answer = (by: Actor, number: string, more: Partial<Reply> = {}, at?: Date) =>
  replyToTicket(by, { number, ...word, ...more }, at)
const asHelpdesk = (
  next: NonNullable<Reply['asHelpdesk']>['next'] = null,
  version: number | null = null,
) => ({
  asHelpdesk: { next, version },
})
const resolve = (number: string) =>
  answer(agent, number, asHelpdesk({ status: 'resolved', resolutionCode: 'solved' }))

describe('the helpdesk answers', () => {
  it('and the ticket is in work, the requester no longer waits, and everybody is told once', async () => {
    const now = atTime('2026-11-24 10:00')
    const { id, number } = await aNewTicket({}, atTime('2026-11-24 09:00'))
    await answer(agent, number, asHelpdesk(), now)
    expect(await stored(number)).toMatchObject({
      status: 'open',
      waitsForHelpdesk: false,
      firstResponseAt: now,
      lastPublicAt: now,
      version: 2,
    })
    expect((await messagesOf(id))[1]).toMatchObject({
      isFromHelpdesk: true,
      kind: 'public',
      authorId: agent.personId,
    })
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'ticket.created',
      'ticket.statusChanged',
      'ticket.replied',
    ])
  })

  it('first response: only the first, and also when the word comes with a status and not as a reply', async () => {
    const first = atTime('2026-11-24 10:00')
    const { number } = await aNewTicket()
    await answer(agent, number, asHelpdesk(), first)
    await answer(agent, number, asHelpdesk(), atTime('2026-11-24 11:00'))
    expect((await stored(number)).firstResponseAt).toEqual(first)

    const other = await aNewTicket()
    await changeStatus(
      agent,
      {
        number: other.number,
        version: null,
        next: { status: 'pending', pendingOn: 'supplier' },
        sentence: { body: 'We wachten op een leverancier.', language: 'nl', channel: 'web' },
      },
      first,
    )
    expect(await stored(other.number)).toMatchObject({ firstResponseAt: first, waitsForHelpdesk: false })
  })

  it('an agent who asks for themself has not answered themself, neither by asking nor by adding a word', async () => {
    const { number } = await aNewTicket({ by: agent })
    expect((await stored(number)).firstResponseAt).toBeNull()
    await answer(agent, number, asHelpdesk())
    expect((await stored(number)).firstResponseAt).toBeNull()
    await answer(agent2, number, asHelpdesk())
    expect((await stored(number)).firstResponseAt).not.toBeNull()
  })

  it('a note is no answer: nothing of it shows to who asked', async () => {
    const { id, number } = await aNewTicket()
    const before = await stored(number)
    await noteOnTicket(agent, { number, ...word })
    expect(await stored(number)).toMatchObject({
      firstResponseAt: null,
      waitsForHelpdesk: true,
      status: 'new',
      lastPublicAt: before.lastPublicAt,
      version: 2,
    })
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: 'ticket.noted', isPublic: false })
  })

  it('with files, which hang on the message and are named by their content', async () => {
    const { id, number } = await aNewTicket()
    const file = {
      name: 'log.txt',
      contentType: 'text/plain',
      sizeBytes: 12,
      sha256: 'abc',
      storageKey: 'ab/x',
    }
    await answer(lotte, number, { files: [file] })
    await noteOnTicket(agent, { number, ...word, files: [file] })
    expect(
      (await messagesOf(id)).map(({ attachments }) => attachments.map((a) => [a.name, a.isInternal])),
    ).toEqual([[], [['log.txt', false]], [['log.txt', true]]])
  })
})

describe('two agents at once', () => {
  it('the second is told that the ticket changed, and what version it has now; nothing is overwritten', async () => {
    const { id, number } = await aNewTicket()
    const { version } = await stored(number)
    const both = await Promise.all(
      [agent, agent2].map((by) => refusalOf(answer(by, number, asHelpdesk(null, version)))),
    )
    expect(both).toContain('done')
    expect(both).toContainEqual(refused('conflict', {}, { version: String(version + 1) }))
    expect(await messagesOf(id)).toHaveLength(2)
  })

  it('their notes do not contradict each other, and a requester never hears of a conflict', async () => {
    const { id, number } = await aNewTicket()
    await Promise.all([
      noteOnTicket(agent, { number, ...word }),
      noteOnTicket(agent2, { number, ...word }),
      answer(lotte, number),
      answer(lotte, number),
    ])
    expect(await messagesOf(id)).toHaveLength(5)
    expect((await stored(number)).version).toBe(5)
  })
})

describe("a requester's answer", () => {
  it('reopens what was resolved, and the outcome is taken back', async () => {
    const { id, number } = await aNewTicket()
    await resolve(number)
    expect(await stored(number)).toMatchObject({ status: 'resolved', resolutionCode: 'solved' })
    await answer(lotte, number)
    expect(await stored(number)).toMatchObject({
      status: 'open',
      resolutionCode: null,
      resolvedAt: null,
      waitsForHelpdesk: true,
    })
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'ticket.created',
      'ticket.resolved',
      'ticket.reopened',
      'ticket.replied',
    ])
  })

  it('ends the wait for it, and no other wait', async () => {
    const waiting = async (pendingOn: 'requester' | 'supplier') => {
      const { number } = await aNewTicket()
      await answer(agent, number, asHelpdesk({ status: 'pending', pendingOn }))
      await answer(lotte, number)
      return stored(number)
    }
    expect(await waiting('requester')).toMatchObject({ status: 'open', pendingOn: null, pendingSince: null })
    expect(await waiting('supplier')).toMatchObject({ status: 'pending', pendingOn: 'supplier' })
  })

  it('reopens what they withdrew', async () => {
    const { number } = await aNewTicket()
    await changeStatus(lotte, { number, next: { status: 'cancelled' }, version: null })
    await answer(lotte, number)
    expect((await stored(number)).status).toBe('open')
  })

  it('is not taken by a closed ticket, nor is the helpdesk’s', async () => {
    const { number } = await aNewTicket()
    await resolve(number)
    await changeStatus(agent, { number, next: { status: 'closed' }, version: null })
    expect(await refusalOf(answer(lotte, number))).toEqual(refused('closed'))
    expect(await refusalOf(answer(agent, number, asHelpdesk()))).toEqual(refused('closed'))
    await noteOnTicket(agent, { number, ...word })
  })
})

describe('who else may answer', () => {
  it('a follower, whose word is stored and reopens nothing', async () => {
    const { id, number } = await aNewTicket()
    await addFollower(lotte, { number, personId: follower.personId })
    await resolve(number)
    await answer(follower, number)
    expect(await stored(number)).toMatchObject({ status: 'resolved', waitsForHelpdesk: true })
    expect(await messagesOf(id)).toHaveLength(3)
  })

  it('another body with whom it was shared for answers; it takes it into work, and decides nothing', async () => {
    const { number } = await aNewTicket()
    await shareTicket(agent, {
      number,
      grantee: { administrationId: environment.id },
      purpose: 'The printer is theirs',
      until: new Date(Date.now() + 86_400_000),
      maySeeNotes: false,
      mayReply: true,
    })
    expect(
      await refusalOf(answer(helper, number, asHelpdesk({ status: 'resolved', resolutionCode: 'solved' }))),
    ).toEqual(refused('not_allowed'))
    await answer(helper, number, asHelpdesk())
    expect(await stored(number)).toMatchObject({ status: 'open', waitsForHelpdesk: false })
    expect((await stored(number)).firstResponseAt).not.toBeNull()
  })

  it('nobody else: who sees it is told so, for who does not see it there is no ticket', async () => {
    const { id, number } = await aNewTicket({ isSharedWithUnit: true })
    expect(await refusalOf(answer(colleague, number))).toEqual(refused('not_allowed'))
    expect(await refusalOf(answer(follower, number))).toEqual(refused('not_found'))
    expect(await refusalOf(answer(stranger, number))).toEqual(refused('not_found'))
    expect(await refusalOf(answer(lotte, number, asHelpdesk()))).toEqual(refused('not_allowed'))
    expect(await refusalOf(noteOnTicket(lotte, { number, ...word }))).toEqual(refused('not_allowed'))
    expect(await refusalOf(noteOnTicket(stranger, { number, ...word }))).toEqual(refused('not_found'))
    expect(await refusalOf(answer(lotte, 'NONE-1'))).toEqual(refused('not_found'))
    expect(await messagesOf(id)).toHaveLength(1)
    expect(await eventsOf(id)).toHaveLength(1)
  })

  it('whoever lost their membership cannot answer any more', async () => {
    const person = await aPerson({ roles: [{ administration: mobility }] })
    const leaver = await actorOf(person)
    const { number } = await aNewTicket({ by: leaver })
    await acrossAdministrations('a test ends it', (db) =>
      db.membership.updateMany({
        where: { personId: person.id },
        data: { validUntil: new Date(Date.now() - 1000) },
      }),
    )
    expect(await refusalOf(answer(leaver, number))).toEqual(refused('not_found'))
  })
})
