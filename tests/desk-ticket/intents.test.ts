import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import * as ticketRoute from '~/routes/desk/ticket'
import * as portalRoute from '~/routes/portal/ticket'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { browserOf } from './support'

aTestDatabase()

const look = <T>(work: (db: Db) => Promise<T>) => acrossAdministrations('a test looks', work)

let mobility: TestAdministration
let lotte: TestPerson
let agent: TestPerson
let colleague: TestPerson
let ticket: { id: string; number: string }

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  lotte = await aPerson({ name: 'Lotte Claes', roles: [{ administration: mobility }] })
  agent = await aPerson({ name: 'Sven Maes', roles: [{ administration: mobility, role: 'agent' }] })
  colleague = await aPerson({ name: 'Nora Aziz', roles: [{ administration: mobility, role: 'agent' }] })
})

beforeEach(async () => {
  ticket = await aTicket({ by: await actorOf(lotte), administration: mobility })
})

const stored = () => look((db) => db.ticket.findUniqueOrThrow({ where: { id: ticket.id } }))
const messages = () =>
  look((db) => db.message.findMany({ where: { ticketId: ticket.id }, orderBy: { id: 'asc' } }))
const eventTypes = async () =>
  (await look((db) => db.event.findMany({ where: { ticketId: ticket.id }, orderBy: { number: 'asc' } }))).map(
    ({ type }) => type,
  )

/** Posts a form of the ticket's page, with the version that it shows now unless another is given. */
async function post(person: { id: string }, fields: Record<string, string | File>) {
  const version = String((await stored()).version)
  const browser = await browserOf(person)
  return browser.post(
    ticketRoute,
    `/desk/tickets/${ticket.number}`,
    { version, ...fields },
    { number: ticket.number },
  )
}

const answerFields = { intent: 'reply', body: 'We replaced the cable.', language: 'nl' }

describe('an answer', () => {
  test('is stored in its language, makes a new ticket one at work, and the page goes on to it', async () => {
    const { status, location } = await post(agent, answerFields)
    const [, reply] = await messages()
    expect(reply).toMatchObject({
      kind: 'public',
      isFromHelpdesk: true,
      body: 'We replaced the cable.',
      language: 'nl',
      authorId: agent.id,
    })
    expect({ status, location }).toEqual({
      status: 303,
      location: `/desk/tickets/${ticket.number}#message-${reply?.id}`,
    })
    expect(await stored()).toMatchObject({ status: 'open', waitsForHelpdesk: false })
  })

  test('that was said by telephone or at the counter is written down as such, and no other way can be typed', async () => {
    await post(agent, { ...answerFields, channel: 'telephone' })
    await post(agent, { ...answerFields, channel: 'counter' })
    expect((await messages()).map(({ channel }) => channel)).toEqual(['web', 'telephone', 'counter'])
    expect((await post(agent, { ...answerFields, channel: 'mail' })).status).toBe(422)
    expect(await messages()).toHaveLength(3)
  })

  test('and its next status go in one: waiting for the requester is one mail, not two', async () => {
    await post(agent, { ...answerFields, next: 'pending_requester' })
    expect(await stored()).toMatchObject({ status: 'pending', pendingOn: 'requester', pendingUntil: null })
    const types = await eventTypes()
    expect(types.filter((type) => type === 'ticket.replied' || type === 'ticket.resolved')).toEqual([
      'ticket.replied',
    ])
  })

  test('and resolving go in one: the resolving sentence is one mail, not two', async () => {
    await post(agent, { ...answerFields, next: 'resolved', resolutionCode: 'solved' })
    expect(await stored()).toMatchObject({ status: 'resolved', resolutionCode: 'solved' })
    const types = await eventTypes()
    expect(types.filter((type) => type === 'ticket.replied' || type === 'ticket.resolved')).toEqual([
      'ticket.resolved',
    ])
  })

  test('that waits until a day resumes in that morning', async () => {
    await post(agent, { ...answerFields, next: 'pending_date', pendingUntil: '2031-03-03' })
    expect(await stored()).toMatchObject({
      pendingOn: 'date',
      pendingUntil: new Date('2031-03-03T07:00:00Z'),
    })
  })

  test('carries the files that came with it', async () => {
    const file = new File(['what the printer said'], 'printer.txt', { type: 'text/plain' })
    await post(agent, { ...answerFields, files: file })
    const [, reply] = await messages()
    const attachments = await look((db) => db.attachment.findMany({ where: { ticketId: ticket.id } }))
    expect(attachments).toMatchObject([{ messageId: reply?.id, name: 'printer.txt', isInternal: false }])
  })

  test.each([
    ['nothing written', { body: '  ' }, { body: 'bodyMissing' }],
    ['resolved, but not how', { next: 'resolved' }, { resolutionCode: 'resolutionCodeMissing' }],
    ['waiting for a day, but not which', { next: 'pending_date' }, { pendingUntil: 'pendingUntilMissing' }],
    [
      'waiting for a day that is over',
      { next: 'pending_date', pendingUntil: '2020-01-01' },
      { pendingUntil: 'pendingUntilPast' },
    ],
    [
      'waiting for no day at all',
      { next: 'pending_date', pendingUntil: 'soon' },
      { pendingUntil: 'pendingUntilMissing' },
    ],
    ['a status that the list does not have', { next: 'closed' }, { next: 'choiceUnknown' }],
    ['a language that we do not have', { language: 'xx' }, { language: 'choiceUnknown' }],
  ])('with %s comes back as it was typed, and nothing changes', async (_what, fields, errors) => {
    const before = await stored()
    const typed = { ...answerFields, ...fields }
    const { status, data } = await post(agent, typed)
    expect(status).toBe(422)
    expect(data?.fieldErrors).toEqual(errors)
    expect(data?.values).toMatchObject(typed)
    expect(await stored()).toEqual(before)
    expect(await messages()).toHaveLength(1)
  })

  test('that comes back keeps the files that arrived', async () => {
    const first = await post(agent, { ...answerFields, body: '', files: new File(['x'], 'screen.png') })
    expect(first.data?.files.names).toEqual(['screen.png'])
    await post(agent, { ...answerFields, keptFiles: first.data?.files.token ?? '' })
    const attachments = await look((db) => db.attachment.findMany({ where: { ticketId: ticket.id } }))
    expect(attachments.map(({ name }) => name)).toEqual(['screen.png'])
  })
})

