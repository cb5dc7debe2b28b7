import '../support/data-folder'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { attachment } from '~/data/views/attachment.server'
import { conversationOf } from '~/data/views/conversation.server'
import { handedOnTickets } from '~/data/views/desk-handed-on.server'
import { deskQueues } from '~/data/views/desk-queues.server'
import { deskTicket } from '~/data/views/desk-ticket.server'
import { heldMailRecord } from '~/data/views/held-mail.server'
import { ticketsChangedSince } from '~/data/views/live.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import type { Actor } from '~/domain/actor'
import type { OutgoingMail } from '~/mail/post.server'
import * as ticketRoute from '~/routes/desk/ticket'
import { storeUpload } from '~/use-cases/files/store-upload.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { noteOnTicket } from '~/use-cases/tickets/note-on-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { shareTicket } from '~/use-cases/tickets/share-ticket.server'
import { type Transfer, transferTicket } from '~/use-cases/tickets/transfer-ticket.server'
import { browserOf } from '../desk-ticket/support'
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
import { aMail, answerAddress } from '../support/mails'
import { eventsOf, refusalOf, refused, stored } from '../use-cases/support'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let lotte: TestPerson
let mob: TestPerson
let requester: Actor
let colleague: Actor
let mobAgent: Actor
let envAgent: Actor
let bothAgent: Actor
let mobTeam: { id: string }
let envTeam: { id: string }
let ticket: { id: string; number: string }

beforeAll(async () => {
  mobTeam = await aTeam()
  envTeam = await aTeam()
  mobility = await anAdministration({ code: 'MOB', teamId: mobTeam.id })
  environment = await anAdministration({ code: 'ENV', teamId: envTeam.id })
  const [unitId] = mobility.unitIds
  lotte = await aPerson({ email: 'lotte@mob.example', roles: [{ administration: mobility, unitId }] })
  requester = await actorOf(lotte)
  colleague = await actorOf(await aPerson({ roles: [{ administration: mobility, unitId }] }))
  mob = await aPerson({ roles: [{ administration: mobility, role: 'agent' }], teams: [mobTeam] })
  mobAgent = await actorOf(mob)
  envAgent = await actorOf(
    await aPerson({ roles: [{ administration: environment, role: 'agent' }], teams: [envTeam] }),
  )
  bothAgent = await actorOf(
    await aPerson({
      roles: [mobility, environment].map((administration) => ({ administration, role: 'agent' })),
    }),
  )
})
beforeEach(async () => {
  ticket = await aTicket({ by: requester, administration: mobility, serviceId: mobility.serviceId })
})

const transfer = (actor: Actor = mobAgent, change: Partial<Transfer> = {}, at?: Date) =>
  transferTicket(
    actor,
    {
      number: ticket.number,
      toAdministrationId: environment.id,
      sentence: 'Dit is iets voor Leefmilieu.',
      language: 'nl',
      takesNotes: false,
      version: null,
      ...change,
    },
    at,
  )
const note = (actor: Actor, body: string) =>
  noteOnTicket(actor, { number: ticket.number, body, language: 'nl', channel: 'web' })
const open = (actor: Actor) => deskTicket(actor, ticket.number, 'nl', new Date())
const notesFor = async (actor: Actor) =>
  (await open(actor))?.messages.filter(({ kind }) => kind === 'internal').map(({ body }) => body)
const notFound = refused('not_found')
const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks', work)

