import '../support/data-folder'
import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { heldMailRecord } from '~/data/views/held-mail.server'
import { heldCount, heldMailPage } from '~/data/views/held-mails.server'
import type { Actor } from '~/domain/actor'
import { newId } from '~/lib/new-id'
import { acceptHeldMail } from '~/use-cases/mail/accept-held-mail.server'
import { dismissHeldMail } from '~/use-cases/mail/dismiss-held-mail.server'
import { joinHeldMail } from '~/use-cases/mail/join-held-mail.server'
import { readHeldMail } from '~/use-cases/mail/read-held-mail.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { actorOf, anAdministration, aPerson, aTicket, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aMail, type WrittenMail } from '../support/mails'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let agent: Actor
let colleague: Actor
let environmentAgent: Actor
let requester: Actor

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  const atDesk = (administration: TestAdministration) =>
    aPerson({ roles: [{ administration, role: 'agent' }] }).then(actorOf)
  agent = await atDesk(mobility)
  colleague = await atDesk(mobility)
  environmentAgent = await atDesk(environment)
  requester = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
})

const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks at what was stored', work)
const ticketNumbered = (number: string) =>
  look((db) =>
    db.ticket.findUniqueOrThrow({
      where: { number },
      include: { messages: { orderBy: { id: 'asc' }, include: { attachments: true } } },
    }),
  )

let strangers = 0
/** A mail that nobody could place, and the id of its delivery. A sender who was let in once is no stranger any more. */
async function aHeldMail(written: WrittenMail = {}): Promise<string> {
  const from = `stranger-${++strangers}@elsewhere.example`
  const { id, outcome } = await receiveMail(aMail({ to: mobility.address, from, ...written }))
  expect(outcome).toBe('held')
  const { id: deliveryId } = await look((db) =>
    db.mailDelivery.findFirstOrThrow({ where: { incomingMailId: id } }),
  )
  return deliveryId
}
const refusal = (code: string) => expect.objectContaining({ code })

describe('the screen of held mails', () => {
  test('shows a desk its own, newest first, with the reason; another desk and a requester see none of it', async () => {
    const older = await aHeldMail({ subject: 'Ouder' })
    const newer = await aHeldMail({ subject: 'Nieuwer' })
    const { items } = await heldMailPage(agent, null)
    expect(items.slice(0, 2).map(({ deliveryId }) => deliveryId)).toEqual([newer, older])
    expect(items[0]).toMatchObject({
      subject: 'Nieuwer',
      fromAddress: expect.stringMatching(/^stranger-\d+@elsewhere\.example$/),
      reason: 'unknown-sender',
      administrationCode: 'MOB',
    })
    for (const other of [environmentAgent, requester]) {
      expect((await heldMailPage(other, null)).items).toEqual([])
      expect(await asActor(other, (db) => heldCount(db, other))).toBe(0)
      await expect(heldMailRecord(other, newer)).rejects.toEqual(refusal('not_found'))
      await expect(readHeldMail(other, newer)).rejects.toEqual(refusal('not_found'))
    }
    expect(await asActor(agent, (db) => heldCount(db, agent))).toBe(items.length)
  })

  test('goes on after fifty, each once', async () => {
    const deliveryId = await aHeldMail()
    const { id: _, ...like } = await look((db) =>
      db.mailDelivery.findUniqueOrThrow({ where: { id: deliveryId } }),
    )
    const many = Array.from({ length: 60 }, () => ({ ...like, id: newId() }))
    await look((db) => db.mailDelivery.createMany({ data: many }))
    const first = await heldMailPage(agent, null)
    expect(first.items).toHaveLength(50)
    const second = await heldMailPage(agent, first.next)
    const all = [...first.items, ...second.items].map(({ deliveryId }) => deliveryId)
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBe(await asActor(agent, (db) => heldCount(db, agent)))
  })

  test('suggests the ticket that the subject names, but not one that this agent may not see', async () => {
    const open = await aTicket({ by: requester, administration: mobility })
    const secret = await aTicket({ by: requester, administration: mobility, isConfidential: true })
    const aboutOpen = await aHeldMail({ subject: `[${open.number}] Vraag` })
    const aboutSecret = await aHeldMail({ subject: `[${secret.number}] Vraag` })
    expect(await heldMailRecord(agent, aboutOpen)).toMatchObject({ suggestedNumber: open.number })
    expect(await heldMailRecord(agent, aboutSecret)).toMatchObject({ suggestedNumber: null })
  })

  test('shows plain text and the names of attachments, never HTML', async () => {
    const boundary = 'Content-Type: multipart/mixed; boundary=x'
    const raw = aMail({ to: mobility.address })
      .toString()
      .replace(/Content-Type: [^\r]*/, boundary)
    const parts = [
      '--x',
      'Content-Type: text/html',
      '',
      '<p>Hallo <b>daar</b></p><script>alert(1)</script>',
      '--x',
      'Content-Type: application/pdf; name=bon.pdf',
      'Content-Disposition: attachment; filename=bon.pdf',
      '',
      'pdf',
      '--x--',
      '',
    ]
    const mail = Buffer.from(
      raw.replace(/\r\n\r\n[\s\S]*$/, `\r\n\r\n${parts.join('\r\n')}`).replace('8bit', '7bit'),
    )
    const { id } = await receiveMail(mail)
    const delivery = await look((db) => db.mailDelivery.findFirstOrThrow({ where: { incomingMailId: id } }))
    const shown = await readHeldMail(agent, delivery.id)
    expect(shown).toMatchObject({ text: 'Hallo daar', attachments: [{ name: 'bon.pdf' }], canBeTaken: true })
    expect(JSON.stringify(shown)).not.toMatch(/<b>|script|storageKey/)
  })

  test('answers "not found" for an id that is none', async () => {
    for (const id of ['', 'x', "'; drop table ticket", '00000000-0000-7000-8000-000000000000']) {
      await expect(readHeldMail(agent, id)).rejects.toEqual(refusal('not_found'))
    }
  })
})

