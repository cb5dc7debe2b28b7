import '../support/data-folder'
import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import { apiTicketWithMessages } from '~/data/views/api-ticket.server'
import { apiTicketPage } from '~/data/views/api-tickets.server'
import { attachment } from '~/data/views/attachment.server'
import { deskExport } from '~/data/views/desk-export.server'
import { deskPeople } from '~/data/views/desk-people.server'
import { deskQueues } from '~/data/views/desk-queues.server'
import { deskTicket } from '~/data/views/desk-ticket.server'
import { deskColleagues } from '~/data/views/desk-ticket-colleagues.server'
import { deskEarlierTicket } from '~/data/views/desk-ticket-form.server'
import { findTickets } from '~/data/views/find-ticket.server'
import { heldMailPage } from '~/data/views/held-mails.server'
import { ticketsChangedSince } from '~/data/views/live.server'
import { notifications, unreadNotifications } from '~/data/views/notifications.server'
import { portalHome } from '~/data/views/portal-home.server'
import { myTickets, ticketLists } from '~/data/views/portal-my-tickets.server'
import { earlierTicket } from '~/data/views/portal-new-ticket.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import { everythingAtWork } from '~/domain/desk-list'
import type { OutgoingMail } from '~/mail/post.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { makeConfidential } from '~/use-cases/tickets/change-confidentiality.server'
import { moveToQueue } from '~/use-cases/tickets/move-to-queue.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { listOf } from '../desk-list/support'
import { anOffice, queueMails, sendMails } from '../mail-out/support'
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
import { aMail } from '../support/mails'
import { refusalOf, refused } from '../use-cases/support'

// A ticket that everybody at a desk, a colleague of the unit and a follower knew, and that became confidential. Every
// place where tickets are shown, each in a test of its name: it is nowhere for them, and there for its team.

aTestDatabase()

const SUBJECT = 'Klacht over mijn chef'
const WORDS = 'Wat er precies gebeurde'

let mobility: TestAdministration
let lotte: TestPerson
let requester: Actor
let guard: Actor
let agent: Actor
let colleague: Actor
let follower: Actor
let ticket: { id: string; number: string }
let later: { id: string; number: string }
let fileId: string
let position: { at: string; numbers: Record<string, string> }

beforeAll(async () => {
  const guards = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: guards.id })
  const [unitId] = mobility.unitIds
  lotte = await aPerson({
    name: 'Lotte',
    email: 'lotte@mob.example',
    roles: [{ administration: mobility, unitId }],
  })
  requester = await actorOf(lotte)
  const atDesk = [{ administration: mobility, role: 'agent' as const }]
  guard = await actorOf(await aPerson({ roles: atDesk, teams: [guards] }))
  agent = await actorOf(await aPerson({ roles: atDesk }))
  colleague = await actorOf(await aPerson({ roles: [{ administration: mobility, unitId }] }))
  follower = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))

  ticket = await aTicket({
    by: requester,
    administration: mobility,
    subject: SUBJECT,
    description: WORDS,
    isSharedWithUnit: true,
    files: [{ name: 'plan.txt', contentType: 'text/plain', sizeBytes: 1, sha256: 'x', storageKey: 'none' }],
  })
  later = await aTicket({
    by: requester,
    administration: mobility,
    subject: 'Iets anders',
    isSharedWithUnit: true,
    linkTo: { ticketId: ticket.id, kind: 'follow_up' },
  })
  await addFollower(requester, { number: ticket.number, personId: follower.personId })
  await addFollower(requester, { number: later.number, personId: follower.personId })
  await replyToTicket(agent, {
    number: ticket.number,
    body: 'Een antwoord',
    language: 'nl',
    channel: 'web',
    asHelpdesk: { next: null, version: null },
  })
  await assignTicket(guard, { number: ticket.number, assigneeId: agent.personId, version: null })
  await queueMails()
  await assignTicket(agent, { number: ticket.number, assigneeId: null, version: null })
  await acrossAdministrations('a test looks', async (db) => {
    fileId = (await db.attachment.findFirstOrThrow({ where: { ticketId: ticket.id } })).id
    const streams = await db.eventStream.findMany()
    position = {
      at: new Date(Date.now() + 60_000).toISOString(),
      numbers: Object.fromEntries(streams.map((each) => [each.administrationId, String(each.lastNumber)])),
    }
  })
  await makeConfidential(agent, { number: ticket.number, restrictedTeamId: guards.id, version: null })
})

/** Says whether what somebody is shown speaks of the ticket. */
const tells = (shown: unknown) => {
  const text = JSON.stringify(shown, (_, value) => (typeof value === 'bigint' ? String(value) : value)) ?? ''
  return [ticket.number, SUBJECT, WORDS, ticket.id].some((word) => text.includes(word))
}
const notFound = refused('not_found')
const fileOf = async (actor: Actor) => {
  const lines: unknown[] = []
  for await (const page of deskExport(actor, everythingAtWork, 'nl')) lines.push(page)
  return lines
}