describe('a ticket that goes to another administration', () => {
  test('keeps its number and its conversation, and stands in the queue that routing gives there', async () => {
    await assignTicket(mobAgent, { number: ticket.number, assigneeId: mobAgent.personId, version: null })
    await transfer()
    expect(await stored(ticket.number)).toMatchObject({
      id: ticket.id,
      administrationId: environment.id,
      queueId: environment.queueId,
      serviceId: environment.serviceId,
      teamId: envTeam.id,
      assigneeId: null,
      unitId: null,
      status: 'open',
      routedBecause: 'transferred',
      transferredFrom: 'MOB',
    })
    const page = await open(envAgent)
    expect(page?.messages.map(({ body }) => body)).toEqual([
      'It blinks twice and stops.',
      'Dit is iets voor Leefmilieu.',
    ])
    expect(page?.ticket).toMatchObject({ transferredFrom: 'MOB', routedBecause: 'transferred' })
    expect(page?.events.map(({ type }) => type)).toContain('ticket.transferred')
  })

  test('carries every row that hangs on it, and leaves none behind under the old administration', async () => {
    await addFollower(requester, { number: ticket.number, personId: colleague.personId })
    await note(mobAgent, 'x')
    await open(mobAgent)
    await queueMails()
    await transfer()
    const tables = await look(
      (db) => db.$queryRaw<{ table: string }[]>`
        select table_name::text as table from information_schema.columns
        where table_schema = 'public' and column_name = 'ticket_id' and table_name in (
          select table_name from information_schema.columns where table_schema = 'public' and column_name = 'administration_id')`,
    )
    // What the old desk promised stays on record with the ticket, and is seen by who sees the ticket (decision 018).
    const staying = ['event', 'ticket_transfer', 'mail_delivery', 'ticket_promise']
    for (const { table } of tables.filter((each) => !staying.includes(each.table))) {
      const [left] = await look((db) =>
        db.$queryRawUnsafe<{ count: number }[]>(
          `select count(*)::int as count from "${table}" where ticket_id = '${ticket.id}' and administration_id = '${mobility.id}'`,
        ),
      )
      expect([table, left?.count]).toEqual([table, 0])
    }
  })

  test('is out of the old desk’s sight at once: page, change, export, everything', async () => {
    await transfer()
    expect(await refusalOf(open(mobAgent))).toEqual(notFound)
    expect(await refusalOf(transfer())).toEqual(notFound)
    expect(await refusalOf(note(mobAgent, 'still there?'))).toEqual(notFound)
    expect(await refusalOf(portalTicket(colleague, ticket.number))).toEqual(notFound)
  })

  test('leaves the old desk what it may keep: number, day, by whom and to which body', async () => {
    await transfer()
    const { items } = await handedOnTickets(mobAgent, null, 'nl')
    expect(items.find(({ number }) => number === ticket.number)).toMatchObject({
      to: 'Bestuur ENV',
      byName: mob.name,
      isVisible: false,
    })
    expect((await handedOnTickets(envAgent, null, 'nl')).items).toEqual([])
    // Who works for both may go on to it.
    const both = (await handedOnTickets(bothAgent, null, 'nl')).items
    expect(both.find(({ number }) => number === ticket.number)?.isVisible).toBe(true)
  })

  test('stays with who asked, who knows which administration has it and may answer', async () => {
    await transfer()
    const page = await portalTicket(requester, ticket.number)
    expect(page).toMatchObject({ administrationNames: { nl: 'Bestuur ENV' }, may: { reply: true } })
    expect(page.happenings.map(({ type }) => type)).toContain('ticket.transferred')
    await replyToTicket(requester, {
      number: ticket.number,
      body: 'Dank u wel, en nu?',
      language: 'nl',
      channel: 'web',
    })
    expect((await open(envAgent))?.messages.at(-1)?.body).toBe('Dank u wel, en nu?')
  })

  test('loses followers who are nobody there, shares, and what its unit could see', async () => {
    await addFollower(requester, { number: ticket.number, personId: colleague.personId })
    // With the very body to which it goes: its own share has ended when it is its own.
    await shareTicket(mobAgent, {
      number: ticket.number,
      grantee: { administrationId: environment.id },
      purpose: 'Ze weten er meer van',
      until: new Date(Date.now() + 1e8),
      maySeeNotes: true,
      mayReply: true,
    })
    await transfer()
    expect((await open(envAgent))?.ticket).toMatchObject({ followers: [], shares: [] })
    const shares = await look((db) => db.sharedAccess.findMany({ where: { ticketId: ticket.id } }))
    expect(shares).toMatchObject([{ endedAt: expect.any(Date) }])
  })

  test('that waited for something goes on: what it waited for was the old desk’s', async () => {
    await changeStatus(mobAgent, {
      number: ticket.number,
      next: { status: 'pending', pendingOn: 'supplier' },
      version: null,
      sentence: { body: 'Even wachten', language: 'nl', channel: 'web' },
    })
    await transfer()
    expect(await stored(ticket.number)).toMatchObject({ status: 'open', pendingOn: null, pendingSince: null })
  })

  test('counts in the queues of the new administration and no longer in those of the old one', async () => {
    const freshIn = async (actor: Actor, code: string) =>
      (await deskQueues(actor, 'nl')).administrations
        .find((each) => each.code === code)
        ?.queues.reduce((sum, { fresh }) => sum + fresh, 0) ?? 0
    const before = [await freshIn(bothAgent, 'MOB'), await freshIn(bothAgent, 'ENV')]
    await transfer()
    expect([await freshIn(bothAgent, 'MOB'), await freshIn(bothAgent, 'ENV')]).toEqual([
      (before[0] ?? 0) - 1,
      (before[1] ?? 0) + 1,
    ])
  })

  test('goes back with its number when the new side hands it back', async () => {
    await transfer()
    await transfer(envAgent, { toAdministrationId: mobility.id })
    expect(await stored(ticket.number)).toMatchObject({
      administrationId: mobility.id,
      transferredFrom: 'ENV',
    })
    expect(await open(mobAgent)).not.toBeNull()
    expect(await refusalOf(open(envAgent))).toEqual(notFound)
  })
})

