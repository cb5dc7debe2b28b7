import { beforeEach, describe, expect, it } from 'vitest'
import { promisesNow } from '~/data/views/promises-now.server'
import type { Actor } from '~/domain/actor'
import { readOutbox } from '~/events/outbox.server'
import { newId } from '~/lib/new-id'
import type { OutgoingMail } from '~/mail/post.server'
import { chooseNotifications } from '~/use-cases/notifications/choose-notifications.server'
import { fireWarnings } from '~/use-cases/promises/fire-warnings.server'
import { assignTicket } from '~/use-cases/tickets/assign-ticket.server'
import { replyToTicket } from '~/use-cases/tickets/reply-to-ticket.server'
import { notificationsOf } from '../mail-out/support'
import { actorOf, anAdministration, aPerson, aTeam, type TestAdministration } from '../support/builders'
import { aTestDatabase } from '../support/database'
import {
  aNormalTicket,
  arrange,
  atMoment,
  aWarningRule,
  forgetEarlier,
  friday,
  monday,
  promisesAlways,
  tuesday,
  warningsOf,
} from './support'

aTestDatabase()

let mobility: TestAdministration
let team: { id: string }
let lotte: Actor
let fatima: Actor
let amir: Actor
let lena: Actor

const agentOf = async (role: 'agent' | 'lead', teams: { id: string }[]) =>
  actorOf(await aPerson({ roles: [{ administration: mobility, role }], teams }))

beforeEach(async () => {
  await forgetEarlier()
  team = await aTeam()
  mobility = await anAdministration({ teamId: team.id })
  lotte = await actorOf(await aPerson({ roles: [{ administration: mobility }] }))
  fatima = await agentOf('agent', [team])
  amir = await agentOf('agent', [])
  lena = await agentOf('lead', [])
})

const to = (mails: OutgoingMail[]) => mails.map((mail) => mail.to.address)
/** Works on these days, from and until. */
const works = ({ personId }: Actor, weekdays: number[], opensAt: string, closesAt: string) =>
  arrange((db) =>
    db.workPattern.create({
      data: { personId, periods: weekdays.map((weekday) => ({ weekday, opensAt, closesAt })) },
    }),
  )
const isAway = ({ personId }: Actor, startsAt: Date, endsAt: Date, substitute?: Actor) =>
  arrange((db) =>
    db.absence.create({
      data: { id: newId(), personId, startsAt, endsAt, substituteId: substitute?.personId ?? null },
    }),
  )
const onDuty = ({ personId }: Actor, startsAt: Date, endsAt: Date) =>
  arrange((db) =>
    db.duty.create({
      data: { id: newId(), teamId: team.id, personId, startsAt, endsAt, telephone: '0470 12 34 56' },
    }),
  )
const answer = (number: string, at: Date) => {
  const sentence = { body: 'Een openbare zin.', language: 'nl', channel: 'web' } as const
  return replyToTicket(fatima, { number, ...sentence, asHelpdesk: { next: null, version: null } }, at)
}

/** Opened on Monday at 10, and Fatima's. Due at 14 h; three quarters are over at 13 h. */
async function ofFatima(at = monday('10:00')) {
  const ticket = await aNormalTicket(lotte, mobility, at, { subject: 'De printer drukt niet' })
  await assignTicket(fatima, { number: ticket.number, assigneeId: fatima.personId, version: null }, at)
  return ticket
}