describe('making a ticket of a held mail', () => {
  test('puts the sender’s words in the sender’s name, who becomes a contact', async () => {
    const deliveryId = await aHeldMail({ from: 'Nora <nora@private.example>', subject: 'Mijn badge' })
    const { number } = await acceptHeldMail(agent, deliveryId)
    const nora = await look((db) =>
      db.person.findUniqueOrThrow({
        where: { email: 'nora@private.example' },
        include: { memberships: true },
      }),
    )
    expect(nora.memberships).toMatchObject([{ role: 'contact', administrationId: mobility.id }])
    expect(await ticketNumbered(number)).toMatchObject({
      subject: 'Mijn badge',
      requesterId: nora.id,
      channel: 'mail',
      messages: [{ authorId: nora.id, isFromHelpdesk: false, deliveryId }],
    })
    expect(await heldMailRecord(colleague, deliveryId)).toMatchObject({
      outcome: 'accepted',
      ticketNumber: number,
      decidedByName: agent.name,
    })
    const decided = await look((db) =>
      db.event.findFirst({ where: { type: 'mail.decided' }, orderBy: { number: 'desc' } }),
    )
    expect(decided).toMatchObject({ actorId: agent.personId, data: { deliveryId, outcome: 'accepted' } })
  })

  test('twice, or by two agents at once, makes one ticket; the second is told', async () => {
    const deliveryId = await aHeldMail()
    const both = await Promise.allSettled([
      acceptHeldMail(agent, deliveryId),
      acceptHeldMail(colleague, deliveryId),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('conflict') })
    expect(await look((db) => db.message.count({ where: { deliveryId } }))).toBe(1)
    await expect(acceptHeldMail(agent, deliveryId)).rejects.toEqual(refusal('conflict'))
  })

  test('goes on after a crash between the ticket and the decision', async () => {
    const deliveryId = await aHeldMail()
    const { number } = await acceptHeldMail(agent, deliveryId)
    await look((db) =>
      db.mailDelivery.update({ where: { id: deliveryId }, data: { outcome: 'held', ticketId: null } }),
    )
    expect(await acceptHeldMail(agent, deliveryId)).toEqual({ number })
  })

  test('is possible after a colleague dismissed it; dismissing twice is not', async () => {
    const deliveryId = await aHeldMail()
    await dismissHeldMail(colleague, deliveryId)
    expect(await heldMailRecord(agent, deliveryId)).toMatchObject({ outcome: 'dismissed' })
    await expect(dismissHeldMail(agent, deliveryId)).rejects.toEqual(refusal('conflict'))
    const { number } = await acceptHeldMail(agent, deliveryId)
    expect(await heldMailRecord(agent, deliveryId)).toMatchObject({
      outcome: 'accepted',
      ticketNumber: number,
    })
  })

  test('is not possible for our own mail, nor at another desk', async () => {
    const own = await aHeldMail({ from: environment.address })
    await expect(acceptHeldMail(agent, own)).rejects.toEqual(refusal('not_allowed'))
    const deliveryId = await aHeldMail()
    await expect(acceptHeldMail(environmentAgent, deliveryId)).rejects.toEqual(refusal('not_found'))
    await expect(dismissHeldMail(environmentAgent, deliveryId)).rejects.toEqual(refusal('not_found'))
    await expect(acceptHeldMail(requester, deliveryId)).rejects.toEqual(refusal('not_found'))
    expect(await heldMailRecord(agent, deliveryId)).toMatchObject({ outcome: 'held' })
  })
})

