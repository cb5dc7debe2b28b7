import '../support/data-folder'
import { beforeAll, describe, expect, test } from 'vitest'
import { acrossAdministrations } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { finishReceivedMails } from '~/use-cases/mail/finish-received-mails.server'
import { keepMail, receiveMail } from '~/use-cases/mail/receive-mail.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aMail, answerAddress, inThreadOf } from '../support/mails'

aTestDatabase()

let mobility: TestAdministration
let environment: TestAdministration
let lotte: TestPerson
let fatima: TestPerson
let requester: Actor
let agent: Actor

beforeAll(async () => {
  mobility = await anAdministration({ code: 'MOB' })
  environment = await anAdministration({ code: 'ENV' })
  lotte = await aPerson({ name: 'Lotte', email: 'lotte@mob.example', roles: [{ administration: mobility }] })
  fatima = await aPerson({
    name: 'Fatima',
    email: 'fatima@pool.example',
    roles: [{ administration: mobility, role: 'agent' }],
  })
  requester = await actorOf(lotte)
  agent = await actorOf(fatima)
})

const look = <T>(work: Parameters<typeof acrossAdministrations<T>>[1]) =>
  acrossAdministrations('a test looks at what was stored', work)
const ticketNumbered = (number: string | undefined) =>
  look((db) =>
    db.ticket.findUniqueOrThrow({
      where: { number: number ?? '' },
      include: { messages: { orderBy: { id: 'asc' }, include: { attachments: true } } },
    }),
  )
const deliveriesOf = (mailId: string) =>
  look((db) => db.mailDelivery.findMany({ where: { incomingMailId: mailId }, orderBy: { createdAt: 'asc' } }))
const ticketCount = () => look((db) => db.ticket.count())
const messagesOn = (ticketId: string) => look((db) => db.message.count({ where: { ticketId } }))
const lottesTicket = (subject = 'Scanner') => aTicket({ by: requester, administration: mobility, subject })
const from = ({ name, email }: TestPerson) => `${name} <${email}>`

