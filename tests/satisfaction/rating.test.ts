import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ratingToken } from '~/data/rating-links.server'
import { acrossAdministrations, asActor } from '~/data/scope.server'
import { deskTicket } from '~/data/views/desk-ticket.server'
import { portalTicket } from '~/data/views/portal-ticket.server'
import { openRatingLink } from '~/data/views/rating-link.server'
import type { Actor } from '~/domain/actor'
import type { OutgoingMail } from '~/mail/post.server'
import { ratePath } from '~/paths'
import { rateByLink } from '~/use-cases/satisfaction/rate-by-link.server'
import { rateTicket } from '~/use-cases/satisfaction/rate-ticket.server'
import { addFollower } from '~/use-cases/tickets/add-follower.server'
import { makeConfidential } from '~/use-cases/tickets/change-confidentiality.server'
import { changeStatus } from '~/use-cases/tickets/change-status.server'
import { anOffice, sendMails } from '../mail-out/support'
import { keepingPost } from '../people/support'
import {
  actorOf,
  anAdministration,
  aPerson,
  aTeam,
  aTicket,
  type TestAdministration,
} from '../support/builders'
import { aTestDatabase } from '../support/database'
import { type Ask, helpdeskInProcess, sessionCookie } from '../support/in-process'
import { eventsOf, refusalOf, refused } from '../use-cases/support'

aTestDatabase()

let ask: Ask
let mobility: TestAdministration
let guardsId: string
let [lotte, filer, follower, fatima, griet, stranger] = [] as unknown as Actor[] as [
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
]
const mails: OutgoingMail[] = []
const office = anOffice(keepingPost(mails))

beforeAll(async () => {
  ask = await helpdeskInProcess()
  const guards = await aTeam()
  guardsId = guards.id
  mobility = await anAdministration({ teamId: guards.id })
  const environment = await anAdministration()
  const at = async (role: 'requester' | 'lead', administration = mobility) =>
    actorOf(await aPerson({ roles: [{ administration, role }] }))
  lotte = await at('requester')
  filer = await at('requester')
  follower = await at('requester')
  fatima = await actorOf(
    await aPerson({ roles: [{ administration: mobility, role: 'agent' }], teams: [guards] }),
  )
  griet = await at('lead')
  stranger = await at('lead', environment)
})
beforeEach(async () => {
  await sendMails(office)
  mails.length = 0
})

const sentence = { body: 'De printer werkt weer.', language: 'nl', channel: 'web' } as const
const resolve = (number: string, resolutionCode: 'solved' | 'duplicate' = 'solved', at?: Date) =>
  changeStatus(fatima, { number, next: { status: 'resolved', resolutionCode }, version: null, sentence }, at)
async function aSolvedTicket(more: Partial<Parameters<typeof aTicket>[0]> = {}) {
  const ticket = await aTicket({ by: lotte, administration: mobility, ...more })
  await resolve(ticket.number)
  return ticket
}
const good = { grade: 'well', comment: 'Vriendelijk en snel.' } as const
const ratingsOf = (ticketId: string) =>
  acrossAdministrations('a test looks', (db) => db.ticketRating.findMany({ where: { ticketId } }))
const mayRate = async (actor: Actor, number: string) => (await portalTicket(actor, number)).may.rate
const linkOf = ({ id, number }: { id: string; number: string }) =>
  ratePath(number, ratingToken({ ticketId: id, requesterId: lotte.personId }))
const tokenOf = (ticket: { id: string; number: string }) => ({
  number: ticket.number,
  token: new URL(linkOf(ticket), 'https://x.example').searchParams.get('token') ?? '',
})

