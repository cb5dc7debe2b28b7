import { beforeAll, describe, expect, it } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { closeResolved } from '~/use-cases/tickets/close-resolved.server'
import { createTicket } from '~/use-cases/tickets/create-ticket.server'
import { keepResolved } from '~/use-cases/tickets/keep-resolved.server'
import { markAsSpam } from '~/use-cases/tickets/mark-as-spam.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
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
let lotte: Actor
let colleague: Actor
let agent: Actor

beforeAll(async () => {
  mobility = await anAdministration()
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  colleague = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  agent = await actorOf(await aPerson({ roles: [{ administration: mobility, role: 'agent' }] }))
})

const tuesday = atTime('2026-11-24 10:00')
const said = (body: string) => ({ body, language: 'nl', channel: 'web' }) as const

async function aResolvedTicket(at = tuesday) {
  const ticket = await aTicket({ by: lotte, administration: mobility }, atTime('2026-11-24 09:00'))
  await replyToTicket(
    agent,
    {
      number: ticket.number,
      ...said('Het is gemaakt.'),
      asHelpdesk: { next: { status: 'resolved', resolutionCode: 'solved' }, version: null },
    },
    at,
  )
  return ticket
}
const typesOf = async (id: string) => (await eventsOf(id)).map(({ type }) => type)

describe('a resolved ticket', () => {
  it('knows the working day on which it closes by itself, and its event says the same', async () => {
    const { id, number } = await aResolvedTicket()
    const { closesAt } = await stored(number)
    // Five working days after Tuesday 24 November: Tuesday 1 December, until the end of the day.
    expect(closesAt).toEqual(atTime('2026-12-01 23:59'))
    expect((await eventsOf(id)).at(-1)?.data).toMatchObject({ closesAt: closesAt?.toISOString() })
  })

  it('is closed when that day is over and not before, and keeps how it was resolved', async () => {
    const { id, number } = await aResolvedTicket()
    await closeResolved(atTime('2026-12-01 23:58'))
    expect((await stored(number)).status).toBe('resolved')
    const end = atTime('2026-12-02 00:10')
    expect(await closeResolved(end)).toBeGreaterThan(0)
    expect(await stored(number)).toMatchObject({
      status: 'closed',
      resolutionCode: 'solved',
      resolvedAt: tuesday,
      closedAt: end,
      closesAt: null,
    })
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'ticket.statusChanged',
      actorId: null,
      data: { from: 'resolved', to: 'closed' },
    })
    expect(await closeResolved(end)).toBe(0)
  })

  it('does not close when an answer reopened it before', async () => {
    const { number } = await aResolvedTicket()
    await replyToTicket(lotte, { number, ...said('Het werkt nog niet.') }, atTime('2026-11-25 09:00'))
    await closeResolved(atTime('2027-01-01 00:00'))
    expect(await stored(number)).toMatchObject({ status: 'open', closesAt: null })
  })

  it('keeps the day that was promised when the setting changes afterwards', async () => {
    const { number } = await aResolvedTicket()
    await acrossAdministrations('a test changes a setting', (db) =>
      db.administration.update({ where: { id: mobility.id }, data: { closesAfterWorkingDays: 1 } }),
    )
    expect((await stored(number)).closesAt).toEqual(atTime('2026-12-01 23:59'))
    const { number: next } = await aResolvedTicket()
    expect((await stored(next)).closesAt).toEqual(atTime('2026-11-25 23:59'))
    await acrossAdministrations('a test puts it back', (db) =>
      db.administration.update({ where: { id: mobility.id }, data: { closesAfterWorkingDays: 5 } }),
    )
  })

  it('is closed at once by who asked, and by no colleague', async () => {
    const { number } = await aResolvedTicket()
    const close = { number, next: { status: 'closed' as const }, version: null }
    expect(await refusalOf(changeStatus(colleague, close))).toEqual(refused('not_found'))
    await changeStatus(lotte, close, tuesday)
    expect(await stored(number)).toMatchObject({ status: 'closed', resolutionCode: 'solved' })
  })
})

