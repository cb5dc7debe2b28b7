import '../support/data-folder'
import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { closeAdministration, openAdministration } from '~/use-cases/installation/close-administration.server'
import { acceptHeldMail } from '~/use-cases/mail/accept-held-mail.server'
import { receiveMail } from '~/use-cases/mail/receive-mail.server'
import { createApiToken } from '~/use-cases/people/create-api-token.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { transferTicket } from '~/use-cases/tickets/transfer-ticket.server'
import { look } from '../manage/support'
import { allowAttempts } from '../support/attempted-statements'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTicket,
  type TestAdministration,
  type TestPerson,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { aMail, answerAddress } from '../support/mails'
import { refusalOf, refused, stored } from '../use-cases/support'

// An administration that takes no new tickets: no door makes one, each says so, and what is there goes on.

aTestDatabase()
let ask: Ask
let north: TestAdministration
let south: TestAdministration
let operator: TestPerson
let lotte: TestPerson
let agentPerson: TestPerson
let coordinator: TestPerson
let requester: Actor
let agent: Actor
let ticket: { id: string; number: string }

const sentence = {
  closedNl: 'Wij verhuizen tot maandag.',
  closedFr: 'Nous déménageons jusqu’à lundi.',
  closedEn: 'We move until Monday.',
  closedDe: null,
}
const closedTo = refused('invalid', { administration: 'administrationClosed' })

beforeAll(async () => {
  ask = await helpdeskInProcess()
  north = await anAdministration({ code: 'NORTH' })
  south = await anAdministration({ code: 'SOUTH' })
  operator = await aPerson({ isOperator: true, locale: 'en' })
  lotte = await aPerson({ email: 'lotte@north.example', roles: [{ administration: north }] })
  coordinator = await aPerson({ roles: [{ administration: north, role: 'coordinator' }] })
  agentPerson = await aPerson({
    roles: [north, south].map((administration) => ({ administration, role: 'agent' as const })),
  })
  requester = await actorOf(lotte)
  agent = await actorOf(agentPerson)
  ticket = await aTicket({ by: requester, administration: north })
  await allowAttempts()
  await closeAdministration(await actorOf(operator), north.id, sentence)
}, 60_000)

const page = async (person: TestPerson, path: string) =>
  (await ask(path, { cookie: await sessionCookie(person) })).text()
const count = () => look((db) => db.ticket.count({ where: { administrationId: north.id } }))
const mailFrom = (address: string, more = {}) =>
  receiveMail(aMail({ from: address, to: north.address, subject: 'Printer', ...more }))

describe('a closed administration', () => {
  it('says so on the web in the reader’s language, beside the telephone number, and offers no form', async () => {
    for (const path of ['/', '/tickets/new']) expect(await page(lotte, path)).toContain(sentence.closedNl)
    const text = await page(lotte, '/tickets/new')
    expect(text).not.toContain('name="description"')
    const franck = await aPerson({ locale: 'fr', roles: [{ administration: north }] })
    expect(await page(franck, '/tickets/new')).toContain(sentence.closedFr)
  })

  it('takes no ticket by a form that was open before, and none for a caller at the desk', async () => {
    const before = await count()
    const form = {
      ...{ type: 'incident', subject: 'A', description: 'B', affected: 'me', ability: 'no' },
    }
    const posted = await ask('/tickets/new', { cookie: await sessionCookie(lotte), form })
    expect(posted.status).toBe(422)
    expect(await posted.text()).toContain('Deze administratie neemt geen nieuwe tickets aan')
    for (const isConfidential of [false, true])
      expect(
        await refusalOf(
          aTicket({
            by: agent,
            administration: north,
            requesterId: requester.personId,
            channel: 'telephone',
            isConfidential,
          }),
        ),
      ).toEqual(closedTo)
    expect(await page(agentPerson, `/desk/new?administration=${north.id}`)).toContain(sentence.closedNl)
    expect(await count()).toBe(before)
  })

  it('answers a program with a sentence beside the field', async () => {
    const token = await createApiToken({ email: lotte.email, name: 'x' })
    const answer = await ask('/api/v1/tickets', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ administration: 'NORTH', type: 'incident', subject: 'A', description: 'B' },
        ...{ impact: 'low', urgency: 'low' },
      }),
    })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      errors: { administration: 'This administration takes no new tickets' },
    })
  })

  it('holds its mail by a rule of its own, makes nobody a contact, and a human cannot make a ticket of it', async () => {
    const before = await count()
    const people = await look((db) => db.person.count())
    for (const address of ['Lotte <lotte@north.example>', `Nieuw <nieuw@${north.domain}>`])
      expect(await mailFrom(address)).toMatchObject({ outcome: 'held', reasons: ['administration-closed'] })
    expect([await count(), await look((db) => db.person.count())]).toEqual([before, people])
    const { id } = await look((db) =>
      db.mailDelivery.findFirstOrThrow({ where: { reason: 'administration-closed' } }),
    )
    expect(await refusalOf(acceptHeldMail(agent, id))).toEqual(closedTo)
    const posted = await ask(`/desk/held/${id}`, {
      cookie: await sessionCookie(agentPerson),
      form: { intent: 'accept' },
    })
    expect(await posted.text()).toContain('Voeg het bericht toe aan een lopend ticket')
  })

  it('gets no ticket from another administration', async () => {
    const elsewhere = await aTicket({ by: agent, administration: south })
    const sent = transferTicket(agent, {
      number: elsewhere.number,
      toAdministrationId: north.id,
      sentence: 'Voor u.',
      language: 'nl',
      takesNotes: false,
      version: null,
    })
    expect(await refusalOf(sent)).toEqual(refused('invalid', { toAdministrationId: 'administrationClosed' }))
    expect((await stored(elsewhere.number)).administrationId).toBe(south.id)
  })

  it('goes on with what is there: answers on the page and by mail', async () => {
    await replyToTicket(requester, {
      number: ticket.number,
      body: 'Any news?',
      language: 'en',
      channel: 'web',
    })
    const answered = await mailFrom('Lotte <lotte@north.example>', {
      to: await answerAddress(north.address, { ticket, person: lotte }),
    })
    expect(answered).toMatchObject({ outcome: 'reply' })
  })

  it('holds an answer to what is closed, which would be a new ticket', async () => {
    const over = await look(async (db) => {
      const { id } = await db.ticket.findUniqueOrThrow({ where: { number: ticket.number } })
      return db.ticket.update({ where: { id }, data: { status: 'closed', closedAt: new Date() } })
    })
    const answered = await mailFrom('Lotte <lotte@north.example>', {
      to: await answerAddress(north.address, { ticket: over, person: lotte }),
    })
    expect(answered).toMatchObject({ outcome: 'held', reasons: ['administration-closed'] })
    await look((db) => db.ticket.update({ where: { id: over.id }, data: { status: 'open', closedAt: null } }))
    await changeStatus(agent, {
      number: ticket.number,
      next: { status: 'pending', pendingOn: 'supplier', pendingUntil: null },
      version: null,
      sentence: { body: 'We wait.', language: 'en', channel: 'web' },
    })
  })

  it('leaves whoever belongs to another one too the form for that one', async () => {
    const both = await aPerson({ roles: [{ administration: north }, { administration: south }] })
    const text = await page(both, '/tickets/new')
    expect(text).toContain(sentence.closedNl)
    expect(text).toContain('name="description"')
    const form = {
      ...{ type: 'incident', subject: 'A', description: 'B', affected: 'me', ability: 'no' },
      administration: [...text.matchAll(/name="administration" value="([^"]+)"/g)].at(-1)?.[1] ?? '',
    }
    expect(form.administration).toBe(south.id)
    const posted = await ask('/tickets/new', { cookie: await sessionCookie(both), form })
    expect(posted.status).toBe(303)
  })
})