describe('a new ticket', () => {
  test('is made of a mail from somebody of the administration, in their words and language', async () => {
    const { outcome, ticketNumbers } = await receiveMail(
      aMail({ from: from(lotte), to: mobility.address, subject: 'Re: [MOB-9999] Printer kapot' }),
    )
    expect(outcome).toBe('ticket')
    expect(await ticketNumbered(ticketNumbers[0])).toMatchObject({
      subject: 'Printer kapot',
      administrationId: mobility.id,
      requesterId: lotte.id,
      channel: 'mail',
      language: 'nl',
      messages: [
        { body: 'De printer op de derde verdieping werkt niet meer.', authorId: lotte.id, language: 'nl' },
      ],
    })
  })

  test('is made of an unknown sender of the administration’s domain, who becomes a contact', async () => {
    const { outcome, ticketNumbers } = await receiveMail(
      aMail({ from: `"Nieuwe Collega" <nieuw@${mobility.domain}>`, to: mobility.address }),
    )
    expect(outcome).toBe('ticket')
    const person = await look((db) =>
      db.person.findUniqueOrThrow({
        where: { email: `nieuw@${mobility.domain}` },
        include: { memberships: true },
      }),
    )
    expect(person).toMatchObject({ name: 'Nieuwe Collega', locale: null, isActive: true })
    expect(person.memberships).toMatchObject([{ role: 'contact', administrationId: mobility.id }])
    expect(await ticketNumbered(ticketNumbers[0])).toMatchObject({ requesterId: person.id })
  })

  test('is found by the envelope’s recipient when no header names us', async () => {
    const mail = aMail({ from: from(lotte), to: 'undisclosed@elsewhere.example' })
    expect(await receiveMail(mail, { to: [mobility.address.toUpperCase()] })).toMatchObject({
      outcome: 'ticket',
    })
  })

  test('keeps its attachments, and the whole text as a file when it is longer than a form would take', async () => {
    const long = 'De printer werkt niet meer en wij wachten al lang. '.repeat(500)
    const raw = Buffer.from(
      [
        `From: ${from(lotte)}`,
        `To: ${mobility.address}`,
        'Subject: Bijlage',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: text/plain; charset=utf-8',
        '',
        long,
        '--x',
        'Content-Type: image/png; name="../../scherm.png"',
        'Content-Disposition: attachment; filename="../../scherm.png"',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from('geen beeld').toString('base64'),
        '--x--',
        '',
      ].join('\r\n'),
    )
    const { ticketNumbers } = await receiveMail(raw)
    const [message] = (await ticketNumbered(ticketNumbers[0])).messages
    expect(message?.body.length).toBeLessThan(20_100)
    expect(message?.attachments.map(({ name }) => name).sort()).toEqual(['message.txt', 'scherm.png'])
    expect(message?.attachments.find(({ name }) => name === 'scherm.png')).toMatchObject({
      sizeBytes: 10,
      contentType: 'application/octet-stream',
      uploadedById: lotte.id,
    })
  })

  test('of a mail in HTML alone has its words as text', async () => {
    const raw = Buffer.from(
      `From: ${from(lotte)}\r\nTo: ${mobility.address}\r\nSubject: Html\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Goedemorgen,</p><script>alert(1)</script><p>mijn <b>scherm</b> blijft zwart.</p>`,
    )
    const { ticketNumbers } = await receiveMail(raw)
    const [message] = (await ticketNumbered(ticketNumbers[0])).messages
    expect(message?.body).toMatch(/Goedemorgen,\s+mijn scherm blijft zwart\./)
  })

  test('one mail to two administrations makes two linked tickets, each with its own event, nothing mixed', async () => {
    const both = await aPerson({ roles: [{ administration: mobility }, { administration: environment }] })
    const { id, outcome, ticketNumbers } = await receiveMail(
      aMail({ from: from(both), to: mobility.address, cc: environment.address }),
    )
    expect(outcome).toBe('ticket')
    expect(ticketNumbers.map((number) => number.slice(0, 3))).toEqual(['MOB', 'ENV'])
    const [first, second] = await Promise.all(ticketNumbers.map(ticketNumbered))
    expect(first?.administrationId).toBe(mobility.id)
    expect(second?.administrationId).toBe(environment.id)
    const links = await look((db) => db.ticketLink.findMany({ where: { fromId: second?.id ?? '' } }))
    expect(links).toMatchObject([{ toId: first?.id, kind: 'same_mail' }])
    for (const ticket of [first, second]) {
      const created = await look((db) =>
        db.event.findMany({ where: { ticketId: ticket?.id ?? '', type: 'ticket.created' } }),
      )
      expect(created).toHaveLength(1)
    }
    expect((await deliveriesOf(id)).map(({ outcome: one }) => one)).toEqual(['ticket', 'ticket'])
  })

  test('to two administrations of which only one knows the sender: a ticket there, held here', async () => {
    const { id, outcome } = await receiveMail(
      aMail({ from: from(lotte), to: [mobility.address, environment.address] }),
    )
    expect(outcome).toBe('ticket')
    expect(await deliveriesOf(id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ administrationId: mobility.id, outcome: 'ticket' }),
        expect.objectContaining({
          administrationId: environment.id,
          outcome: 'held',
          reason: 'unknown-sender',
          ticketId: null,
        }),
      ]),
    )
  })
})