describe('for the rest of its desk it is nowhere', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['in the list of all work', () => listOf(agent)],
    ['in the list of its queue', () => listOf(agent, { queueId: mobility.queueId })],
    ['in what nobody handles', () => listOf(agent, { assignee: 'none' })],
    ['in what was theirs', () => listOf(agent, { assignee: 'me' })],
    ['in a file', () => fileOf(agent)],
    ['behind the field for a number', () => findTickets(agent, ticket.number)],
    ['behind its figures alone', () => findTickets(agent, ticket.number.split('-')[1] ?? '')],
    ['among people', () => deskPeople(agent, 'Lotte', { locale: 'nl' })],
    ['in a program’s list', () => apiTicketPage(agent, { limit: 100 })],
    ['behind the bell', () => notifications(agent, { after: null, before: null })],
    ['as that from which a new one goes on', () => deskEarlierTicket(agent, ticket.number)],
    [
      'beside a ticket to which it is linked',
      () => deskTicket(agent, later.number, 'nl', new Date()).then((page) => page?.ticket.links),
    ],
    [
      'in the timeline of that one',
      () => deskTicket(agent, later.number, 'nl', new Date()).then((page) => page?.messages),
    ],
  ])('%s', async (_place, shown) => {
    expect(tells(await shown())).toBe(false)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['its page', () => deskTicket(agent, ticket.number, 'nl', new Date())],
    ['its page of the portal', () => portalTicket(agent, ticket.number)],
    ['a program', () => apiTicketWithMessages(agent, ticket.number)],
    ['its file', () => attachment(agent, fileId)],
    [
      'moving it to another queue',
      () => moveToQueue(agent, { number: ticket.number, queueId: mobility.queueId, version: null }),
    ],
    [
      'taking it',
      () => assignTicket(agent, { number: ticket.number, assigneeId: agent.personId, version: null }),
    ],
  ])('%s answers that there is no such ticket, and says nothing more', async (_place, asked) => {
    expect(await refusalOf(asked())).toEqual(notFound)
  })

  test('no count of its queue, and no load of a colleague, has it', async () => {
    const counted = async (actor: Actor) =>
      (await deskQueues(actor, 'nl')).administrations
        .flatMap(({ queues }) => queues)
        .reduce((sum, { work }) => sum + work, 0)
    // Only the other one.
    expect(await counted(agent)).toBe(1)
    const loads = await deskColleagues(agent, mobility.id, null)
    expect(loads.map(({ load }) => load)).toEqual(loads.map(() => 0))
    expect(await unreadNotifications(agent)).toBe(0)
  })

  test('a page that was away is told to ask again, and not of which', async () => {
    expect(await ticketsChangedSince(agent, position)).toBeNull()
  })

  test('a held mail that names it suggests nothing', async () => {
    await receiveMail(
      aMail({ from: 'Zoë <zoe@stranger.example>', to: mobility.address, subject: `Re: [${ticket.number}]` }),
    )
    const suggested = async (actor: Actor) =>
      (await heldMailPage(actor, null)).items.map(({ suggestedNumber }) => suggestedNumber)
    expect(await suggested(agent)).toEqual([null])
    expect(await suggested(guard)).toEqual([ticket.number])
  })
})

describe('for a colleague of the unit and for who followed it, it is nowhere', () => {
  const both = () => [colleague, follower]

  test('in their lists, on their home page, behind their bell', async () => {
    for (const actor of both()) {
      for (const list of ticketLists) expect(tells(await myTickets(actor, { list }))).toBe(false)
      expect(tells(await portalHome(actor))).toBe(false)
      expect(tells(await notifications(actor, { after: null, before: null }))).toBe(false)
    }
  })

  test('on its page, in a file of it, beside the ticket that goes on from it', async () => {
    for (const actor of both()) {
      expect(await refusalOf(portalTicket(actor, ticket.number))).toEqual(notFound)
      expect(await refusalOf(attachment(actor, fileId))).toEqual(notFound)
      expect(await earlierTicket(actor, ticket.number)).toBeNull()
      expect((await portalTicket(actor, later.number)).links).toEqual([])
    }
  })
})

describe('for who asked and for the team it is where it belongs', () => {
  test('so that the refusals above mean something', async () => {
    expect(tells(await listOf(guard))).toBe(true)
    expect(tells(await fileOf(guard))).toBe(true)
    expect(await findTickets(guard, ticket.number)).toEqual([ticket.number])
    expect((await deskTicket(guard, later.number, 'nl', new Date()))?.ticket.links).toHaveLength(1)
    expect((await portalTicket(requester, later.number)).links).toMatchObject([
      { number: ticket.number, isLater: false },
    ])
  })

  test('a mail about it carries number and link, nobody’s words: not in its subject, not in html, not in text', async () => {
    const mails: OutgoingMail[] = []
    await replyToTicket(guard, {
      number: ticket.number,
      body: 'Wij praten met uw chef',
      language: 'nl',
      channel: 'web',
      asHelpdesk: { next: null, version: null },
    })
    await sendMails(anOffice({ send: async (mail) => void mails.push(mail), close: () => {} }))
    const about = mails.filter(({ text }) => text.includes(ticket.number))
    // The follower and the agent who had it get none.
    expect(about.map(({ to }) => to.address)).toEqual([lotte.email])
    const [mail] = about
    expect(mail?.html).toContain(`/tickets/${ticket.number}`)
    expect(mail?.subject).toContain(ticket.number)
    for (const part of [mail?.subject, mail?.html, mail?.text])
      for (const word of [SUBJECT, WORDS, 'Wij praten', 'plan.txt', guard.name])
        expect(part).not.toContain(word)
  })
})