describe('a mere thank-you', () => {
  it('is stored and leaves the ticket resolved until an agent says what it is', async () => {
    const { id, number } = await aResolvedTicket()
    await replyToTicket(lotte, { number, ...said('Dank u wel!') }, atTime('2026-11-24 11:00'))
    expect(await stored(number)).toMatchObject({
      status: 'resolved',
      thankedAt: atTime('2026-11-24 11:00'),
      closesAt: atTime('2026-12-01 23:59'),
    })
    expect((await messagesOf(id)).at(-1)?.body).toBe('Dank u wel!')

    expect(await refusalOf(keepResolved(lotte, { number, version: null }))).toEqual(refused('not_allowed'))
    await keepResolved(agent, { number, version: null })
    expect(await stored(number)).toMatchObject({
      status: 'resolved',
      thankedAt: null,
      waitsForHelpdesk: false,
    })
    expect((await typesOf(id)).at(-1)).toBe('ticket.keptResolved')
  })

  it('can be reopened by the agent who reads more in it', async () => {
    const { number } = await aResolvedTicket()
    await replyToTicket(lotte, { number, ...said('Merci !') })
    await changeStatus(agent, { number, next: { status: 'open' }, version: null })
    expect(await stored(number)).toMatchObject({ status: 'open', thankedAt: null, closesAt: null })
  })

  it('with anything more in it reopens, and so does a thank-you after which something came', async () => {
    const { number } = await aResolvedTicket()
    await replyToTicket(lotte, { number, ...said('Bedankt.') })
    await replyToTicket(lotte, { number, ...said('Bedankt, maar het scherm is weer zwart.') })
    expect(await stored(number)).toMatchObject({ status: 'open', thankedAt: null })
  })

  it('of a follower is an answer like any other: it reopens nothing and asks nobody', async () => {
    const { id, number } = await aResolvedTicket()
    await addFollower(agent, { number, personId: colleague.personId })
    await replyToTicket(colleague, { number, ...said('Bedankt!') })
    expect((await messagesOf(id)).at(-1)?.body).toBe('Bedankt!')
    expect(await stored(number)).toMatchObject({ status: 'resolved', thankedAt: null })
  })
})

describe('spam', () => {
  it('leaves the work without a word to its sender; reopening takes it back', async () => {
    const { id, number } = await aTicket({ by: lotte, administration: mobility })
    expect(await refusalOf(markAsSpam(lotte, { number, version: null }))).toEqual(refused('not_allowed'))
    await markAsSpam(agent, { number, version: null })
    expect(await stored(number)).toMatchObject({ status: 'cancelled', isSpam: true })
    // The log tells every status: the clock will read it.
    expect(await eventsOf(id)).toMatchObject([
      { type: 'ticket.created' },
      { type: 'ticket.statusChanged', data: { from: 'new', to: 'cancelled' } },
      { type: 'ticket.markedSpam', isPublic: false },
    ])
    await changeStatus(agent, { number, next: { status: 'open' }, version: null })
    expect(await stored(number)).toMatchObject({ status: 'open', isSpam: false })
  })
})

describe('a call that was answered while it lasted', () => {
  const call = () => ({
    administrationId: mobility.id,
    type: 'question' as const,
    subject: 'Wachtwoord vergeten',
    description: 'Lotte belt.',
    language: 'nl' as const,
    channel: 'telephone' as const,
    weight: { impact: 'low' as const, urgency: 'low' as const },
    resolvedAtOnce: { sentence: 'We hebben samen een nieuw wachtwoord gekozen.', code: 'solved' as const },
  })

  it('is written down and resolved in one act, with one mail to come', async () => {
    const { id, number } = await createTicket(agent, { ...call(), requesterId: lotte.personId }, tuesday)
    expect(await stored(number)).toMatchObject({
      status: 'resolved',
      resolutionCode: 'solved',
      assigneeId: agent.personId,
      firstResponseAt: tuesday,
      closesAt: atTime('2026-12-01 23:59'),
    })
    expect((await messagesOf(id)).map(({ isFromHelpdesk }) => isFromHelpdesk)).toEqual([false, true])
    expect(await eventsOf(id)).toMatchObject([
      { type: 'ticket.created', data: { isResolvedAtOnce: true } },
      { type: 'ticket.assigned', data: { assigneeId: agent.personId, previousId: null } },
      { type: 'ticket.resolved' },
    ])
  })

  it('does not let its agent into a confidential ticket, by making it theirs', async () => {
    const { number } = await createTicket(agent, {
      ...call(),
      requesterId: lotte.personId,
      isConfidential: true,
    })
    expect(await stored(number)).toMatchObject({ status: 'resolved', assigneeId: null })
    expect(await refusalOf(keepResolved(agent, { number, version: null }))).toEqual(refused('not_found'))
  })

  it('is nothing that a requester can do, and leaves nothing behind', async () => {
    const before = await acrossAdministrations('a test counts', (db) => db.ticket.count())
    expect(await refusalOf(createTicket(lotte, call()))).toEqual(refused('not_found'))
    expect(await acrossAdministrations('a test counts', (db) => db.ticket.count())).toBe(before)
  })
})