describe('a reply', () => {
  test('by its token joins its ticket, without the history below it', async () => {
    const ticket = await lottesTicket()
    const { outcome, ticketNumbers } = await receiveMail(
      aMail({
        from: from(lotte),
        to: answerAddress(mobility.address, { ticket, person: lotte }),
        subject: 'Re: Scanner',
        text: 'Het werkt nu wel, dank u.\r\n\r\nOp di 24 nov 2026 om 09:00 schreef Helpdesk <h@mob.example>:\r\n> Is hij aangesloten?',
      }),
    )
    expect(outcome).toBe('reply')
    expect(ticketNumbers).toEqual([ticket.number])
    const { messages } = await ticketNumbered(ticket.number)
    expect(messages).toHaveLength(2)
    expect(messages.find(({ channel }) => channel === 'mail')).toMatchObject({
      body: 'Het werkt nu wel, dank u.',
      authorId: lotte.id,
      isFromHelpdesk: false,
    })
  })

  test('with the reply address in Cc instead of To still works', async () => {
    const ticket = await lottesTicket()
    const cc = answerAddress(mobility.address, { ticket, person: lotte })
    const mail = aMail({ from: from(lotte), to: 'boss@mob.example', cc })
    expect(await receiveMail(mail)).toMatchObject({ outcome: 'reply', ticketNumbers: [ticket.number] })
  })

  test('without token joins by our thread when the sender takes part: requester, follower, contact', async () => {
    const ticket = await lottesTicket()
    const follower = await aPerson({ roles: [{ administration: mobility }] })
    await addFollower(requester, { number: ticket.number, personId: follower.id })
    for (const person of [lotte, follower]) {
      const mail = aMail({ from: from(person), to: mobility.address, headers: [inThreadOf(ticket)] })
      expect(await receiveMail(mail)).toMatchObject({ outcome: 'reply', ticketNumbers: [ticket.number] })
    }
    const contact = `contact@${mobility.domain}`
    const opened = await receiveMail(aMail({ from: contact, to: mobility.address }))
    const { id } = await ticketNumbered(opened.ticketNumbers[0])
    const answer = aMail({ from: contact, to: mobility.address, headers: [inThreadOf({ id })] })
    expect(await receiveMail(answer)).toMatchObject({ outcome: 'reply', ticketNumbers: opened.ticketNumbers })
  })

  test('with the number in the subject joins when the sender takes part in that ticket', async () => {
    const ticket = await lottesTicket()
    const mail = aMail({ from: from(lotte), to: mobility.address, subject: `Re: [${ticket.number}] Scanner` })
    expect(await receiveMail(mail)).toMatchObject({ outcome: 'reply', ticketNumbers: [ticket.number] })
  })

  test('of an agent is the helpdesk’s word with the agent’s own token, and is held without it', async () => {
    const ticket = await lottesTicket()
    const unproven = aMail({ from: from(fatima), to: mobility.address, headers: [inThreadOf(ticket)] })
    expect(await receiveMail(unproven)).toMatchObject({ outcome: 'held', reasons: ['agent-unproven'] })
    const stolen = aMail({
      from: from(fatima),
      to: answerAddress(mobility.address, { ticket, person: lotte }),
    })
    expect(await receiveMail(stolen)).toMatchObject({ outcome: 'held', reasons: ['agent-unproven'] })
    await look((db) => db.ticket.update({ where: { id: ticket.id }, data: { assigneeId: fatima.id } }))
    const proven = aMail({
      from: from(fatima),
      to: answerAddress(mobility.address, { ticket, person: fatima }),
    })
    expect(await receiveMail(proven)).toMatchObject({ outcome: 'reply' })
    expect(await ticketNumbered(ticket.number)).toMatchObject({
      firstResponseAt: expect.any(Date),
      messages: [{ isFromHelpdesk: false }, { isFromHelpdesk: true, authorId: fatima.id }],
    })
  })

  test('reopens what was resolved', async () => {
    const ticket = await lottesTicket()
    await changeStatus(agent, {
      number: ticket.number,
      next: { status: 'resolved', resolutionCode: 'solved' },
      version: null,
      sentence: { body: 'Opgelost.', language: 'nl', channel: 'web' },
    })
    await receiveMail(
      aMail({ from: from(lotte), to: answerAddress(mobility.address, { ticket, person: lotte }) }),
    )
    expect(await ticketNumbered(ticket.number)).toMatchObject({ status: 'open' })
  })

  test('to a closed ticket is a new ticket that is linked to it', async () => {
    const ticket = await lottesTicket('Toetsenbord')
    await look((db) => db.ticket.update({ where: { id: ticket.id }, data: { status: 'closed' } }))
    const { outcome, ticketNumbers } = await receiveMail(
      aMail({
        from: from(lotte),
        to: answerAddress(mobility.address, { ticket, person: lotte }),
        subject: `Re: [${ticket.number}] Toetsenbord`,
      }),
    )
    expect(outcome).toBe('ticket')
    const next = await ticketNumbered(ticketNumbers[0])
    expect(next.number).not.toBe(ticket.number)
    expect(next.subject).toBe('Toetsenbord')
    expect(await look((db) => db.ticketLink.findMany({ where: { fromId: next.id } }))).toMatchObject([
      { toId: ticket.id, kind: 'follow_up' },
    ])
    expect(await messagesOn(ticket.id)).toBe(1)
  })

  test('with a token for a ticket that moved follows the ticket, whichever mailbox it was sent to', async () => {
    const both = await aPerson({ roles: [{ administration: mobility }, { administration: environment }] })
    const ticket = await aTicket({ by: await actorOf(both), administration: mobility })
    await look(async (db) => {
      await db.$executeRaw`update ticket set administration_id = ${environment.id}::uuid,
        queue_id = ${environment.queueId}::uuid where id = ${ticket.id}::uuid`
    })
    const mail = aMail({ from: from(both), to: answerAddress(mobility.address, { ticket, person: both }) })
    const { id, outcome } = await receiveMail(mail)
    expect(outcome).toBe('reply')
    expect(await deliveriesOf(id)).toMatchObject([{ administrationId: environment.id, ticketId: ticket.id }])
  })
})