describe('how somebody was helped', () => {
  it('is asked of the requester once it is solved, answered once, and read at the desk', async () => {
    const open = await aTicket({ by: lotte, administration: mobility })
    expect(await mayRate(lotte, open.number)).toBe(false)
    const { id, number } = await aSolvedTicket()
    expect(await mayRate(lotte, number)).toBe(true)
    expect(await rateTicket(lotte, { number, ...good })).toBe(true)
    expect(await mayRate(lotte, number)).toBe(false)
    expect((await portalTicket(lotte, number)).grade).toBe('well')
    expect((await deskTicket(griet, number, 'nl', new Date()))?.ticket.rating).toEqual(good)
    // Of two answers the first stands.
    expect(await rateTicket(lotte, { number, grade: 'notAtAll', comment: null })).toBe(false)
    expect(await ratingsOf(id)).toMatchObject([{ ...good, ratedById: lotte.personId }])
  })

  it('stands in the log as its grade, and never what was written with it', async () => {
    const { id, number } = await aSolvedTicket()
    await rateTicket(lotte, { number, ...good })
    const told = (await eventsOf(id)).filter(({ type }) => type === 'ticket.rated')
    expect(told).toEqual([
      { type: 'ticket.rated', data: { grade: 'well' }, actorId: lotte.personId, isPublic: false },
    ])
    expect(JSON.stringify(await eventsOf(id))).not.toContain('Vriendelijk')
  })

  it('is asked of nobody else: not of who filed it, follows it or works on it', async () => {
    const { number } = await aSolvedTicket({ by: filer, requesterId: lotte.personId })
    const { number: followed } = await aSolvedTicket()
    await addFollower(lotte, { number: followed, personId: follower.personId })
    expect([await mayRate(lotte, number), await mayRate(filer, number)]).toEqual([true, false])
    expect(await refusalOf(rateTicket(filer, { number, ...good }))).toEqual(refused('not_allowed'))
    expect(await refusalOf(rateTicket(fatima, { number, ...good }))).toEqual(refused('not_allowed'))
    expect(await mayRate(follower, followed)).toBe(false)
    expect(await refusalOf(rateTicket(follower, { number: followed, ...good }))).toEqual(
      refused('not_allowed'),
    )
    expect(await refusalOf(rateTicket(stranger, { number, ...good }))).toEqual(refused('not_found'))
  })

  it('is not asked where nothing was done, nor for ever', async () => {
    const ticket = await aTicket({ by: lotte, administration: mobility })
    await resolve(ticket.number, 'duplicate')
    expect(await refusalOf(rateTicket(lotte, { number: ticket.number, ...good }))).toEqual(
      refused('conflict'),
    )
    const { number } = await aSolvedTicket()
    const inTwoMonths = new Date(Date.now() + 60 * 86_400_000)
    expect(await refusalOf(rateTicket(lotte, { number, ...good }, inTwoMonths))).toEqual(refused('conflict'))
  })

  it('is read by who gave it and the desk that sees the ticket, and by nobody else', async () => {
    const { id, number } = await aSolvedTicket()
    await addFollower(lotte, { number, personId: follower.personId })
    await rateTicket(lotte, { number, ...good })
    const seenBy = (actor: Actor) =>
      asActor(actor, (db) => db.ticketRating.count({ where: { ticketId: id } }))
    expect(await Promise.all([lotte, fatima, griet, follower, filer, stranger].map(seenBy))).toEqual([
      1, 1, 1, 0, 0, 0,
    ])
    await makeConfidential(fatima, { number, restrictedTeamId: guardsId, version: null })
    expect(await Promise.all([lotte, fatima, griet].map(seenBy))).toEqual([1, 1, 0])
  })
})