describe('the internal notes', () => {
  test('stay with the desk that wrote them, and are there again when the ticket comes back', async () => {
    await note(mobAgent, 'from MOB')
    await transfer()
    expect(await notesFor(envAgent)).toEqual([])
    await note(envAgent, 'from ENV')
    await transfer(envAgent, { toAdministrationId: mobility.id })
    expect(await notesFor(mobAgent)).toEqual(['from MOB'])
  })

  test('go along when the agent says so, and are still read when the ticket comes back without them', async () => {
    await note(mobAgent, 'from MOB')
    await transfer(mobAgent, { takesNotes: true })
    expect(await notesFor(envAgent)).toEqual(['from MOB'])
    await transfer(envAgent, { toAdministrationId: mobility.id })
    expect(await notesFor(mobAgent)).toEqual(['from MOB'])
  })

  test('that stay are left out by the program’s own filter too, when row-level security is taken away', async () => {
    await note(mobAgent, 'from MOB')
    const bodies = () =>
      acrossAdministrations('the test takes row-level security away', async (db) =>
        (await conversationOf(db, ticket.id, { withNotes: true })).messages.map(({ body }) => body),
      )
    expect(await bodies()).toContain('from MOB')
    await transfer()
    expect(await bodies()).not.toContain('from MOB')
  })

  test('that stay keep their files too', async () => {
    const file = await storeUpload('plan.txt', Readable.from(['secret']))
    await noteOnTicket(mobAgent, {
      number: ticket.number,
      body: 'x',
      language: 'nl',
      channel: 'web',
      files: [file],
    })
    const { id } = await look((db) => db.attachment.findFirstOrThrow({ where: { ticketId: ticket.id } }))
    await attachment(mobAgent, id)
    await transfer()
    expect(await refusalOf(attachment(envAgent, id))).toEqual(notFound)
    expect(await refusalOf(attachment(mobAgent, id))).toEqual(notFound)
  })
})

describe('who may hand on a ticket', () => {
  test('needs no work at the other administration, but needs to work at this one', async () => {
    expect(await refusalOf(transfer(envAgent))).toEqual(notFound)
    expect(await refusalOf(transfer(requester))).toEqual(refused('not_allowed'))
    expect(await refusalOf(transfer(bothAgent))).toBe('done')
  })

  test.each([
    ['a ticket that is done', {}, refused('transition', {}, { from: 'resolved', to: 'open' })],
    [
      'without a sentence for the requester',
      { sentence: ' ' },
      refused('invalid', { transferSentence: 'publicSentenceMissing' }),
    ],
    ['over a change that was not seen', { version: 0 }, 'conflict'],
  ])('not %s', async (_case, change, refusal) => {
    if (!('sentence' in change) && !('version' in change))
      await changeStatus(mobAgent, {
        number: ticket.number,
        next: { status: 'resolved', resolutionCode: 'not_ours' },
        version: null,
        sentence: { body: 'Niet voor ons', language: 'nl', channel: 'web' },
      })
    const answer = await refusalOf(transfer(mobAgent, change))
    expect(typeof refusal === 'string' && answer !== 'done' ? answer.code : answer).toEqual(refusal)
  })

  test('no statement of an agent moves a ticket, nor says whence it came', async () => {
    for (const set of [
      { administrationId: environment.id, queueId: environment.queueId, serviceId: null, unitId: null },
      { hereSince: new Date(), transferredFrom: 'TAX' },
    ])
      await expect(
        asActor(bothAgent, (db) => db.ticket.updateMany({ where: { id: ticket.id }, data: set })),
      ).rejects.toThrow()
    await expect(
      asActor(
        mobAgent,
        (db) => db.$executeRaw`
        insert into ticket_transfer (id, administration_id, to_administration_id, ticket_id, number, by_id, is_confidential, at)
        values (gen_random_uuid(), ${mobility.id}::uuid, ${environment.id}::uuid, ${ticket.id}::uuid, 'X', ${mobAgent.personId}::uuid, false, now())`,
      ),
    ).rejects.toThrow()
    await transfer()
    const { count } = await asActor(mobAgent, (db) =>
      db.ticket.updateMany({ where: { id: ticket.id }, data: { subject: 'mine again' } }),
    )
    expect(count).toBe(0)
  })
})