describe('No warning mail outside the reader’s working hours', () => {
  it('goes at once to somebody who is at work, with number, subject, due time and link', async () => {
    await aWarningRule(mobility)
    const { number } = await ofFatima()
    expect(to(await atMoment(monday('12:59')))).toEqual([])
    const [mail, ...others] = await atMoment(monday('13:00'))
    expect(others).toEqual([])
    expect(mail?.to.address).toBe(fatima.email)
    expect(mail?.subject).toBe(`[${number}] Aan u toegewezen – De printer drukt niet`)
    expect(mail?.text).toContain(`De termijn van ticket ${number} loopt bijna af`)
    expect(mail?.text).toContain(`/desk/tickets/${number}`)
    expect(mail?.text).toMatch(/maandag 23 november.*14/)
    expect(mail).not.toHaveProperty('replyTo')
  })

  it('waits for somebody’s own week: Fatima works in the mornings', async () => {
    await aWarningRule(mobility)
    await works(fatima, [1, 2, 3], '08:00', '12:00')
    const { id } = await ofFatima()
    expect(to(await atMoment(monday('13:00')))).toEqual([])
    expect(await warningsOf(id)).toHaveLength(1)
    expect(await notificationsOf(id)).toContainEqual(
      expect.objectContaining({ template: 'promiseWarning', status: 'queued', notBefore: tuesday('08:00') }),
    )
    expect(to(await atMoment(tuesday('07:59')))).toEqual([])
    expect(to(await atMoment(tuesday('08:00')))).toEqual([fatima.email])
    expect(to(await atMoment(tuesday('08:01')))).toEqual([])
  })

  it('is not sent at all when the promise was kept meanwhile', async () => {
    await aWarningRule(mobility)
    await works(fatima, [1, 2, 3], '08:00', '12:00')
    const { id, number } = await ofFatima()
    await atMoment(monday('13:00'))
    await answer(number, monday('13:30'))
    expect(to(await atMoment(tuesday('08:00')))).toEqual([])
    expect(await notificationsOf(id)).toContainEqual(
      expect.objectContaining({ template: 'promiseWarning', status: 'withheld', problem: 'outdated' }),
    )
  })

  it('waits again when the mail server was away until the evening', async () => {
    await aWarningRule(mobility)
    await ofFatima()
    // Its job comes to it only now.
    await fireWarnings(monday('13:00'))
    for (let events = 1; events > 0; ) ({ events } = await readOutbox(monday('16:59')))
    expect(to(await atMoment(monday('18:00')))).toEqual([])
    expect(to(await atMoment(tuesday('08:00')))).toEqual([fatima.email])
  })

  it('goes to the substitute of somebody who is away, in the substitute’s hours', async () => {
    await aWarningRule(mobility)
    await isAway(fatima, monday('00:00'), friday('23:59'), amir)
    await works(amir, [1], '15:00', '17:00')
    await ofFatima()
    expect(to(await atMoment(monday('13:00')))).toEqual([])
    expect(to(await atMoment(monday('15:00')))).toEqual([amir.email])
  })

  it('goes to those who lead the desk when nobody stands in, or the substitute works there no longer', async () => {
    await aWarningRule(mobility)
    const elsewhere = await actorOf(await aPerson())
    await isAway(fatima, monday('00:00'), friday('23:59'), elsewhere)
    await ofFatima()
    expect(to(await atMoment(monday('13:00')))).toEqual([lena.email])
  })

  it('comes by the way that its reader chose', async () => {
    await aWarningRule(mobility)
    await chooseNotifications(fatima, { promise: 'app' })
    const { id } = await ofFatima()
    expect(to(await atMoment(monday('13:00')))).toEqual([])
    const lines = await arrange((db) =>
      db.appNotification.findMany({ where: { ticketId: id, kind: 'promise' } }),
    )
    expect(lines.map(({ recipientId }) => recipientId)).toEqual([fatima.personId])
  })
})