describe('the mail that says it is solved', () => {
  const mailTo = ({ email }: Actor) => mails.findLast(({ to }) => to.address === email)
  const asks = (actor: Actor) => mailTo(actor)?.text.includes('/rate?')

  it('asks the requester, and not who filed it or follows it', async () => {
    const { number } = await aTicket({ by: filer, administration: mobility, requesterId: lotte.personId })
    await addFollower(filer, { number, personId: follower.personId })
    await resolve(number)
    await sendMails(office)
    expect([asks(lotte), asks(filer), asks(follower)]).toEqual([true, false, false])
    const mail = mailTo(lotte)?.text ?? ''
    expect(mail).toContain('Hoe hebben we u geholpen?')
    expect(mail).toContain(`/rate?ticket=${number}&token=`)
  })

  it('asks nothing in a mailbox about a confidential ticket, and nothing again once it was answered', async () => {
    const secret = await aSolvedTicket({ isConfidential: true })
    await sendMails(office)
    expect(asks(lotte)).toBe(false)
    expect(await mayRate(lotte, secret.number)).toBe(true)
    const { number } = await aSolvedTicket()
    await rateTicket(lotte, { number, ...good })
    await changeStatus(fatima, { number, next: { status: 'open' }, version: null })
    mails.length = 0
    await resolve(number)
    await sendMails(office)
    expect(asks(lotte)).toBe(false)
  })

  it('leads to a form whose opening does nothing, and whose button answers without signing in', async () => {
    const ticket = await aSolvedTicket()
    await sendMails(office)
    const link = linkOf(ticket)
    expect(mailTo(lotte)?.text).toContain(link)
    for (const method of ['GET', 'HEAD'] as const) await ask(link, { method })
    const page = await ask(link)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await page.text()).toContain(ticket.number)
    expect(await ratingsOf(ticket.id)).toEqual([])
    const sent = await ask(link, { form: { grade: 'veryWell', comment: '' } })
    expect(sent.status).toBe(303)
    expect(await ratingsOf(ticket.id)).toMatchObject([{ grade: 'veryWell', comment: null }])
    const again = await (await ask(link, { headers: { 'accept-language': 'nl' } })).text()
    expect(again).toContain('U hebt al geantwoord')
    expect(again).not.toContain('Heel goed')
    expect((await ask(link, { form: { grade: 'notAtAll' } })).status).toBe(303)
    expect(await ratingsOf(ticket.id)).toMatchObject([{ grade: 'veryWell' }])
  })

  it('says beside the question when no answer was chosen, and keeps what was written', async () => {
    const ticket = await aSolvedTicket()
    const answer = await ask(linkOf(ticket), {
      form: { comment: 'Dank u' },
      headers: { 'accept-language': 'nl' },
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('Kies hoe we u hebben geholpen')
    expect(page).toContain('Dank u')
    expect(await ratingsOf(ticket.id)).toEqual([])
  })
})

describe('a link that asks', () => {
  it('opens one ticket of one person, and nothing when a letter is changed', async () => {
    const ticket = await aSolvedTicket()
    const other = await aSolvedTicket()
    const { token } = tokenOf(ticket)
    const now = new Date()
    expect(await openRatingLink({ number: ticket.number, token }, now)).toMatchObject({ isGiven: false })
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`
    const ofOther = ratingToken({ ticketId: ticket.id, requesterId: filer.personId })
    for (const wrong of ['', 'x', changed, ofOther, `${token}A`])
      expect(await openRatingLink({ number: ticket.number, token: wrong }, now)).toBeNull()
    expect(await openRatingLink({ number: other.number, token }, now)).toBeNull()
    expect((await ask(ratePath(other.number, token))).status).toBe(410)
    expect(await rateByLink({ number: other.number, token }, good)).toBeNull()
  })

  it('is over once the ticket is confidential, at work again, or its requester gone', async () => {
    const open = async (ticket: { id: string; number: string }, now = new Date()) =>
      (await openRatingLink(tokenOf(ticket), now)) !== null
    const confidential = await aSolvedTicket()
    await makeConfidential(fatima, { number: confidential.number, restrictedTeamId: guardsId, version: null })
    const reopened = await aSolvedTicket()
    await changeStatus(fatima, { number: reopened.number, next: { status: 'open' }, version: null })
    expect([await open(confidential), await open(reopened)]).toEqual([false, false])
    const ticket = await aSolvedTicket()
    expect(await open(ticket)).toBe(true)
    expect(await open(ticket, new Date(Date.now() + 60 * 86_400_000))).toBe(false)
    const active = (isActive: boolean) =>
      acrossAdministrations('a test lets somebody go', (db) =>
        db.person.update({ where: { id: lotte.personId }, data: { isActive } }),
      )
    await active(false)
    expect(await open(ticket)).toBe(false)
    await active(true)
  })

  it('is slowed down for whoever tries many', async () => {
    const form = { grade: 'well' }
    const statuses: number[] = []
    for (let time = 0; time < 12; time++) statuses.push((await ask(ratePath('ABC-1', 'x'), { form })).status)
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(410))
    expect(statuses.at(-1)).toBe(429)
  })
})

it('the portal’s page asks and takes the answer without a script', async () => {
  const { id, number } = await aSolvedTicket()
  const cookie = await sessionCookie({ id: lotte.personId })
  const path = `/tickets/${number}`
  const page = await (await ask(path, { cookie })).text()
  expect(page).toContain('Hoe hebben we u geholpen?')
  const sent = await ask(path, {
    form: { intent: 'rate', grade: 'notWell', comment: 'Het duurde lang.' },
    cookie,
  })
  expect(sent.status).toBe(303)
  expect(await ratingsOf(id)).toMatchObject([{ grade: 'notWell', comment: 'Het duurde lang.' }])
  expect(await (await ask(path, { cookie })).text()).toContain('U antwoordde: Niet zo goed')
})
