import type { Prisma } from '~/data/generated/client'
import { acrossAdministrations, type Db } from '~/data/scope.server'
import type { Actor } from '~/domain/actor'
import { deliverNotification } from '~/events/deliver-notification.server'
import { readOutbox, sweepQueued } from '~/events/outbox.server'
import { newId } from '~/lib/new-id'
import type { OutgoingMail } from '~/mail/post.server'
import { fireWarnings } from '~/use-cases/promises/fire-warnings.server'
import { anOffice } from '../mail-out/support'
import { aTicket, atTime, type TestAdministration } from '../support/builders'

// The office is open from 8 to 17 h; a normal ticket is promised 4 / 10 / 30 working hours.

export const arrange = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  acrossAdministrations('a test arranges its world', work)

export const monday = (time: string) => atTime(`2026-11-23 ${time}`)
export const tuesday = (time: string) => atTime(`2026-11-24 ${time}`)
export const friday = (time: string) => atTime(`2026-11-27 ${time}`)
const LONG_AGO = new Date('2020-01-01T00:00:00Z')

type Rule = Partial<Omit<Prisma.WarningRuleUncheckedCreateInput, 'id' | 'administrationId'>>

/** At three quarters of the time to the first answer, to whoever handles the ticket, unless the test says otherwise. */
export async function aWarningRule(
  { id: administrationId }: { id: string },
  rule: Rule = {},
): Promise<string> {
  const id = newId()
  const moment = rule.workingMinutes === undefined ? { percent: 75 } : {}
  const data = { promise: 'first', mailsAssignee: true, activeFrom: LONG_AGO, ...moment, ...rule }
  await arrange((db) => db.warningRule.create({ data: { id, administrationId, ...data } }))
  return id
}

/** What earlier tests of a file left behind is due no more, and waits no more to be sent. */
export const forgetEarlier = (): Promise<unknown> =>
  arrange(async (db) => {
    await db.warningRule.updateMany({ data: { endedAt: monday('07:00') } })
    await db.notification.updateMany({ where: { status: 'queued' }, data: { status: 'withheld' } })
  })

/** Of normal priority: due four working hours later. */
export const aNormalTicket = (by: Actor, administration: TestAdministration, at: Date, rest: object = {}) =>
  aTicket({ by, administration, weight: { impact: 'medium', urgency: 'medium' }, ...rest }, at)

/** From now on everything is promised by day and by night: a quarter of an hour to the first answer. */
export const promisesAlways = ({ id: administrationId }: { id: string }): Promise<unknown> =>
  arrange(async (db) => {
    const [calendarId, contractVersionId] = [newId(), newId()]
    const moments = { effectiveFrom: LONG_AGO, knownSince: new Date('2020-01-02T00:00:00Z') }
    const periods = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensAt: '00:00', closesAt: '24:00' }))
    await db.calendar.create({ data: { id: calendarId, administrationId, name: 'Altijd' } })
    await db.calendarVersion.create({
      data: {
        id: newId(),
        calendarId,
        effectiveFrom: LONG_AGO,
        knownSince: LONG_AGO,
        periods,
        closingDays: [],
      },
    })
    await db.contractVersion.create({ data: { id: contractVersionId, administrationId, ...moments } })
    const row = {
      id: newId(),
      administrationId,
      contractVersionId,
      isDefault: true,
      firstSeconds: 900,
      calendarId,
    }
    return db.contractRow.create({ data: row })
  })

export const timersOf = (ticketId: string) =>
  arrange((db) => db.promiseTimer.findMany({ where: { ticketId }, orderBy: { firesAt: 'asc' } }))
export const warningsOf = (ticketId: string) =>
  arrange((db) => db.event.findMany({ where: { ticketId, type: 'promise.warned' } }))

/** What the jobs do at a moment: warnings are given, mails made, and those delivered that may go. */
export async function atMoment(now: Date): Promise<OutgoingMail[]> {
  const sent: OutgoingMail[] = []
  const office = anOffice({ send: async (mail) => void sent.push(mail), close: () => {} })
  await fireWarnings(now)
  for (let events = 1; events > 0; ) ({ events } = await readOutbox(now))
  await sweepQueued(async (ids) => {
    for (const id of ids) await deliverNotification(id, office, now)
  }, now)
  return sent.filter(({ subject }) => !/Uw (vertrouwelijke )?vraag/.test(subject))
}