describe('two at once', () => {
  test('the second is told, loses no word, and sends again knowingly', async () => {
    const shown = String((await stored()).version)
    await post(colleague, { ...answerFields, body: 'First!', version: shown })
    const late = await post(agent, { ...answerFields, version: shown, seen: '2026-01-01T00:00:00.000Z' })
    expect(late.status).toBe(409)
    expect(late.data?.formError?.code).toBe('conflict')
    expect(late.data?.values).toMatchObject({
      body: 'We replaced the cable.',
      seen: '2026-01-01T00:00:00.000Z',
    })
    expect(await messages()).toHaveLength(2)

    const browser = await browserOf(agent)
    const page = await browser.open(ticketRoute, '', { number: ticket.number })
    const again = await post(agent, { ...answerFields, version: String(page.data.ticket.version) })
    expect(again.status).toBe(303)
    expect(await messages()).toHaveLength(3)
  })

  test('the same form sent twice answers once', async () => {
    const version = String((await stored()).version)
    const answers = await Promise.all([
      post(agent, { ...answerFields, version }),
      post(agent, { ...answerFields, version }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await messages()).toHaveLength(2)
  })

  test('a form without a version is older than any', async () => {
    expect((await post(agent, { ...answerFields, version: '' })).status).toBe(409)
  })
})

describe('an internal note', () => {
  test('is stored for the desk, changes no status, and the requester never reads it', async () => {
    const file = new File(['secret'], 'plan.txt')
    expect((await post(agent, { intent: 'note', body: 'Password is on the box', files: file })).status).toBe(
      303,
    )
    expect((await messages())[1]).toMatchObject({ kind: 'internal', body: 'Password is on the box' })
    expect(await stored()).toMatchObject({ status: 'new' })
    const requester = await browserOf(lotte)
    const page = await requester.open(portalRoute, `/tickets/${ticket.number}`, { number: ticket.number })
    expect(page.status).toBe(200)
    expect(JSON.stringify(page.data)).not.toMatch(/Password is on the box|plan\.txt/)
  })

  test('without a word comes back', async () => {
    const { status, data } = await post(agent, { intent: 'note', body: '' })
    expect([status, data?.fieldErrors]).toEqual([422, { body: 'noteMissing' }])
  })
})

describe('the assignee', () => {
  test('an agent takes a ticket, gives it to a colleague, and lays it back', async () => {
    await post(agent, { intent: 'assign', assigneeId: agent.id })
    expect(await stored()).toMatchObject({ assigneeId: agent.id, status: 'open' })
    await post(agent, { intent: 'assign', assigneeId: colleague.id })
    expect(await stored()).toMatchObject({ assigneeId: colleague.id })
    await post(agent, { intent: 'assign', assigneeId: '' })
    expect(await stored()).toMatchObject({ assigneeId: null })
  })

  test('of a confidential ticket hands it on, and goes back to the list: they no longer see it', async () => {
    const secret = await aTicket({ by: await actorOf(lotte), administration: mobility, isConfidential: true })
    await look((db) => db.ticket.update({ where: { id: secret.id }, data: { assigneeId: agent.id } }))
    ticket = secret
    const without = await post(agent, { intent: 'assign', assigneeId: colleague.id })
    expect(without.data?.fieldErrors).toEqual({ assignee: 'assigneeGetsSight' })
    const giving = { intent: 'assign', assigneeId: colleague.id, givesSight: 'yes' }
    const { status, location } = await post(agent, giving)
    expect({ status, location }).toEqual({ status: 303, location: '/desk' })
    expect(await stored()).toMatchObject({ assigneeId: colleague.id })
  })

  test('is never somebody who does not work there', async () => {
    const { status, data } = await post(agent, { intent: 'assign', assigneeId: lotte.id })
    expect([status, data?.fieldErrors]).toEqual([422, { assignee: 'assigneeWithoutAccess' }])
    expect(await stored()).toMatchObject({ assigneeId: null })
  })
})

describe('the status without an answer', () => {
  test('what waits is resumed, and what was resolved is reopened', async () => {
    await post(agent, { ...answerFields, next: 'pending_supplier' })
    await post(agent, { intent: 'reopen' })
    expect(await stored()).toMatchObject({ status: 'open', pendingOn: null })
    await post(agent, { ...answerFields, next: 'resolved', resolutionCode: 'workaround' })
    await post(agent, { intent: 'reopen' })
    expect(await stored()).toMatchObject({ status: 'open', resolutionCode: null })
  })

  test('the desk withdraws for the requester, with a sentence of the helpdesk', async () => {
    await post(agent, { intent: 'withdraw', sentence: 'You called: it works again.', language: 'nl' })
    expect(await stored()).toMatchObject({ status: 'cancelled' })
    expect((await messages())[1]).toMatchObject({ isFromHelpdesk: true, body: 'You called: it works again.' })
  })

  test('withdrawing without a sentence comes back', async () => {
    const { status, data } = await post(agent, { intent: 'withdraw', sentence: '', language: 'nl' })
    expect([status, data?.fieldErrors]).toEqual([422, { sentence: 'publicSentenceMissing' }])
    expect(await stored()).toMatchObject({ status: 'new' })
  })
})

describe('the priority', () => {
  test('is changed with a reason', async () => {
    await post(agent, { intent: 'priority', priority: 'P1', priorityReason: 'The counter is closed' })
    expect(await stored()).toMatchObject({ priority: 'P1', priorityReason: 'The counter is closed' })
  })

  test('stays without one, and what was chosen comes back', async () => {
    const { status, data } = await post(agent, { intent: 'priority', priority: 'P1', priorityReason: '' })
    expect([status, data?.fieldErrors]).toEqual([422, { priorityReason: 'priorityReasonMissing' }])
    expect(data?.values).toMatchObject({ priority: 'P1' })
    expect(await stored()).toMatchObject({ priority: 'P4' })
  })
})

describe('people around the ticket', () => {
  const followers = () => look((db) => db.ticketFollower.findMany({ where: { ticketId: ticket.id } }))

  test('a colleague is copied in, chosen from the list or by their address', async () => {
    const ann = await aPerson({ name: 'Ann Vos', roles: [{ administration: mobility }] })
    const bob = await aPerson({ name: 'Bob Van Damme', roles: [{ administration: mobility }] })
    await post(agent, { intent: 'follower', follower: 'Ann Vos', followerId: ann.id })
    await post(agent, { intent: 'follower', follower: bob.email, followerId: '' })
    expect((await followers()).map(({ personId }) => personId).sort()).toEqual([ann.id, bob.id].sort())
  })

  test('somebody of another administration is not, by id or by address', async () => {
    const stranger = await aPerson({ roles: [{ administration: await anAdministration() }] })
    for (const fields of [
      { follower: stranger.email, followerId: '' },
      { follower: 'x', followerId: stranger.id },
    ]) {
      expect((await post(agent, { intent: 'follower', ...fields })).status).toBe(422)
    }
    expect(await followers()).toEqual([])
  })

  test('a shared access is ended', async () => {
    const other = await anAdministration()
    const { id } = await shareTicket(await actorOf(agent), {
      number: ticket.number,
      grantee: { administrationId: other.id },
      purpose: 'Same building',
      until: new Date(Date.now() + 3_600_000),
      maySeeNotes: false,
      mayReply: false,
    })
    await post(agent, { intent: 'endShare', sharedAccessId: id })
    expect(await look((db) => db.sharedAccess.findUniqueOrThrow({ where: { id } }))).toMatchObject({
      endedAt: expect.any(Date),
    })
  })
})

describe('who may not', () => {
  const everything: Record<string, string>[] = [
    answerFields,
    { intent: 'note', body: 'x' },
    { intent: 'assign', assigneeId: '' },
    { intent: 'reopen' },
    { intent: 'withdraw', sentence: 'x', language: 'nl' },
    { intent: 'priority', priority: 'P1', priorityReason: 'x' },
    { intent: 'follower', follower: 'x', followerId: '00000000-0000-7000-8000-000000000000' },
  ]

  test('an agent of another administration gets 404 for every form, and nothing changes', async () => {
    const stranger = await aPerson({ roles: [{ administration: await anAdministration(), role: 'agent' }] })
    const before = await stored()
    for (const fields of everything) expect((await post(stranger, fields)).status, fields.intent).toBe(404)
    expect(await stored()).toEqual(before)
    expect(await messages()).toHaveLength(1)
  })

  test('who only looks on by shared access is refused in words, and nothing changes', async () => {
    const viewer = await anAdministration()
    const onlooker = await aPerson({ roles: [{ administration: viewer, role: 'agent' }] })
    await shareTicket(await actorOf(agent), {
      number: ticket.number,
      grantee: { administrationId: viewer.id },
      purpose: 'Same building',
      until: new Date(Date.now() + 3_600_000),
      maySeeNotes: true,
      mayReply: false,
    })
    const before = await stored()
    for (const fields of everything) expect((await post(onlooker, fields)).status, fields.intent).toBe(403)
    expect(await stored()).toEqual(before)
  })

  test('who may answer by shared access answers as the helpdesk, and cannot move the ticket', async () => {
    const viewer = await anAdministration()
    const helper = await aPerson({ roles: [{ administration: viewer, role: 'agent' }] })
    await shareTicket(await actorOf(agent), {
      number: ticket.number,
      grantee: { administrationId: viewer.id },
      purpose: 'Same building',
      until: new Date(Date.now() + 3_600_000),
      maySeeNotes: false,
      mayReply: true,
    })
    const browser = await browserOf(helper)
    const open = async () => (await browser.open(ticketRoute, '', { number: ticket.number })).data.ticket
    const shown = String((await open()).version)
    expect(
      (await post(helper, { ...answerFields, version: shown, next: 'resolved', resolutionCode: 'solved' }))
        .status,
    ).toBe(403)
    // A note that they cannot see changes nothing for them.
    await post(agent, { intent: 'note', body: 'Between us' })
    expect((await post(helper, { ...answerFields, version: shown })).status).toBe(303)
    expect((await messages()).at(-1)).toMatchObject({ isFromHelpdesk: true, authorId: helper.id })
  })

  test('an agent answers on their own ticket as the one who asks: that is no first response', async () => {
    ticket = await aTicket({ by: await actorOf(agent), administration: mobility })
    await post(agent, answerFields)
    expect((await messages())[1]).toMatchObject({ isFromHelpdesk: false })
    expect(await stored()).toMatchObject({ firstResponseAt: null, waitsForHelpdesk: true })
  })

  test('a form that asks for something else is refused', async () => {
    expect((await post(agent, { intent: 'constructor' })).status).toBe(400)
  })
})