describe('who closes it', () => {
  const attempt = async (who: TestPerson, statement: string) => {
    const [row] = await asActor(
      { personId: who.id },
      (db) => db.$queryRaw<{ answer: string }[]>`select attempt(${statement}) as answer`,
    )
    return row?.answer
  }
  const close = (id: string) =>
    `update administration set closed_since = now(), closed_nl = 'x', closed_fr = 'x' where id = '${id}'`

  it('is an operator, by no statement its coordinator, and never without a word', async () => {
    const open = `update administration set closed_since = null, closed_nl = null, closed_fr = null, closed_en = null
      where id = '${north.id}'`
    expect(await attempt(coordinator, open)).toBe('42501')
    expect(await attempt(agentPerson, close(south.id))).toBe('0')
    expect(await attempt(operator, close(south.id))).toBe('1')
    expect(
      await attempt(operator, `update administration set closed_since = now() where id = '${south.id}'`),
    ).toBe('23514')
    expect(
      await attempt(coordinator, `update administration set name_nl = 'x' where id = '${north.id}'`),
    ).toBe('1')
  })

  it('and by no statement does anybody make a ticket there, or bring one', async () => {
    const copy = (
      into: string,
    ) => `insert into ticket select (jsonb_populate_record(t, jsonb_build_object('id',
      gen_random_uuid(), 'number', 'X-1', 'administration_id', '${into}'))).* from ticket t where number = '${ticket.number}'`
    expect(await attempt(lotte, copy(north.id))).toBe('42501')
    const elsewhere = await aTicket({ by: agent, administration: south })
    const moving = look((db) =>
      db.ticket.update({ where: { id: elsewhere.id }, data: { administrationId: north.id } }),
    )
    await expect(moving).rejects.toThrow()
  })

  it('does it on the page of the administration, with a sentence in Dutch and French, and opens it again there', async () => {
    const path = `/operate/administrations/${south.id}`
    const cookie = await sessionCookie(operator)
    const post = (form: Record<string, string>) => ask(path, { cookie, form })
    const without = await post({ intent: 'close', closedNl: 'Dicht.', closedFr: '' })
    expect(without.status).toBe(422)
    expect(await without.text()).toContain('Write what people read instead')
    expect((await post({ intent: 'close', closedNl: 'Dicht.', closedFr: 'Fermé.' })).status).toBe(303)
    expect(await page(operator, path)).toContain('No new tickets since')
    expect(await refusalOf(aTicket({ by: agent, administration: south }))).toEqual(closedTo)
    expect((await post({ intent: 'open' })).status).toBe(303)
    expect(await refusalOf(aTicket({ by: agent, administration: south }))).toBe('done')
    const events = await look((db) =>
      db.event.findMany({ where: { administrationId: south.id, type: 'settings.changed' } }),
    )
    expect(events.map(({ actorId }) => actorId)).toEqual([operator.id, operator.id])
  })

  it('keeps since when it is closed when only the words change, and lets everybody in again after', async () => {
    const own = await actorOf(operator)
    const since = () => look((db) => db.administration.findUniqueOrThrow({ where: { id: north.id } }))
    const { closedSince } = await since()
    await closeAdministration(own, north.id, { ...sentence, closedNl: 'Tot dinsdag.' })
    expect(await since()).toMatchObject({ closedSince, closedNl: 'Tot dinsdag.' })
    await openAdministration(own, north.id)
    expect(await since()).toMatchObject({ closedSince: null, closedNl: null })
    expect(await refusalOf(aTicket({ by: requester, administration: north }))).toBe('done')
  })
})
