import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '~/domain/actor'
import { newId } from '~/lib/new-id'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { moveToQueue } from '~/use-cases/tickets/move-to-queue.server'
import { overridePriority } from '~/use-cases/tickets/override-priority.server'
import { transferTicket } from '~/use-cases/tickets/transfer-ticket.server'
import { notificationsOf } from '../mail-out/support'
import { actorOf, anAdministration, aPerson, aTeam, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import { aNormalTicket, arrange, atMoment, forgetEarlier, monday, tuesday } from './support'

// No rule warns of anything here: a ticket calls by being urgent.

aTestDatabase()

let mobility: TestAdministration
let team: { id: string }
let lotte: Actor
let amir: Actor
let lena: Actor

beforeEach(async () => {
  await forgetEarlier()
  team = await aTeam()
  mobility = await anAdministration({ teamId: team.id })
  const at = async (role: 'requester' | 'agent' | 'lead', teams: { id: string }[] = []) =>
    actorOf(await aPerson({ roles: [{ administration: mobility, role }], teams }))
  lotte = await at('requester')
  amir = await at('agent', [team])
  lena = await at('lead')
})

const evening = monday('20:00')
const weight = { impact: 'high', urgency: 'high' }
const urgentAt = (at: Date, rest: object = {}) =>
  aNormalTicket(lotte, mobility, at, { weight, subject: 'Alles ligt plat', ...rest })
const becomesUrgent = (by: Actor, number: string, at: Date) =>
  overridePriority(by, { number, priority: 'P1', reason: 'Iedereen staat stil', version: null }, at)
const isOnDuty = (person: Actor, teamId: string) =>
  arrange((db) =>
    db.duty.create({
      data: {
        id: newId(),
        teamId,
        personId: person.personId,
        startsAt: monday('18:00'),
        endsAt: tuesday('08:00'),
        telephone: '0470 12 34 56',
      },
    }),
  )
const amirIsOnDuty = () => isOnDuty(amir, team.id)
const calledAt = async (now: Date) => (await atMoment(now)).map((mail) => mail.to.address)

describe('a critical ticket that goes to another team at night', () => {
  let network: { id: string }
  let nina: Actor
  let queueId: string
  let number: string

  beforeEach(async () => {
    network = await aTeam()
    nina = await actorOf(
      await aPerson({ roles: [{ administration: mobility, role: 'agent' }], teams: [network] }),
    )
    queueId = newId()
    const queue = { key: 'network', nameNl: 'Netwerk', nameFr: 'Réseau', position: 2, teamId: network.id }
    await arrange((db) => db.queue.create({ data: { id: queueId, administrationId: mobility.id, ...queue } }))
    await amirIsOnDuty()
    await isOnDuty(nina, network.id)
    number = (await urgentAt(evening)).number
    expect(await calledAt(evening)).toEqual([amir.email])
  })

  it('calls whoever is on duty there', async () => {
    await moveToQueue(amir, { number, queueId, version: null }, monday('20:10'))
    expect(await calledAt(monday('20:10'))).toEqual([nina.email])
  })

  it('calls nobody while somebody handles it, nor within its own team', async () => {
    const own = newId()
    const queue = { key: 'own', nameNl: 'Ook van ons', nameFr: 'À nous aussi', position: 3, teamId: team.id }
    await arrange((db) => db.queue.create({ data: { id: own, administrationId: mobility.id, ...queue } }))
    await moveToQueue(lena, { number, queueId: own, version: null }, monday('20:10'))
    expect(await calledAt(monday('20:10'))).toEqual([])
    await assignTicket(amir, { number, assigneeId: amir.personId, version: null }, monday('20:20'))
    await moveToQueue(amir, { number, queueId, version: null }, monday('20:30'))
    expect(await calledAt(monday('20:30'))).toEqual([])
  })

  it('or to another administration, calls whoever is on duty there', async () => {
    const environment = await anAdministration({ teamId: network.id })
    const lead = await actorOf(
      await aPerson({
        roles: [
          { administration: environment, role: 'agent' },
          { administration: mobility, role: 'agent' },
        ],
        teams: [network],
      }),
    )
    await isOnDuty(lead, network.id)
    await transferTicket(
      amir,
      {
        number,
        toAdministrationId: environment.id,
        sentence: 'Dit is voor Leefmilieu.',
        language: 'nl',
        takesNotes: false,
        version: null,
      },
      monday('20:10'),
    )
    expect(await calledAt(monday('20:10'))).toContain(lead.email)
  })
})

describe('a ticket that is critical while the helpdesk is closed', () => {
  it('calls the person on duty of its team, at once and once, with what they need', async () => {
    await amirIsOnDuty()
    const { number } = await urgentAt(evening)
    const [mail, ...others] = await atMoment(evening)
    expect(others).toEqual([])
    expect(mail?.to.address).toBe(amir.email)
    expect(mail?.subject).toBe(`[${number}] Dringend, buiten de openingsuren – Alles ligt plat`)
    expect(mail?.text).toContain('U bent van wacht.')
    expect(mail?.text).toContain(`/desk/tickets/${number}`)
    expect(mail).not.toHaveProperty('replyTo')
    expect(await calledAt(tuesday('08:00'))).toEqual([])
  })

  it('calls them when it becomes so later, but not who made it so themself', async () => {
    await amirIsOnDuty()
    const [first, second] = [
      await aNormalTicket(lotte, mobility, evening),
      await aNormalTicket(lotte, mobility, evening),
    ]
    expect(await calledAt(evening)).toEqual([])
    await becomesUrgent(lena, first.number, monday('20:10'))
    expect(await calledAt(monday('20:10'))).toEqual([amir.email])
    await becomesUrgent(amir, second.number, monday('20:20'))
    expect(await calledAt(monday('20:20'))).toEqual([])
  })

  it('tells those who lead the desk at their opening, when nobody is on duty', async () => {
    await urgentAt(evening)
    expect(await calledAt(evening)).toEqual([])
    expect(await calledAt(tuesday('07:59'))).toEqual([])
    const [mail, ...others] = await atMoment(tuesday('08:00'))
    expect(others).toEqual([])
    expect(mail?.to.address).toBe(lena.email)
    expect(mail?.text).toContain('Er was niemand van wacht.')
  })

  it('leaves them alone when it was taken, or is no longer so, by then', async () => {
    const taken = await urgentAt(evening)
    const calmed = await urgentAt(evening)
    await calledAt(evening)
    await assignTicket(
      amir,
      { number: taken.number, assigneeId: amir.personId, version: null },
      monday('21:00'),
    )
    const calm = { number: calmed.number, priority: 'P3', reason: 'Het werkt weer', version: null } as const
    await overridePriority(amir, calm, monday('21:00'))
    expect(await calledAt(tuesday('08:00'))).toEqual([])
    for (const { id } of [taken, calmed])
      expect(await notificationsOf(id)).toContainEqual(
        expect.objectContaining({ template: 'urgentTicket', status: 'withheld', problem: 'outdated' }),
      )
  })

  it('calls with number and link only when it is confidential, and nobody who may not see it', async () => {
    const rest = { serviceId: mobility.confidentialServiceId, subject: 'Ontslag' }
    await amirIsOnDuty()
    const { number, id } = await urgentAt(evening, rest)
    const mails = await atMoment(evening)
    expect(mails.map((mail) => mail.to.address)).toEqual([amir.email])
    expect(mails[0]?.subject).toBe(`[${number}] Vertrouwelijk ticket`)
    expect(mails[0]?.text).toContain(`/desk/tickets/${number}`)
    expect(JSON.stringify(mails)).not.toMatch(/Ontslag|kritiek|van wacht/i)
    expect(await notificationsOf(id)).not.toContainEqual(
      expect.objectContaining({ recipientId: lena.personId }),
    )
  })
})

it('a team with a calendar of its own is there in its own hours', async () => {
  const calendarId = newId()
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensAt: '00:00', closesAt: '24:00' }))
  const since = new Date('2020-01-01T00:00:00Z')
  await arrange(async (db) => {
    await db.calendar.create({ data: { id: calendarId, administrationId: mobility.id, name: 'Altijd' } })
    const moments = { effectiveFrom: since, knownSince: since }
    await db.calendarVersion.create({
      data: { id: newId(), calendarId, ...moments, periods: always, closingDays: [] },
    })
    await db.team.update({ where: { id: team.id }, data: { calendarId } })
  })
  await amirIsOnDuty()
  await urgentAt(evening)
  expect(await calledAt(evening)).toEqual([])
})

it('in opening hours a critical ticket calls nobody, and at night one that can wait neither', async () => {
  await amirIsOnDuty()
  await urgentAt(monday('10:00'))
  await aNormalTicket(lotte, mobility, evening)
  expect(await calledAt(monday('10:00'))).toEqual([])
  expect(await calledAt(evening)).toEqual([])
  expect(await calledAt(tuesday('08:00'))).toEqual([])
})