describe('what is urgent, outside opening hours', () => {
  const evening = monday('20:00')
  /** Promised by day and by night, a quarter of an hour. */
  async function urgentTicket() {
    await promisesAlways(mobility)
    await aWarningRule(mobility, { percent: 100 })
    const ticket = await aNormalTicket(lotte, mobility, evening, {
      weight: { impact: 'high', urgency: 'high' },
    })
    // That it calls by itself is told elsewhere.
    for (let events = 1; events > 0; ) ({ events } = await readOutbox(evening))
    await arrange((db) => db.notification.deleteMany({ where: { template: 'urgentTicket' } }))
    return ticket
  }

  it('goes to the person on duty of the ticket’s team, at once', async () => {
    await onDuty(amir, monday('18:00'), tuesday('08:00'))
    await urgentTicket()
    expect(to(await atMoment(monday('20:15')))).toEqual([amir.email])
    expect(to(await atMoment(tuesday('08:00')))).toEqual([])
  })

  it('goes to those who lead the desk, at opening, when nobody is on duty', async () => {
    await onDuty(amir, monday('06:00'), monday('20:15'))
    await urgentTicket()
    expect(to(await atMoment(monday('20:15')))).toEqual([])
    expect(to(await atMoment(tuesday('07:59')))).toEqual([])
    expect(to(await atMoment(tuesday('08:00')))).toEqual([lena.email])
  })

  it('goes to nobody on duty who does not work at that desk', async () => {
    await onDuty(await actorOf(await aPerson({ teams: [team] })), monday('18:00'), tuesday('08:00'))
    await urgentTicket()
    expect(to(await atMoment(monday('20:15')))).toEqual([])
  })

  it('leaves the person on duty alone with what can wait', async () => {
    await promisesAlways(mobility)
    await aWarningRule(mobility, { percent: 100 })
    await onDuty(amir, monday('18:00'), tuesday('08:00'))
    await ofFatima(evening)
    expect(to(await atMoment(monday('20:15')))).toEqual([])
    expect(to(await atMoment(tuesday('08:00')))).toEqual([fatima.email])
  })
})

describe('a warning of a confidential ticket', () => {
  it('carries number and link only, and reaches nobody who may not see the ticket', async () => {
    await aWarningRule(mobility, { mailsTeam: true, mailsLead: true })
    const { number } = await aNormalTicket(lotte, mobility, monday('10:00'), {
      subject: 'Ontslag',
      serviceId: mobility.confidentialServiceId,
    })
    const mails = await atMoment(monday('13:00'))
    expect(to(mails)).toEqual([fatima.email])
    expect(mails[0]?.subject).toBe(`[${number}] Vertrouwelijk ticket`)
    expect(mails[0]?.text).toContain(`/desk/tickets/${number}`)
    expect(JSON.stringify(mails)).not.toMatch(/Ontslag|termijn|23 november/)
  })

  it('waits for its reader when whoever stands in may not see the ticket', async () => {
    await aWarningRule(mobility)
    await isAway(fatima, monday('00:00'), tuesday('09:00'), amir)
    const { id } = await ofFatima()
    await arrange((db) => db.ticket.update({ where: { id }, data: { isConfidential: true } }))
    expect(to(await atMoment(monday('13:00')))).toEqual([])
    expect(to(await atMoment(tuesday('09:00')))).toEqual([fatima.email])
  })

  it('is withheld from whoever lost sight of it while it waited', async () => {
    await aWarningRule(mobility)
    await works(fatima, [1, 2, 3], '08:00', '12:00')
    const { id } = await ofFatima()
    await atMoment(monday('13:00'))
    await arrange((db) =>
      db.ticket.update({
        where: { id },
        data: { isConfidential: true, restrictedTeamId: null, assigneeId: amir.personId },
      }),
    )
    expect(to(await atMoment(tuesday('08:00')))).toEqual([])
    expect(await notificationsOf(id)).toContainEqual(
      expect.objectContaining({ template: 'promiseWarning', status: 'withheld', problem: 'no_right' }),
    )
  })
})

describe('the page of those who lead', () => {
  const unmanned = async (now: Date) => (await promisesNow(lena, 'nl', now)).unmanned.map(({ id }) => id)

  it('says outside opening hours that nobody is on duty, of teams that serve their desk', async () => {
    const other = await aTeam()
    await anAdministration({ teamId: other.id })
    expect(await unmanned(monday('16:59'))).toEqual([])
    expect(await unmanned(monday('17:00'))).toEqual([team.id])
    await onDuty(amir, monday('18:00'), tuesday('08:00'))
    expect(await unmanned(monday('17:59'))).toEqual([team.id])
    expect(await unmanned(monday('18:00'))).toEqual([])
  })
})