describe('a confidential ticket', () => {
  beforeEach(async () => {
    ticket = await aTicket({ by: requester, administration: mobility, isConfidential: true })
  })

  test('goes to the team of the other side’s queue, unless its own team works there too', async () => {
    await transfer()
    expect(await stored(ticket.number)).toMatchObject({ isConfidential: true, restrictedTeamId: envTeam.id })
    expect(await open(envAgent)).not.toBeNull()
    expect(await refusalOf(open(bothAgent))).toEqual(notFound)
  })

  test('is not sent where nobody would ever see it', async () => {
    const { id } = await anAdministration()
    expect(await refusalOf(transfer(mobAgent, { toAdministrationId: id }))).toEqual(
      refused('invalid', { toAdministrationId: 'transferNobodyWouldSee' }),
    )
    expect(await stored(ticket.number)).toMatchObject({ administrationId: mobility.id, version: 1 })
  })

  test('is kept by the old desk only for who handed it on', async () => {
    await transfer()
    const seen = async (actor: Actor) =>
      (await handedOnTickets(actor, null, 'nl')).items.some(({ number }) => number === ticket.number)
    expect(await seen(mobAgent)).toBe(true)
    expect(await seen(bothAgent)).toBe(false)
  })
})

describe('mails', () => {
  const from = ({ name, email }: TestPerson) => `${name} <${email}>`

  test('the requester hears of it by mail, from the administration that has it now', async () => {
    const mails: OutgoingMail[] = []
    await queueMails()
    await transfer()
    await sendMails(anOffice({ send: async (mail) => void mails.push(mail), close: () => {} }))
    expect(mails.filter(({ to }) => to.address === lotte.email)).toMatchObject([
      {
        from: { address: environment.address },
        text: expect.stringContaining('Dit is iets voor Leefmilieu.'),
      },
    ])
  })

  test('what was said just before it went still leaves, and the outbox goes on', async () => {
    const mails: OutgoingMail[] = []
    await queueMails()
    await replyToTicket(mobAgent, {
      number: ticket.number,
      body: 'Een ogenblik',
      language: 'nl',
      channel: 'web',
      asHelpdesk: { next: null, version: null },
    })
    await transfer()
    await sendMails(anOffice({ send: async (mail) => void mails.push(mail), close: () => {} }))
    expect(mails.filter(({ to }) => to.address === lotte.email)).toHaveLength(2)
  })

  test('a reply to the old address follows the ticket', async () => {
    await transfer()
    const { outcome } = await receiveMail(
      aMail({
        from: from(lotte),
        to: mobility.address,
        subject: `Re: [${ticket.number}] printer`,
        text: 'Nog steeds stuk.',
      }),
    )
    expect(outcome).toBe('reply')
    expect((await open(envAgent))?.messages.at(-1)?.body).toContain('Nog steeds stuk.')
  })

  test('so does one to the address with the token that an old mail carried', async () => {
    const address = answerAddress(mobility.address, { ticket, person: lotte })
    await transfer()
    const { outcome } = await receiveMail(aMail({ from: from(lotte), to: address, text: 'Met bewijs.' }))
    expect(outcome).toBe('reply')
    expect((await open(envAgent))?.messages.at(-1)?.body).toContain('Met bewijs.')
  })

  test('a stranger’s mail to the old address is held by the old side, which is not told where the ticket is', async () => {
    await transfer()
    const { id, outcome } = await receiveMail(
      aMail({
        from: 'Zoë <zoe@stranger.example>',
        to: mobility.address,
        subject: `Re: [${ticket.number}] printer`,
      }),
    )
    expect(outcome).toBe('held')
    const [delivery] = await look((db) => db.mailDelivery.findMany({ where: { incomingMailId: id } }))
    expect(delivery?.administrationId).toBe(mobility.id)
    expect(await heldMailRecord(mobAgent, delivery?.id ?? '')).toMatchObject({
      suggestedNumber: null,
      ticketNumber: null,
    })
    expect(await refusalOf(heldMailRecord(envAgent, delivery?.id ?? ''))).toEqual(notFound)
  })

  test('the old desk’s agent does not reach it by mail any more', async () => {
    await transfer()
    const { outcome } = await receiveMail(
      aMail({ from: from(mob), to: mobility.address, subject: `Re: [${ticket.number}] printer` }),
    )
    expect(outcome).toBe('held')
  })

  test('after it was closed there, the requester’s reply makes a new ticket where they belong', async () => {
    await transfer()
    for (const next of [{ status: 'resolved', resolutionCode: 'solved' }, { status: 'closed' }] as const)
      await changeStatus(envAgent, {
        number: ticket.number,
        next,
        version: null,
        sentence: next.status === 'resolved' ? { body: 'Klaar', language: 'nl', channel: 'web' } : null,
      })
    const { outcome, ticketNumbers } = await receiveMail(
      aMail({
        from: from(lotte),
        to: mobility.address,
        subject: `Re: [${ticket.number}] printer`,
        text: 'Toch weer.',
      }),
    )
    expect(outcome).toBe('ticket')
    expect(await stored(ticketNumbers[0] ?? '')).toMatchObject({ administrationId: mobility.id })
    const { links } = await portalTicket(requester, ticket.number)
    expect(links).toMatchObject([{ number: ticketNumbers[0], kind: 'follow_up', isLater: true }])
  })
})

