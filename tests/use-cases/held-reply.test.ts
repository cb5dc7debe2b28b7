import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { deskTicket } from '~/data/views/desk-ticket.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import { releaseReplies } from '~/use-cases/tickets/release-replies.server'
import { type Reply, replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { sendReply } from '~/use-cases/tickets/send-reply.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { takeBackReply } from '~/use-cases/tickets/take-back-reply.server'
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

const opened = atTime('2026-11-24 09:00')
const sent = atTime('2026-11-24 10:00')
const during = new Date(sent.getTime() + 5_000)
const after = new Date(sent.getTime() + 10_000)

let mobility: TestAdministration
let environment: TestAdministration
let lotte: Actor
let agent: Actor
let agent2: Actor
let ticket: { id: string; number: string }

beforeAll(async () => {
  mobility = await anAdministration({ undoSeconds: 10 })
  environment = await anAdministration()
  const at = (role: 'requester' | 'agent') =>
    aPerson({ roles: [{ administration: mobility, role }] }).then(actorOf)
  lotte = await at('requester')
  agent = await at('agent')
  agent2 = await at('agent')
})
beforeEach(async () => {
  ticket = await aTicket({ by: lotte, administration: mobility }, opened)
})

afterEach(() => releaseReplies(after))

type Next = NonNullable<Reply['asHelpdesk']>['next']
const resolved = { status: 'resolved', resolutionCode: 'solved' } as const
const send = async (next: Next = null, by = agent): Promise<string> => {
  const answer = await sendReply(
    by,
    {
      number: ticket.number,
      body: 'Herstart de printer.',
      language: 'nl',
      channel: 'web',
      asHelpdesk: { next, version: null },
    },
    sent,
  )
  if (!('heldReplyId' in answer)) throw new Error('It went out at once')
  return answer.heldReplyId
}
const askAgain = (at: Date) =>
  replyToTicket(
    lotte,
    { number: ticket.number, body: 'Ook de scanner doet het niet.', language: 'nl', channel: 'web' },
    at,
  )
const held = () =>
  acrossAdministrations('a test looks', (db) => db.heldReply.findMany({ where: { ticketId: ticket.id } }))
const typesOf = async () => (await eventsOf(ticket.id)).map(({ type }) => type)

describe('an answer that can be taken back', () => {
  it('is stored at once, and whoever asked knows nothing of it before its release', async () => {
    const before = await portalTicket(lotte, ticket.number)
    await send(resolved)
    const [row] = await held()
    expect(row).toMatchObject({ body: 'Herstart de printer.', releasesAt: after })
    expect(await portalTicket(lotte, ticket.number)).toEqual(before)
    expect(await messagesOf(ticket.id)).toHaveLength(1)
    expect(await stored(ticket.number)).toMatchObject({
      status: 'new',
      firstResponseAt: null,
      lastPublicAt: opened,
    })
  })

  it('colleagues see it going out, with who sent it, and may not take it back', async () => {
    const id = await send()
    const page = await deskTicket(agent2, ticket.number, 'nl', during)
    expect(page?.heldReplies).toMatchObject([
      { id, author: { id: agent.personId }, channel: 'web', problem: null },
    ])
    expect(await refusalOf(takeBackReply(agent2, { number: ticket.number, heldReplyId: id }))).toEqual(
      refused('invalid', { heldReplyId: 'replyAlreadySent' }),
    )
    expect(await held()).toHaveLength(1)
  })

  it('a colleague who answers meanwhile is told first', async () => {
    const { version } = await stored(ticket.number)
    await send()
    const answer = { number: ticket.number, body: 'B', language: 'nl', channel: 'web' } as const
    expect(
      (await refusalOf(sendReply(agent2, { ...answer, asHelpdesk: { next: null, version } }))) !== 'done',
    ).toBe(true)
    expect(await held()).toHaveLength(1)
  })

  it('goes out when its time is over, once, and clocks count the moment of sending', async () => {
    await send(resolved)
    expect(await releaseReplies(during)).toBe(0)
    expect(await Promise.all([releaseReplies(after), releaseReplies(after)]).then(([a, b]) => a + b)).toBe(1)
    expect(await held()).toEqual([])
    expect((await messagesOf(ticket.id))[1]).toMatchObject({ body: 'Herstart de printer.', createdAt: sent })
    expect(await stored(ticket.number)).toMatchObject({
      status: 'resolved',
      firstResponseAt: sent,
      resolvedAt: sent,
      lastPublicAt: after,
      waitsForHelpdesk: false,
    })
    expect(await typesOf()).toEqual(['ticket.created', 'ticket.replyHeld', 'ticket.resolved'])
  })

  it('comes back with its words, files and status when its author takes it back, and never goes out', async () => {
    const id = await send({ status: 'pending', pendingOn: 'supplier' })
    const back = await takeBackReply(agent, { number: ticket.number, heldReplyId: id })
    expect(back).toMatchObject({
      body: 'Herstart de printer.',
      next: { status: 'pending', pendingOn: 'supplier' },
    })
    expect(await releaseReplies(after)).toBe(0)
    expect(await messagesOf(ticket.id)).toHaveLength(1)
    expect(await typesOf()).toEqual(['ticket.created', 'ticket.replyHeld', 'ticket.replyTakenBack'])
    expect(await refusalOf(takeBackReply(agent, { number: ticket.number, heldReplyId: id }))).toEqual(
      refused('invalid', { heldReplyId: 'replyAlreadySent' }),
    )
  })

  it('cannot be taken back by the number of another ticket', async () => {
    const id = await send()
    const other = await aTicket({ by: lotte, administration: mobility })
    expect(await refusalOf(takeBackReply(agent, { number: other.number, heldReplyId: id }))).toEqual(
      refused('invalid', { heldReplyId: 'replyAlreadySent' }),
    )
    expect(await held()).toHaveLength(1)
  })

  it('leaves its status out when who asked wrote meanwhile: their word still waits for the helpdesk', async () => {
    await send(resolved)
    await askAgain(during)
    await releaseReplies(after)
    expect(await stored(ticket.number)).toMatchObject({
      status: 'open',
      waitsForHelpdesk: true,
      firstResponseAt: sent,
    })
    expect((await eventsOf(ticket.id)).at(-1)).toMatchObject({
      type: 'ticket.replied',
      data: { isStatusLeft: true },
    })
  })

  it('does not go out on a ticket that was closed meanwhile, and keeps its words for its author', async () => {
    const id = await send()
    await acrossAdministrations('a test arranges its world', (db) =>
      db.ticket.update({ where: { id: ticket.id }, data: { status: 'closed', closedAt: during } }),
    )
    expect(await releaseReplies(after)).toBe(0)
    expect(await releaseReplies(after)).toBe(0)
    expect(await held()).toMatchObject([{ problem: 'closed', body: 'Herstart de printer.' }])
    expect(await typesOf()).toEqual(['ticket.created', 'ticket.replyHeld', 'ticket.replyNotReleased'])
    expect(await takeBackReply(agent, { number: ticket.number, heldReplyId: id })).toMatchObject({
      body: 'Herstart de printer.',
    })
  })

  it('does not go out when its author lost the right meanwhile', async () => {
    const leaving = await aPerson({ roles: [{ administration: mobility, role: 'agent' }] })
    await send(null, await actorOf(leaving))
    await acrossAdministrations('a test arranges its world', (db) =>
      db.membership.updateMany({
        where: { personId: leaving.id },
        data: { validUntil: new Date('2026-01-01') },
      }),
    )
    expect(await releaseReplies(after)).toBe(0)
    expect(await held()).toMatchObject([{ problem: 'not_allowed' }])
    expect(await messagesOf(ticket.id)).toHaveLength(1)
  })

  it('a body that helps without sight of notes sees its own answer going out, and nobody else’s', async () => {
    const helper = await aPerson({ roles: [{ administration: environment, role: 'agent' }] }).then(actorOf)
    await shareTicket(agent, {
      number: ticket.number,
      grantee: { administrationId: environment.id },
      purpose: 'Help',
      until: new Date('2027-01-01'),
      maySeeNotes: false,
      mayReply: true,
    })
    await send()
    expect((await deskTicket(helper, ticket.number, 'nl', during))?.heldReplies).toEqual([])
    const page = await deskTicket(agent, ticket.number, 'nl', during)
    expect(page?.heldReplies).toHaveLength(1)
  })

  it('goes out at once where the administration wants no delay', async () => {
    const asking = await aPerson({ roles: [{ administration: environment }] }).then(actorOf)
    const desk = await aPerson({ roles: [{ administration: environment, role: 'agent' }] }).then(actorOf)
    const { number } = await aTicket({ by: asking, administration: environment })
    const answer = await sendReply(desk, {
      number,
      body: 'A',
      language: 'nl',
      channel: 'web',
      asHelpdesk: { next: null, version: null },
    })
    expect(answer).toHaveProperty('messageId')
  })
})