describe('held for a human', () => {
  const heldWith = async (mail: Buffer, reason: string, at: TestAdministration | null = mobility) => {
    const before = await ticketCount()
    const taken = await receiveMail(mail)
    expect(taken).toMatchObject({ outcome: 'held', reasons: [reason] })
    expect(await ticketCount()).toBe(before)
    const [delivery] = await deliveriesOf(taken.id)
    expect(delivery).toMatchObject({
      outcome: 'held',
      reason,
      administrationId: at?.id ?? null,
      ticketId: null,
    })
    return delivery
  }

  test('a stranger with the right number in the subject, with the ticket suggested', async () => {
    const ticket = await lottesTicket()
    const mail = aMail({ to: mobility.address, subject: `Re: [${ticket.number}] Scanner` })
    expect(await heldWith(mail, 'not-on-ticket')).toMatchObject({ suggestedTicketId: ticket.id })
    expect(await messagesOn(ticket.id)).toBe(1)
  })

  test('a stranger who got hold of somebody’s reply address', async () => {
    const ticket = await lottesTicket()
    const mail = aMail({ to: answerAddress(mobility.address, { ticket, person: lotte }) })
    expect(await heldWith(mail, 'not-on-ticket')).toMatchObject({ suggestedTicketId: ticket.id })
  })

  test('a colleague in the thread of a ticket in which they have no part', async () => {
    const ticket = await lottesTicket()
    const colleague = await aPerson({ roles: [{ administration: mobility }] })
    await heldWith(
      aMail({ from: from(colleague), to: mobility.address, headers: [inThreadOf(ticket)] }),
      'not-on-ticket',
    )
  })

  test('a stranger with a forged token', async () => {
    const ticket = await lottesTicket()
    const forged = mobility.address.replace('@', `+${ticket.number.toLowerCase()}-aaaaaaaaaaaaaaaaaaaa@`)
    await heldWith(aMail({ to: forged }), 'not-on-ticket')
  })

  test('an unknown sender of another domain', async () => {
    const delivery = await heldWith(aMail({ to: mobility.address }), 'unknown-sender')
    const event = await look((db) =>
      db.event.findFirst({ where: { type: 'mail.held' }, orderBy: { number: 'desc' } }),
    )
    expect(event).toMatchObject({
      administrationId: mobility.id,
      ticketId: null,
      data: { deliveryId: delivery?.id, reason: 'unknown-sender' },
    })
  })

  test('somebody of another administration', () =>
    heldWith(aMail({ from: from(lotte), to: environment.address }), 'unknown-sender', environment))

  test('somebody whose membership ended, also when their domain is the administration’s', async () => {
    const former = await aPerson({
      email: `former@${mobility.domain}`,
      roles: [{ administration: mobility, validUntil: new Date('2026-01-01') }],
    })
    await heldWith(aMail({ from: from(former), to: mobility.address }), 'sender-without-right')
  })

  test('somebody whose membership ended, with the token of their old ticket', async () => {
    const leaver = await aPerson({ roles: [{ administration: mobility }] })
    const ticket = await aTicket({ by: await actorOf(leaver), administration: mobility })
    await look((db) =>
      db.membership.updateMany({
        where: { personId: leaver.id },
        data: { validUntil: new Date('2026-01-01') },
      }),
    )
    const to = answerAddress(mobility.address, { ticket, person: leaver })
    await heldWith(aMail({ from: from(leaver), to }), 'sender-without-right')
  })

  test('somebody who was put out of use', async () => {
    const gone = await aPerson({ email: `gone@${mobility.domain}`, isActive: false })
    await heldWith(aMail({ from: from(gone), to: mobility.address }), 'sender-inactive')
  })

  test('a mail from nobody, or from several', async () => {
    await heldWith(Buffer.from(`To: ${mobility.address}\r\nSubject: Wie?\r\n\r\nTekst`), 'no-sender')
    await heldWith(
      aMail({ from: `${from(lotte)}, Sam <sam@elsewhere.example>`, to: mobility.address }),
      'no-sender',
    )
  })

  test('an answer in which nothing was written', async () => {
    const ticket = await lottesTicket()
    const to = answerAddress(mobility.address, { ticket, person: lotte })
    await heldWith(aMail({ from: from(lotte), to, text: '' }), 'nothing-written')
  })

  test.each([
    ['auto-submitted', 'Auto-Submitted: auto-replied'],
    ['mailing-list', 'List-Id: <news.example>'],
    ['bulk-mail', 'Precedence: bulk'],
    ['automatic-reply', 'X-Autoreply: yes'],
    ['no-return-address', 'Return-Path: <>'],
    ['own-mail', 'X-Irisdesk: notification'],
  ])('a machine’s mail: %s, even with a valid token', async (reason, header) => {
    const ticket = await lottesTicket()
    const to = answerAddress(mobility.address, { ticket, person: lotte })
    await heldWith(aMail({ from: from(lotte), to, headers: [header] }), reason)
    expect(await messagesOn(ticket.id)).toBe(1)
  })

  test('a mail that comes from one of our own mailboxes', () =>
    heldWith(aMail({ from: environment.address, to: mobility.address }), 'own-mail'))

  test('a mail that reached no address of ours belongs to nobody, and says so in no log of events', async () => {
    const events = () => look((db) => db.event.count({ where: { type: 'mail.held' } }))
    const before = await events()
    await heldWith(aMail({ from: from(lotte), to: 'info@nowhere.example' }), 'unknown-address', null)
    expect(await events()).toBe(before)
  })

  test('what cannot be read keeps its reason and what could be seen of it', async () => {
    const { id } = await receiveMail(Buffer.from(' \r\n\r\n'))
    expect(await deliveriesOf(id)).toMatchObject([
      { outcome: 'held', reason: 'empty', administrationId: null },
    ])
    const huge = Buffer.concat([
      aMail({ from: from(lotte), to: mobility.address }),
      Buffer.alloc(65 * 1024 * 1024, 'x'),
    ])
    await heldWith(huge, 'too-large')
    const stored = await look((db) => db.incomingMail.findFirst({ orderBy: { receivedAt: 'desc' } }))
    expect(stored).toMatchObject({ sizeBytes: huge.length, fromAddress: lotte.email, subject: 'Printer' })
  })
})