describe('the log', () => {
  test('of the old side says that it went, of the new side that it came; neither tells the other’s affairs', async () => {
    await note(mobAgent, 'x')
    await transfer()
    const events = await look((db) =>
      db.event.findMany({ where: { ticketId: ticket.id }, select: { type: true, administrationId: true } }),
    )
    expect(events).toContainEqual({ type: 'ticket.handedOn', administrationId: mobility.id })
    expect(events).toContainEqual({ type: 'ticket.transferred', administrationId: environment.id })
    const shown = await asActor(envAgent, (db) => db.event.findMany({ where: { ticketId: ticket.id } }))
    expect(shown.map(({ type }) => type)).not.toContain('ticket.noted')
    expect(shown.map(({ type }) => type)).not.toContain('ticket.handedOn')
    expect((await eventsOf(ticket.id)).length).toBeGreaterThan(shown.length)
  })

  test('tells a page of the old desk that was away only to ask for everything again', async () => {
    const position = await look(async (db) => {
      const streams = await db.eventStream.findMany()
      return {
        at: new Date().toISOString(),
        numbers: Object.fromEntries(streams.map((each) => [each.administrationId, String(each.lastNumber)])),
      }
    })
    expect(await ticketsChangedSince(mobAgent, position)).toEqual([])
    await transfer()
    expect(await ticketsChangedSince(mobAgent, position)).toBeNull()
  })
})

describe('from the page of the ticket', () => {
  const page = async (person: TestPerson, fields: Record<string, string>) =>
    (await browserOf(person)).post(
      ticketRoute,
      `/desk/tickets/${ticket.number}`,
      { version: String((await stored(ticket.number)).version), language: 'nl', ...fields },
      { number: ticket.number },
    )

  test('an agent chooses the body from a list that is asked for only then, and comes where it is kept', async () => {
    const browser = await browserOf(mob)
    const at = (query: string) =>
      browser.open(ticketRoute, `/desk/tickets/${ticket.number}${query}`, { number: ticket.number })
    expect((await at('')).data.administrations).toBeNull()
    const offered = (await at('?transfer')).data.administrations?.map(({ id }) => id)
    expect(offered).toContain(environment.id)
    expect(offered).not.toContain(mobility.id)
    const answer = await page(mob, {
      intent: 'transfer',
      toAdministrationId: environment.id,
      transferSentence: 'Naar Leefmilieu',
    })
    expect(answer).toMatchObject({ status: 303, location: '/desk/transferred' })
  })

  test('without a body or a sentence it comes back with what was typed', async () => {
    const { status, data } = await page(mob, {
      intent: 'transfer',
      toAdministrationId: mobility.id,
      transferSentence: 'Blijft hier',
    })
    expect(status).toBe(422)
    expect(data).toMatchObject({
      fieldErrors: { toAdministrationId: 'administrationElsewhere' },
      values: { transferSentence: 'Blijft hier' },
    })
  })
})