describe('adding a held mail to a ticket', () => {
  test('puts the sender’s words into the conversation and reopens, and gives the sender no sight of it', async () => {
    const ticket = await aTicket({ by: requester, administration: mobility })
    await look((db) => db.ticket.update({ where: { id: ticket.id }, data: { status: 'resolved' } }))
    const deliveryId = await aHeldMail({
      from: 'Lotte thuis <lotte@home.example>',
      subject: `Re: [${ticket.number}]`,
      text: 'Ik schrijf van thuis.\r\n\r\n> vorige tekst',
    })
    await joinHeldMail(agent, { deliveryId, number: ` ${ticket.number.toLowerCase()} ` })
    const joined = await ticketNumbered(ticket.number)
    const sender = await look((db) => db.person.findUniqueOrThrow({ where: { email: 'lotte@home.example' } }))
    expect(joined).toMatchObject({ status: 'open', waitsForHelpdesk: true })
    expect(joined.messages[1]).toMatchObject({
      body: 'Ik schrijf van thuis.',
      authorId: sender.id,
      isFromHelpdesk: false,
      channel: 'mail',
    })
    const events = await look((db) =>
      db.event.findMany({ where: { ticketId: ticket.id }, orderBy: { number: 'asc' } }),
    )
    expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
      ['ticket.created', requester.personId],
      ['ticket.reopened', sender.id],
      ['ticket.replied', sender.id],
      ['mail.decided', agent.personId],
    ])
    const asSender = await actorOf(sender)
    expect(await asActor(asSender, (db) => db.ticket.count())).toBe(0)
  })

  test('asks for the number of a ticket at the same desk', async () => {
    const elsewhere = await aTicket({
      by: await actorOf(await aPerson({ roles: [{ administration: environment }] })),
      administration: environment,
    })
    const hidden = await aTicket({ by: requester, administration: mobility, isConfidential: true })
    const both = await actorOf(
      await aPerson({
        roles: [
          { administration: mobility, role: 'agent' },
          { administration: environment, role: 'agent' },
        ],
      }),
    )
    const deliveryId = await aHeldMail()
    for (const [actor, number] of [
      [agent, ''],
      [agent, 'MOB-1'],
      [agent, elsewhere.number],
      [both, elsewhere.number],
      [agent, hidden.number],
    ] as const) {
      await expect(joinHeldMail(actor, { deliveryId, number })).rejects.toMatchObject({
        code: 'invalid',
        fields: { number: 'ticketUnknown' },
      })
    }
    expect(await heldMailRecord(agent, deliveryId)).toMatchObject({ outcome: 'held' })
  })

  test('is refused for a closed ticket, and nothing is stored', async () => {
    const ticket = await aTicket({ by: requester, administration: mobility })
    await look((db) => db.ticket.update({ where: { id: ticket.id }, data: { status: 'closed' } }))
    const deliveryId = await aHeldMail()
    await expect(joinHeldMail(agent, { deliveryId, number: ticket.number })).rejects.toEqual(
      refusal('closed'),
    )
    expect(await look((db) => db.message.count({ where: { ticketId: ticket.id } }))).toBe(1)
    expect(await heldMailRecord(agent, deliveryId)).toMatchObject({ outcome: 'held' })
  })

  test('while a colleague makes a ticket of it: one of the two happens, the other is told', async () => {
    const ticket = await aTicket({ by: requester, administration: mobility })
    const deliveryId = await aHeldMail()
    const both = await Promise.allSettled([
      joinHeldMail(agent, { deliveryId, number: ticket.number }),
      acceptHeldMail(colleague, deliveryId),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusal('conflict') })
    expect(await look((db) => db.message.count({ where: { deliveryId } }))).toBe(1)
  })
})