describe('once and only once', () => {
  test('the same mail again is a duplicate and changes nothing', async () => {
    const mail = aMail({ from: from(lotte), to: mobility.address })
    const first = await receiveMail(mail)
    const before = await ticketCount()
    const second = await receiveMail(mail)
    expect([first.outcome, second.outcome]).toEqual(['ticket', 'duplicate'])
    expect(await ticketCount()).toBe(before)
    expect(await deliveriesOf(second.id)).toMatchObject([
      { outcome: 'duplicate', administrationId: mobility.id },
    ])
  })

  test('the same mail by another way (other trace headers) is a duplicate at the same administration', async () => {
    const mail = aMail({ from: from(lotte), to: mobility.address })
    await receiveMail(mail)
    const again = Buffer.concat([Buffer.from('Received: from relay.example by mx.example\r\n'), mail])
    expect(await receiveMail(again)).toMatchObject({ outcome: 'duplicate' })
  })

  test('a mail without Message-ID is known by its bytes', async () => {
    const mail = aMail({ from: from(lotte), to: mobility.address, messageId: null, text: 'Zonder nummer.' })
    expect((await receiveMail(mail)).outcome).toBe('ticket')
    expect((await receiveMail(mail)).outcome).toBe('duplicate')
  })

  test('somebody else’s mail under the same Message-ID is no duplicate', async () => {
    const messageId = '<taken@mail.example>'
    await receiveMail(aMail({ to: mobility.address, messageId }))
    const mail = aMail({ from: from(lotte), to: mobility.address, messageId })
    expect((await receiveMail(mail)).outcome).toBe('ticket')
  })

  test('a held mail that comes again is a duplicate', async () => {
    const mail = aMail({ to: mobility.address })
    expect((await receiveMail(mail)).outcome).toBe('held')
    expect((await receiveMail(mail)).outcome).toBe('duplicate')
  })

  test('three pollers bring the same answer at the same moment: one message', async () => {
    const ticket = await lottesTicket()
    const mail = aMail({ from: from(lotte), to: answerAddress(mobility.address, { ticket, person: lotte }) })
    const taken = await Promise.all([receiveMail(mail), receiveMail(mail), receiveMail(mail)])
    expect(taken.map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'duplicate', 'reply'])
    expect(await messagesOn(ticket.id)).toBe(2)
  })

  test('a crash between storing and deciding: the next run finishes it, once', async () => {
    const before = await ticketCount()
    const { stored } = await keepMail(aMail({ from: from(lotte), to: [] }), { to: [mobility.address] })
    expect(await finishReceivedMails()).toEqual([]) // too young: somebody may be reading it
    const soon = new Date(Date.now() + 1000)
    expect(await finishReceivedMails({ before: soon })).toMatchObject([{ id: stored.id, outcome: 'ticket' }])
    expect(await finishReceivedMails({ before: soon })).toEqual([])
    expect(await ticketCount()).toBe(before + 1)
  })

  test('a crash between the ticket and its record: the next run finds the ticket and makes no second', async () => {
    const { id, ticketNumbers } = await receiveMail(aMail({ from: from(lotte), to: mobility.address }))
    const ticket = await ticketNumbered(ticketNumbers[0])
    await look(async (db) => {
      await db.mailDelivery.deleteMany({ where: { incomingMailId: id } })
      await db.incomingMail.update({ where: { id }, data: { outcome: 'received' } })
    })
    const before = await ticketCount()
    const finished = await finishReceivedMails({ before: new Date(Date.now() + 1000) })
    expect(finished).toMatchObject([{ id, outcome: 'ticket' }])
    expect(await ticketCount()).toBe(before)
    expect(await deliveriesOf(id)).toMatchObject([{ outcome: 'ticket', ticketId: ticket.id }])
  })

  test('a mail whose bytes are gone holds up no other', async () => {
    const lost = await keepMail(aMail({ from: from(lotte), to: mobility.address }))
    await look((db) =>
      db.incomingMail.update({
        where: { id: lost.stored.id },
        data: { storageKey: '00/00000000-0000-7000-8000-000000000000' },
      }),
    )
    const { stored } = await keepMail(aMail({ from: from(lotte), to: mobility.address }))
    const finished = await finishReceivedMails({ before: new Date(Date.now() + 1000) })
    expect(finished).toMatchObject([{ id: stored.id, outcome: 'ticket' }])
  })
})
